import { equalBytes } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { type AuditHead, StoreError, verifyAudit } from '@prova/store';
import { openSnapshot } from '@prova/trust';
import type { Registry } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { writtenInstant } from '../../moment.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';

/** Computes the log anew and compares it with the head that the last release published; 1 when they disagree. */
export async function verifyAuditLog(call: Call): Promise<number> {
  return withRegistry(call, async (registry) => {
    const outcome = await judge(registry);
    const mark = environmentMark(registry.scheme.environment);
    if (typeof outcome === 'string') {
      call.io.stdout(`${mark}BROKEN  ${outcome}\n`);
      return 1;
    }
    const { size, rootHash, time } = outcome;
    const rows = [
      ['entries', String(size)],
      ['last', size === 0 ? 'none' : writtenInstant(time)],
      ['head', Buffer.from(rootHash).toString('hex')],
    ];
    call.io.stdout(`${mark}whole\n${alignedTable(rows)}\n`);
    return 0;
  });
}

/** The head of the log, or why it is not the log that it should be. */
async function judge({ scheme, database }: Registry): Promise<AuditHead | string> {
  const bytes = await scheme.snapshot();
  const { root, environment } = scheme;
  const published =
    bytes && (await openSnapshot(bytes, { root, environment, platform: nodePlatform })).snapshot;
  try {
    const head = await verifyAudit(database);
    const seen = published?.auditHead;
    if (!seen) return head;
    const [entry] = await database.query<{ hash: Uint8Array }>(
      'select hash from audit where seq = $1',
      [seen.size],
    );
    if (entry && equalBytes(entry.hash, seen.rootHash)) return head;
    return `Entry ${seen.size} is not the one that release ${published.sequence} names.`;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'audit-broken') return error.message;
    throw error;
  }
}
