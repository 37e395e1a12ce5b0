import { IssuerError } from '../../errors.ts';
import { isErased, type Standing } from '../../ledger/standing.ts';

/** The document, if it counts on a day, `yyyy-mm-dd`, and it is known what it says. Throws `IssuerError` `credential-request-denied`. */
export function requireCounting<Row extends Standing>(
  document: Row | undefined,
  today: string,
): Row {
  if (document && isCounting(document, today)) return document;
  throw new IssuerError('credential-request-denied', 'The document counts no more.');
}

/** Whether a document counts on a day, `yyyy-mm-dd`, and it is known what it says. */
export function isCounting(document: Standing, today: string): boolean {
  const isThere = document.state === 'released' && !isErased(document);
  return isThere && document.validUntil >= today;
}
