import { type Eventual, type Platform, startOfDayAt, whenKnown } from '@prova/credential';
import { type Certificate, requireWalletSeal } from '@prova/trust';
import type { CredentialTime, OpenedCredential } from '../presentation/opened-credential.ts';
import type { Issuer } from './4a-issuer.ts';
import { requireKey, type SigningTime } from './4b-key.ts';

const DAY = 86_400;

/**
 * Rule w4: the first certificate that came is one that the institution may use for such documents, as rule 4b asks, and is made for wallets.
 * Those that came with it prove nothing: the trust list has its own.
 */
export function requireWalletKey({
  opened: { document, format, issuer: name, time },
  issuer,
  thumbprint,
  platform,
}: {
  readonly opened: OpenedCredential;
  readonly issuer: Issuer;
  /** SHA-256 of the first certificate. */
  readonly thumbprint: Uint8Array;
  readonly platform: Platform;
}): Eventual<Certificate> {
  const { type, data } = document;
  const key = requireKey({ thumbprint, type, signed: signingTimeOf(time), issuer, platform });
  return whenKnown(key, ({ certificate }) =>
    requireWalletSeal(certificate, { format, issuer: name, country: data.ic }),
  );
}

/** Times in credentials are whole days, so that copies cannot be told apart by them: one counts as signed at the end of its day. */
function signingTimeOf({ from, signedAt = from }: CredentialTime): SigningTime {
  return { since: signedAt, at: startOfDayAt(signedAt) + DAY - 1 };
}
