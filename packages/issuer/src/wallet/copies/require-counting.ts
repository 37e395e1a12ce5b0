import { IssuerError } from '../../errors.ts';
import type { AttestationRow } from '../../ledger/attestation-rows.ts';

/** What must be known of a document to say whether it counts. */
type Counting = Pick<AttestationRow, 'state' | 'validUntil'> &
  (Pick<AttestationRow, 'sealed'> | { readonly isErased: boolean });

/** The document, if it counts on a day, `yyyy-mm-dd`, and it is known what it says. Throws `IssuerError` `credential-request-denied`. */
export function requireCounting<Row extends Counting>(
  document: Row | undefined,
  today: string,
): Row {
  const isThere = document?.state === 'released' && !isErased(document);
  if (isThere && document.validUntil >= today) return document;
  throw new IssuerError('credential-request-denied', 'The document counts no more.');
}

function isErased(document: Counting): boolean {
  return 'sealed' in document ? document.sealed === null : document.isErased;
}
