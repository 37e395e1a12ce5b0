import { writtenInstant } from '@prova/credential';
import { type Client, listClients, listInstitutions, localDay, usedToday } from '@prova/issuer';
import type { Queryable } from '@prova/store';
import { institutionOf, usedOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';
import { momentOf } from '../../moment.ts';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';

const HEADINGS = ['institution', 'id', 'name', 'scopes', 'types', 'issued today', 'keys', 'state'];

/** One line a client, those of an institution together, in the order in which they came. */
export async function showClients(call: Call): Promise<number> {
  const { now } = momentOf(call);
  return withLedger(call, async ({ database, environment }) => {
    const institutionIds =
      call.option('institution') === undefined
        ? (await listInstitutions(database)).map(({ institutionId }) => institutionId)
        : [institutionOf(call)];
    const rows: (readonly string[])[] = [];
    for (const institutionId of institutionIds) {
      rows.push(...(await rowsOf(database, institutionId, now)));
    }
    call.io.stdout(`${environmentMark(environment)}${alignedTable([HEADINGS, ...rows])}\n`);
    return 0;
  });
}

async function rowsOf(
  q: Queryable,
  institutionId: string,
  now: number,
): Promise<readonly (readonly string[])[]> {
  const used = await usedToday(q, { institutionId, day: localDay(institutionId, now) });
  return (await listClients(q, institutionId)).map((client) => [
    institutionId,
    client.clientId,
    printable(client.name),
    client.scopes.join(','),
    client.types?.join(',') ?? 'all',
    usedOf(used.get(`client:${client.clientId}`), client.dailyCeiling),
    namesOf(client),
    client.endedAt === null ? 'may ask' : `ended ${writtenInstant(client.endedAt)}`,
  ]);
}

function namesOf({ keys: { keys } }: Client): string {
  const names = keys.map((key) => ('kid' in key ? String(key.kid) : '–'));
  return printable(names.join(','));
}
