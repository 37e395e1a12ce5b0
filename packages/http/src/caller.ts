/** What is known of whoever asks, before anything they sent was believed. */
export interface Caller {
  readonly method: string;
  /** Path and query, as they were asked for. Nothing in it was decoded or checked. */
  readonly target: string;
  /** The address the request came from; that of the client, where the service trusts so many proxies. */
  readonly address: string;
  /** Our own id of this request, a UUID: in the log, in `BelGov-Trace-Id` and in a problem's `instance`. */
  readonly traceId: string;
  /** Where this service is reached, without a slash at its end. */
  readonly baseUrl: string;
  /** One request header, by its name in lower case; several of one name are joined. */
  readonly header: (name: string) => string | undefined;
  /** The cookies that were sent, each name once: the first wins. */
  readonly cookies: ReadonlyMap<string, string>;
  /** The token of `Authorization: Bearer` (RFC 6750 §2.1), if it has that form. */
  readonly bearerToken: string | undefined;
}
