import { auditChains, type Database, parseAuditEntry, verifyAudit } from '@prova/store';

const issuerAudit = auditChains('issuer', 'institution_id');

/** What was done in the name of an institution, once its chain proved whole. */
export async function auditOf({ owner }: { readonly owner: Database }, institutionId: string) {
  await verifyAudit(owner, issuerAudit(institutionId));
  const rows = await owner.query<{ entry: string }>(
    'select entry from issuer.audit where institution_id = $1 order by seq',
    [institutionId],
  );
  return rows.map(({ entry }) => parseAuditEntry(entry));
}

/** How many rows of the ledger there are. */
export async function countOf(
  { owner }: { readonly owner: Database },
  what: string,
  values: readonly (string | number)[] = [],
): Promise<number> {
  const [row] = await owner.query<{ count: number }>(`select count(*) from ${what}`, values);
  return Number(row?.count);
}
