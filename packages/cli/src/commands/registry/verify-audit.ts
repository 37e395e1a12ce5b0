import { writtenInstant } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { openSnapshot, type Snapshot } from '@prova/trust';
import { judgeAudit, type Scheme } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';

/** Computes the log anew and compares it with the head that the last release published; 1 when they disagree. */
export async function verifyAuditLog(call: Call): Promise<number> {
  return withRegistry(call, async ({ scheme, database }) => {
    const published = await publishedList(scheme);
    const judgement = await judgeAudit(database, published?.auditHead);
    const mark = environmentMark(scheme.environment);
    if (judgement.state === 'broken') {
      const release = published ? `, or not the one that release ${published.sequence} names` : '';
      const { place } = judgement;
      call.io.stdout(`${mark}BROKEN  Entry ${place} is not as it was written${release}.\n`);
      return 1;
    }
    const { size, rootHash, time } = judgement.head;
    const rows = [
      ['entries', String(size)],
      ['last', size === 0 ? 'none' : writtenInstant(time)],
      ['head', Buffer.from(rootHash).toString('hex')],
    ];
    call.io.stdout(`${mark}whole\n${alignedTable(rows)}\n`);
    return 0;
  });
}

async function publishedList(scheme: Scheme): Promise<Snapshot | undefined> {
  const { root, environment } = scheme;
  const bytes = await scheme.snapshot();
  if (!bytes) return undefined;
  return (await openSnapshot(bytes, { root, environment, platform: nodePlatform })).snapshot;
}
