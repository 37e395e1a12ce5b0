import { writtenInstant } from '@prova/credential';
import { listPartners } from '@prova/status';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { withStatus } from '../../status-home.ts';
import { alignedTable } from '../../table.ts';

const HEADINGS = ['number', 'id', 'scopes', 'since', 'state'];

/** One line a partner, in the order in which they came. */
export async function showPartners(call: Call): Promise<number> {
  return withStatus(call, async ({ database, environment }) => {
    const rows = (await listPartners(database)).map((partner) => [
      partner.institutionId,
      partner.clientId,
      partner.scopes.join(','),
      writtenInstant(partner.since),
      partner.endedAt === null ? 'may ask' : `ended ${writtenInstant(partner.endedAt)}`,
    ]);
    call.io.stdout(`${environmentMark(environment)}${alignedTable([HEADINGS, ...rows])}\n`);
    return 0;
  });
}
