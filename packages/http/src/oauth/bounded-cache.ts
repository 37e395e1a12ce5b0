/** What was looked up lately: so many values, and the one not asked for longest goes. */
export interface BoundedCache<V> {
  readonly get: (key: string) => V | undefined;
  readonly set: (key: string, value: V) => void;
}

export function createBoundedCache<V>(most: number): BoundedCache<V> {
  // A map keeps the order in which its keys came.
  const values = new Map<string, V>();
  const put = (key: string, value: V) => {
    values.delete(key);
    values.set(key, value);
  };
  return {
    get: (key) => {
      const value = values.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    set: (key, value) => {
      put(key, value);
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
    },
  };
}
