import { ENVIRONMENTS, type Environment, isCalendarDate, startOfDay } from '@prova/credential';
import { credentialIssuerOf, listPrefixes } from '@prova/issuer';
import { initScheme, type OfficerOrder, openRegistryStore } from '@prova/trust-registry';
import { writeAcronyms } from '../../acronyms.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { issuerUrl } from '../../issuer-url.ts';
import { momentOf } from '../../moment.ts';
import { registryStore, registryUrl, withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';
import { enterInstitutions } from './enter-institutions.ts';
import { type InstitutionOrder, readInstitutions } from './institutions-file.ts';
import { INVENTED_OFFICERS, readOfficers } from './officers-file.ts';

/** The day from which the card was issued (Decision 189 of the Administrative Commission). */
const FIRST_CARDS = '2004-06-01';

const KEYS = { ES256: 'P-256', RS256: 'RSA-3072' } as const;

/** Makes the scheme that a file of institutions describes. Nothing is published by it. */
export async function makeScheme(call: Call): Promise<number> {
  const environment: Environment = call.choice('environment', ENVIRONMENTS) ?? 'test';
  const since = startOfDay(accreditationDay(call));
  const institutions = await orderedInstitutions(call);
  const officers = await orderedOfficers(call, environment);
  const { now } = momentOf(call);
  const home = homeFolder(call);
  const notice = await make(call, { home, environment, now, institutions, officers });
  const acronyms = institutions.flatMap(({ id, acronym }) => (acronym ? [[id, acronym]] : []));
  await writeAcronyms(home, Object.fromEntries(acronyms));
  // Both officers' keys lie here, so the command may speak for both; and says so.
  const lines =
    environment === 'test'
      ? await withRegistry(call, (registry) =>
          enterInstitutions(registry, institutions, {
            since,
            now,
            revocationUris: listPrefixes(issuerUrl(call, environment)),
          }),
        )
      : [];
  const rows = [
    ['scheme', home],
    ['officers', String(officers.length)],
    ['institutions', `${institutions.length}${lines.length > 0 ? '' : ' with keys, none entered'}`],
    ['next', lines.length > 0 ? 'prova registry publish' : 'prova registry propose KIND'],
  ];
  if (notice !== undefined) call.io.stderr(`${notice}\n`);
  const said = [...lines, alignedTable(rows)].join('\n');
  call.io.stdout(`${environmentMark(environment)}${said}\n`);
  return 0;
}

interface Contents {
  readonly home: string;
  readonly environment: Environment;
  readonly now: number;
  readonly institutions: readonly InstitutionOrder[];
  readonly officers: readonly OfficerOrder[];
}

/** Answers what the operator should know of the database. */
async function make(call: Call, contents: Contents): Promise<string | undefined> {
  const { environment } = contents;
  const isTrial = environment === 'test';
  const store = await openRegistryStore(registryStore(call), environment);
  try {
    await initScheme(store, {
      ...contents,
      baseUrl: registryUrl(call),
      institutions: contents.institutions.map(({ id, name, algorithm, competences }) => ({
        id,
        name,
        competences,
        key: KEYS[algorithm],
        ...(isTrial && { credentialIssuer: credentialIssuerOf(issuerUrl(call, environment), id) }),
      })),
    });
    return store.notice;
  } finally {
    await store.close();
  }
}

async function orderedInstitutions(call: Call): Promise<readonly InstitutionOrder[]> {
  const file = call.option('institutions');
  return file === undefined ? [] : readInstitutions(file, call.io);
}

/** Real officers are named; only a scheme to try things out has invented ones. */
async function orderedOfficers(
  call: Call,
  environment: Environment,
): Promise<readonly OfficerOrder[]> {
  const file = call.option('officers');
  if (file !== undefined) return readOfficers(file, call.io);
  if (environment === 'test') return INVENTED_OFFICERS;
  throw call.missing('--officers FILE outside test');
}

function accreditationDay(call: Call): string {
  const day = call.option('accredited-from') ?? FIRST_CARDS;
  if (isCalendarDate(day)) return day;
  throw new CliError('usage', `--accredited-from is a date: ${FIRST_CARDS}.`);
}
