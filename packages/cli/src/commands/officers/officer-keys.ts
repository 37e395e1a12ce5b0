import { writtenInstant } from '@prova/credential';
import { endKey, listKeys } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { officerOf, officerWords } from '../../officer-choice.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';

const HEADINGS = ['key', 'since', 'state'];

/** One line for each key that signs, or once signed, as this officer. */
export async function showKeys(call: Call): Promise<number> {
  return withRegistry(call, async (registry) => {
    const { officer } = await officerOf(call, registry);
    const rows = (await listKeys(registry.database, officer.id)).map((key) => [
      key.kid,
      writtenInstant(key.enrolledAt),
      key.retiredAt === undefined ? 'signs' : `ended ${writtenInstant(key.retiredAt)}`,
    ]);
    const mark = environmentMark(registry.scheme.environment);
    call.io.stdout(`${mark}${officerWords(officer)}\n${alignedTable([HEADINGS, ...rows])}\n`);
    return 0;
  });
}

/** Ends a key of an officer, signed by their key of this home. */
export async function endOfficerKey(call: Call): Promise<number> {
  const kid = call.operand();
  const { now } = momentOf(call);
  return withRegistry(call, async (registry) => {
    const by = await officerOf(call, registry);
    await endKey(registry, by, kid, now);
    const mark = environmentMark(registry.scheme.environment);
    call.io.stdout(`${mark}${kid} no longer signs as ${officerWords(by.officer)}.\n`);
    return 0;
  });
}
