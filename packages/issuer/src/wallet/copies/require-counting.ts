import { IssuerError } from '../../errors.ts';
import type { AttestationRow } from '../../ledger/attestation-rows.ts';

/** The document, if it counts on a day, `yyyy-mm-dd`, and it is known what it says. Throws `IssuerError` `credential-request-denied`. */
export function requireCounting(
  document: AttestationRow | undefined,
  today: string,
): AttestationRow {
  const isThere = document?.state === 'released' && document.sealed !== null;
  if (isThere && document.validUntil >= today) return document;
  throw new IssuerError('credential-request-denied', 'The document counts no more.');
}
