import { IssuerError } from '../errors.ts';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import { findAllOfPerson, type PersonLedger, type PersonQuery } from '../ledger/find-person.ts';

/**
 * Every document of one person. Twins share surname and birth date, and what is one's must neither be shown to the other nor erased
 * for them: who is sought by name must have one personal number in all that is found.
 * Throws `IssuerError` `subject-ambiguous`.
 */
export async function documentsOf(
  ledger: PersonLedger,
  institutionId: string,
  query: PersonQuery,
): Promise<readonly AttestationRow[]> {
  const rows = await findAllOfPerson(ledger, institutionId, query);
  const numbers = new Set(
    rows.map(({ numberHash }) => numberHash && Buffer.from(numberHash).toString('hex')),
  );
  if (query.by !== 'name' || numbers.size <= 1) return rows;
  throw new IssuerError(
    'subject-ambiguous',
    'Documents of several personal numbers bear this surname and birth date here; ask by the number.',
  );
}
