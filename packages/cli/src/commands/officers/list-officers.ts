import { listOfficers, officersHere } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { printable } from '../../printable.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';

const HEADINGS = ['id', 'name', 'organisation', 'role', 'state', 'private key'];

/** One line an officer, in the order in which they came. */
export async function showOfficers(call: Call): Promise<number> {
  return withRegistry(call, async (registry) => {
    const here = new Set((await officersHere(registry)).map(({ officer }) => officer.id));
    const officers = await listOfficers(registry.database);
    const rows = officers.map(({ id, name, organisation, role, country, active }) => [
      id,
      printable(name),
      printable(organisation),
      country === undefined ? role : `${role} ${country}`,
      active ? 'active' : 'retired',
      here.has(id) ? 'here' : 'elsewhere',
    ]);
    const mark = environmentMark(registry.scheme.environment);
    call.io.stdout(`${mark}${alignedTable([HEADINGS, ...rows])}\n`);
    return 0;
  });
}
