import { parseCertificate, type SealPurpose } from '@prova/trust';
import { writtenDay } from '../../moment.ts';

/** Where what a key signs goes. */
export const PURPOSES: Readonly<Record<SealPurpose, string>> = {
  paper: 'paper',
  wallet: 'wallets',
};

type Seal = { readonly der: Uint8Array };

/** What kind of key a certificate holds: `ES256 P-256`, `RS256 RSA-2048`. */
export function keyWord({ der }: Seal): string {
  const { publicKey } = parseCertificate(der);
  return publicKey.type === 'RSA' ? `RS256 RSA-${publicKey.bits}` : `ES256 ${publicKey.type}`;
}

/** The last day on which a certificate counts, in UTC. */
export function lastDay({ der }: Seal): string {
  return writtenDay(parseCertificate(der).notAfter);
}
