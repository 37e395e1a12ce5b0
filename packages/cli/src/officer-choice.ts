import { type Officer, type OfficerHere, officersHere, type Registry } from '@prova/trust-registry';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';
import { printable } from './printable.ts';

/**
 * The officer of `--as`; without it, the only one whose key is here. Throws `CliError` `usage`, which names those who
 * could be meant.
 */
export async function officerOf(call: Call, registry: Registry): Promise<OfficerHere> {
  const here = await officersHere(registry);
  const wanted = call.option('as');
  const found = here.filter(
    ({ officer }) => wanted === undefined || wanted === officer.id || wanted === officer.name,
  );
  const [only, ...more] = found;
  if (only && more.length === 0) return only;
  const names = here.map(({ officer }) => printable(officer.name)).join(', ');
  const choice = names === '' ? 'no officer has a key in this home' : `one of ${names}`;
  throw new CliError('usage', `--as OFFICER says who signs: ${choice}.`);
}

/** As `officerOf`; without `--as` the first officer whose key is here. */
export async function officerOrFirst(call: Call, registry: Registry): Promise<OfficerHere> {
  const [first] = call.option('as') === undefined ? await officersHere(registry) : [];
  return first ?? officerOf(call, registry);
}

/** `Alma (Registry of Nowhere)`. */
export function officerWords({ name, organisation }: Pick<Officer, 'name' | 'organisation'>) {
  return `${printable(name)} (${printable(organisation)})`;
}
