import { IssuerError } from '../../errors.ts';
import { isErased, type Standing } from '../../ledger/standing.ts';

/** The document, if it counts on a day, `yyyy-mm-dd`, and it is known what it says. Throws `IssuerError` `credential-request-denied`. */
export function requireCounting<Row extends Standing>(
  document: Row | undefined,
  today: string,
): Row {
  const isThere = document?.state === 'released' && !isErased(document);
  if (isThere && document.validUntil >= today) return document;
  throw new IssuerError('credential-request-denied', 'The document counts no more.');
}
