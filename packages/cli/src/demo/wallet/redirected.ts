/** Where services listen, by the origins that are signed into documents. */
export type Places = ReadonlyMap<string, string>;

/** Finds the services of the demo wherever there was room for them, and nobody else. Rejects with `RangeError`. */
export function redirected(places: Places): typeof fetch {
  return async (input, init) => {
    const { origin, pathname, search } = new URL(input instanceof Request ? input.url : input);
    const place = places.get(origin);
    if (place === undefined)
      throw new RangeError('The wallet of the demo asks its services alone.');
    return fetch(place + pathname + search, init);
  };
}
