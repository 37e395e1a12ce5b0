const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** The token of an `Authorization` header (RFC 6750 §2.1); `undefined` for any other scheme or form. */
export function parseBearerToken(header: string | undefined): string | undefined {
  return BEARER.exec(header ?? '')?.[1];
}
