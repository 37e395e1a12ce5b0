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
  if (document && isCounting(document, today)) return document;
  throw new IssuerError('credential-request-denied', 'The document counts no more.');
}

/** Whether a document counts on a day, `yyyy-mm-dd`, and it is known what it says. */
export function isCounting(document: Counting, today: string): boolean {
  const isThere = document.state === 'released' && !isErased(document);
  return isThere && document.validUntil >= today;
}

function isErased(document: Counting): boolean {
  return 'sealed' in document ? document.sealed === null : document.isErased;
}
