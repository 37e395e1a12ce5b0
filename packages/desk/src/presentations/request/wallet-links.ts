/** Which wallets hear of a link: any, those of HAIP 1.0, and the reference wallets of the Union. */
export const WALLET_SCHEMES = ['openid4vp', 'haip-vp', 'eudi-openid4vp'] as const;

/** A scheme of a URI (RFC 3986 §3.1). */
const SCHEME = /^[a-z][a-z0-9+.-]*$/;

/**
 * The links that open a request in a wallet, one a scheme (OpenID4VP 1.0 §5.10): short, since the wallet fetches the request. It may fetch
 * by `POST`, and say what it can. A scheme is lower-case, without its colon; others throw `RangeError`.
 */
export function walletLinks(
  schemes: readonly string[],
  { clientId, requestUri }: { readonly clientId: string; readonly requestUri: string },
): readonly string[] {
  const query = new URLSearchParams({
    client_id: clientId,
    request_uri: requestUri,
    request_uri_method: 'post',
  });
  return schemes.map((scheme) => {
    if (!SCHEME.test(scheme)) throw new RangeError(`${scheme} is no scheme.`);
    return `${scheme}://?${query}`;
  });
}
