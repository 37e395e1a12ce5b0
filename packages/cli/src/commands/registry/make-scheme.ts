import { ENVIRONMENTS, type Environment, isCalendarDate, startOfDay } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { initScheme } from '@prova/trust-registry';
import { writeAcronyms } from '../../acronyms.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { alignedTable } from '../../table.ts';
import { readInstitutions } from './institutions-file.ts';

/** The day from which the card was issued (Decision 189 of the Administrative Commission). */
const FIRST_CARDS = '2004-06-01';

const KEYS = { ES256: 'P-256', RS256: 'RSA-3072' } as const;

/** Makes the scheme that a file of institutions describes. Nothing is published by it. */
export async function makeScheme(call: Call): Promise<number> {
  const home = homeFolder(call);
  const environment: Environment = call.choice('environment', ENVIRONMENTS) ?? 'test';
  const accreditedFrom = startOfDay(accreditationDay(call));
  const institutions = await readInstitutions(call.required('institutions'), call.io);
  await initScheme({
    home,
    environment,
    now: momentOf(call).now,
    platform: nodePlatform,
    institutions: institutions.map(({ id, name, algorithm }) => ({
      id,
      name,
      key: KEYS[algorithm],
      accreditedFrom,
    })),
  });
  const acronyms = institutions.flatMap(({ id, acronym }) => (acronym ? [[id, acronym]] : []));
  await writeAcronyms(home, Object.fromEntries(acronyms));
  const rows = [
    ['scheme', home],
    ['institutions', String(institutions.length)],
    ['next', 'prova registry publish'],
  ];
  call.io.stdout(`${environmentMark(environment)}${alignedTable(rows)}\n`);
  return 0;
}

function accreditationDay(call: Call): string {
  const day = call.option('accredited-from') ?? FIRST_CARDS;
  if (isCalendarDate(day)) return day;
  throw new CliError('usage', `--accredited-from is a date: ${FIRST_CARDS}.`);
}
