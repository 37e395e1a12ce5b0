/** Hosts that are this machine, as addresses name them. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Sends to https, or to this machine in http (OpenID4VCI 1.0 §14.1): the libraries know no machine but others', so their check is off, and
 * this one is in its place. Rejects with `RangeError`.
 */
export function securely(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const { protocol, hostname } = new URL(input instanceof Request ? input.url : input);
    const isSecure =
      protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname));
    if (!isSecure) throw new RangeError('A wallet asks in https, or on its own machine.');
    return send(input, init);
  };
}
