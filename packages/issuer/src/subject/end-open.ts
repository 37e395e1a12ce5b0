import type { Transaction } from '@prova/store';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { recordRelease } from '../ledger/record-release.ts';
import { revoke } from '../ledger/revoke.ts';

/** Those of documents that are valid still on a day, `yyyy-mm-dd`, or may become so. */
export function openOf(rows: readonly AttestationRow[], today: string): readonly AttestationRow[] {
  return rows.filter(
    ({ state, validUntil }) => state === 'staged' || (state === 'released' && validUntil >= today),
  );
}

/** Brings open documents to their end, as their holder wishes: released ones are withdrawn, staged ones never released. */
export async function endOpen(
  tx: Transaction,
  {
    institutionId,
    actor,
    now,
  }: { readonly institutionId: string; readonly actor: string; readonly now: number },
  dataKeys: DataKeys,
  rows: readonly AttestationRow[],
): Promise<void> {
  const reason = 'holder-request';
  for (const { jti, state } of rows) {
    if (state === 'released') await revoke(tx, { institutionId, jti, reason, actor, now });
  }
  const failed = rows
    .filter(({ state }) => state === 'staged')
    .map(({ jti }) => ({ jti, code: reason }));
  if (failed.length === 0) return;
  await recordRelease(tx, {
    institutionId,
    accepted: [],
    replaced: [],
    failed,
    keyThumbprint: new Uint8Array(),
    dataKeys,
    now,
  });
}
