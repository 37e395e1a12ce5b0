/** A client, as whoever registered it keeps it. Its service may know more of it. */
export interface RegisteredClient {
  readonly clientId: string;
  /** The institution it works for, `BE:0120`. */
  readonly institutionId: string;
  /** Its public keys (RFC 7517). Those that are not P-256 are passed over. */
  readonly keys: { readonly keys: readonly object[] };
  /** What it may ask for. */
  readonly scopes: readonly string[];
}

/** A client that may ask now; asked for every request, so that a withdrawn client stops at once. */
export type FindClient<C extends RegisteredClient> = (
  clientId: string,
) => C | undefined | Promise<C | undefined>;
