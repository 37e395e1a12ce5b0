import type { PrivateJwk } from '@prova/http';

/** The institution of the bench. It signs ES256 and publishes lists. */
export const INSTITUTION = 'BE:0120';

/** A program of the institution. */
export interface BenchClient {
  readonly clientId: string;
  readonly key: PrivateJwk;
}

/** What wallets know the institution by, at a house of this address. */
export function credentialIssuerOf(baseUrl: string): string {
  return `${baseUrl}/wallet/${INSTITUTION.replace(':', '-')}`;
}
