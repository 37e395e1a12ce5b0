import { connect, parseAuditEntry, SERVICE_ROLE } from '@prova/store';
import type { Workshop } from './workshop.ts';

/** What was done in the name of an institution, in its order: `key.registered operator`. */
export async function auditOf(shop: Workshop, institutionId: string): Promise<readonly string[]> {
  const database = connect({ url: shop.env['DATABASE_URL'] ?? '', role: SERVICE_ROLE });
  const rows = await database.query<{ entry: string }>(
    'select entry from issuer.audit where institution_id = $1 order by seq',
    [institutionId],
  );
  await database.close();
  return rows.map(({ entry }) => {
    const { action, actor } = parseAuditEntry(entry);
    return `${action} ${actor}`;
  });
}
