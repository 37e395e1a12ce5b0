const ANONYMOUS = 'wallet:anonymous';
const NAMED = 'wallet:by-id:';

/**
 * What a token calls a wallet: no program that is registered has a colon in its id, so neither passes for the other. Without an id it is
 * nobody in particular (OpenID4VCI 1.0 §6.1, `pre-authorized_grant_anonymous_access_supported`).
 */
export function walletClientId(clientId: string | undefined): string {
  return clientId === undefined ? ANONYMOUS : NAMED + clientId;
}

/** The id that a wallet gave itself, from its token; `undefined` for nobody in particular. */
export function clientIdOf(walletClient: string): string | undefined {
  return walletClient.startsWith(NAMED) ? walletClient.slice(NAMED.length) : undefined;
}
