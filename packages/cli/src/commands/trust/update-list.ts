import { join, resolve } from 'node:path';
import { type Environment, equalBytes, writtenInstant } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { openSnapshot, trustMaterial } from '@prova/trust';
import {
  importTrust,
  type ListOutcome,
  type TrustPlace,
  type TrustUpdate,
  updateLists,
  updateTrust,
} from '@prova/trust-updater';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { createFile, readIfThere, readInput } from '../../files.ts';
import { environmentMark, openHome } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';
import { BUILT_AT } from '../../version.ts';

const MAX_ROOT = 1_000_000;

/** Brings the list of the home up to date, and pins the roots that it was given for that. */
export async function updateList(call: Call): Promise<number> {
  const { folder: home, environment } = await openHome(call);
  const folder = join(home, 'trust', environment);
  const [root, tufRoot] = [
    await pinned(call, 'root', join(folder, 'root.der'), environment),
    await pinned(call, 'tuf-root', join(folder, 'tuf-root.json'), environment),
  ];
  const { now } = momentOf(call);
  const place = { folder, environment, builtAt: BUILT_AT, now };
  const pins = { root: root.content, tufRoot: tufRoot.content };
  const updated = await update(call, { ...place, ...pins });
  const { outcome, report } = updated;
  for (const { path, content } of [root, tufRoot]) await createFile(path, content);
  const named = call.option('environment');
  const rows = [
    ['trust list', String(report.sequence)],
    ['outcome', outcome],
    ['issued', writtenInstant(report.issuedAt)],
    ['age', report.freshness],
    ['file', join(folder, 'snapshot.cose')],
    ...catalogueRow(updated),
    ...(await withdrawals(call, updated, { ...place, ...pins })),
    ['next', `prova verify ${named ? `--environment ${named} ` : ''}FILE`],
  ];
  call.io.stdout(`${environmentMark(environment)}${alignedTable(rows)}\n`);
  return 0;
}

async function update(call: Call, place: TrustPlace): Promise<TrustUpdate> {
  const { PROVA_REGISTRY_URL } = call.io.env;
  const [registry, from] = [call.option('registry'), call.option('from')];
  if (registry !== undefined && from !== undefined) {
    throw new CliError('usage', 'Give --registry URL or --from DIR, not both.');
  }
  if (from !== undefined) return importTrust({ ...place, bundle: resolve(call.io.cwd, from) });
  const baseUrl = registry || PROVA_REGISTRY_URL;
  if (!baseUrl) throw call.missing('--registry URL or --from DIR');
  return updateTrust({ ...place, baseUrl });
}

/** Of the catalogue of rights, where the list names one. */
function catalogueRow({ catalogue }: TrustUpdate): string[][] {
  if (catalogue.outcome === 'none') return [];
  const words = catalogue.outcome === 'failed' ? `not fetched: ${catalogue.code}` : 'here';
  return [['catalogue of rights', words]];
}

/**
 * Fetches the lists of withdrawn documents, and says of those that could not be had why; documents on them are then judged by
 * what was here before. A stick brings none: copy the folder `lists`.
 */
async function withdrawals(
  call: Call,
  { snapshot, installed }: TrustUpdate,
  { folder, root, environment, now }: TrustPlace,
): Promise<string[][]> {
  if (call.option('from') !== undefined) return [];
  const opened = await openSnapshot(snapshot, { root, environment, platform: nodePlatform });
  const trust = trustMaterial(opened, installed);
  const outcomes = await updateLists({ folder: join(folder, 'lists'), trust, now });
  const count = (word: ListOutcome['outcome']) =>
    outcomes.filter(({ outcome }) => outcome === word).length;
  if (outcomes.length === 0) return [];
  return [
    ['lists of withdrawals', `${count('kept')} new, ${count('unchanged')} unchanged`],
    ...outcomes.flatMap(({ uri, code }) =>
      code ? [['not fetched', `${code}  ${printable(uri)}`]] : [],
    ),
  ];
}

interface Pinned {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What the home pins; else what the call names. They must not contradict each other. Throws `CliError`. */
async function pinned(
  call: Call,
  option: 'root' | 'tuf-root',
  path: string,
  environment: Environment,
): Promise<Pinned> {
  const there = await readIfThere(path);
  const file = call.option(option);
  const given = file === undefined ? undefined : await readInput(file, call.io, MAX_ROOT);
  if (there && given && !equalBytes(there, given)) {
    throw new CliError('configuration', `${path} pins another root than --${option} FILE names.`);
  }
  const content = there ?? given;
  if (content) return { path, content };
  const hint = call.option('environment') ? '' : `; without --environment it is for ${environment}`;
  throw new CliError('configuration', `${path} is missing: give --${option} FILE once${hint}.`);
}
