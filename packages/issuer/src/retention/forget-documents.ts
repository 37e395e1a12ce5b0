import { randomUUID } from 'node:crypto';
import type { Database } from '@prova/store';
import { localDay } from '../issuance/local-day.ts';
import { type AttestationRow, SELECT_ATTESTATION } from '../ledger/attestation-rows.ts';
import { eraseDocuments } from '../subject/erase-documents.ts';

/** Documents of one transaction. */
const MOST = 1_000;

/**
 * Erases what documents of every institution say whose last day is longer ago than the institution keeps them, and answers how many
 * there were. Each thousand is one transaction with one audit entry, that names none of them: see `eraseDocuments`.
 */
export async function forgetDocuments(database: Database, now: number): Promise<number> {
  const institutions = await database.query<{ institutionId: string; months: number }>(
    `select institution_id as "institutionId", retention_months as months from issuer.institution
     order by institution_id`,
  );
  let forgotten = 0;
  for (const { institutionId, months } of institutions) {
    const before = monthsBefore(localDay(institutionId, now), months);
    let round: number;
    do {
      round = await forgetSome(database, { institutionId, before, now });
      forgotten += round;
    } while (round === MOST);
    await forgetFailures(database, institutionId, Date.parse(before) / 1_000);
  }
  return forgotten;
}

function forgetSome(
  database: Database,
  {
    institutionId,
    before,
    now,
  }: { readonly institutionId: string; readonly before: string; readonly now: number },
): Promise<number> {
  return database.transaction(async (tx) => {
    const rows = await tx.query<AttestationRow>(
      `${SELECT_ATTESTATION} where institution_id = $1 and valid_until < $2 and person_hash is not null
         and state <> 'staged'
       order by valid_until, jti limit ${MOST} for update`,
      [institutionId, before],
    );
    if (rows.length === 0) return 0;
    const event = { at: now, actor: 'operator', action: 'retention.erased' };
    const object = { objectType: 'retention-run', objectId: randomUUID() };
    await eraseDocuments(tx, { institutionId, rows }, { ...event, ...object });
    return rows.length;
  });
}

/** What an institution called records that were never issued. */
async function forgetFailures(
  database: Database,
  institutionId: string,
  before: number,
): Promise<void> {
  await database.query(
    `update issuer.batch_failure f set record_id = null from issuer.batch b
     where f.institution_id = $1 and f.record_id is not null
       and b.institution_id = $1 and b.batch_id = f.batch_id and b.finished_at < $2`,
    [institutionId, before],
  );
}

/** The same day so many months before, or the last of that month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}
