import { decodeUtf8, ENVIRONMENTS, isCalendarDate, parseJson, startOfDay } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { initScheme, type SchemeOrder } from '@prova/trust-registry';
import type { Call, Command } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readInput } from '../../files.ts';
import { homeFolder } from '../../home.ts';
import { MOMENT_OPTIONS, momentOf } from '../../moment.ts';

type Institutions = SchemeOrder['institutions'];

/** `prova registry init`: a scheme with all its keys in one folder, to try things out. */
export const registryInitCommand: Command = {
  name: 'registry init',
  summary: 'make a scheme in PROVA_HOME: root, list signer, authorities, institutions with keys',
  options: {
    institutions: { value: 'FILE', help: 'JSON list of {id, name, algorithm: ES256 or RS256}' },
    environment: { value: 'WORD', help: 'prod, acc or test; by default test' },
    'accredited-from': { value: 'DATE', help: 'since when all may issue; by default 2020-01-01' },
    ...MOMENT_OPTIONS,
  },
  run: runInit,
};

async function runInit(call: Call): Promise<number> {
  const home = homeFolder(call);
  const environment = call.choice('environment', ENVIRONMENTS) ?? 'test';
  const accreditedFrom = call.option('accredited-from') ?? '2020-01-01';
  if (!isCalendarDate(accreditedFrom)) {
    throw new CliError('usage', '--accredited-from is a date: 2020-01-01.');
  }
  const file = call.required('institutions');
  const institutions = parseInstitutions(await readInput(file, call.io), file);
  const { now } = momentOf(call);
  await initScheme({
    home,
    environment,
    now,
    platform: nodePlatform,
    institutions: institutions.map((each) => ({
      ...each,
      accreditedFrom: startOfDay(accreditedFrom),
    })),
  });
  call.io.stdout(
    `Made a ${environment.toUpperCase()} scheme with ${institutions.length} institutions in ${home}.\n`,
  );
  return 0;
}

function parseInstitutions(
  bytes: Uint8Array,
  file: string,
): Omit<Institutions[number], 'accreditedFrom'>[] {
  const list = parseJson(decodeUtf8(bytes) ?? '');
  if (!Array.isArray(list)) throw new CliError('file-malformed', `${file} holds no JSON list.`);
  return list.map((entry: unknown, index) => {
    const { id, name, algorithm = 'ES256' } = membersOf(entry);
    if (typeof id !== 'string' || typeof name !== 'string') {
      throw new CliError('file-malformed', `${file}, entry ${index + 1}: give id and name.`);
    }
    if (algorithm !== 'ES256' && algorithm !== 'RS256') {
      const message = `${file}, entry ${index + 1}: the algorithm is ES256 or RS256.`;
      throw new CliError('file-malformed', message);
    }
    return { id, name, key: algorithm === 'ES256' ? 'P-256' : 'RSA-2048' };
  });
}

function membersOf(entry: unknown): Readonly<Record<string, unknown>> {
  return typeof entry === 'object' && entry !== null ? { ...entry } : {};
}
