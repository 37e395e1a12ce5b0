import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@prova/testing';
import type { Competence } from '@prova/trust';
import { type Ended, type Surroundings, typed } from './command-line.ts';
import { AT_NOON, NOW, TODAY } from './moment.ts';

export const BE_0120 = { id: 'BE:0120', name: 'Onderling Fonds van Nergens' };

/** One that signs with RSA; its key takes a while to make. */
export const DE_BA82708 = {
  id: 'DE:BA82708',
  name: 'Betriebskasse Nirgendwo',
  algorithm: 'RS256',
};

/** A folder with a scheme in `.prova`, to type commands in. */
export interface Workshop {
  readonly folder: string;
  /** What every command here is told: which database its home has. */
  readonly env: Readonly<Record<string, string>>;
  /** A path below the folder. */
  at(...names: string[]): string;
  /** Writes a file below the folder and answers its path. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  read(...names: string[]): Promise<string>;
  readBytes(...names: string[]): Promise<Uint8Array>;
  delete(name: string): Promise<void>;
  /** Who may read and write a file, as `chmod` counts. */
  mode(...names: string[]): Promise<number>;
  /** Types a command in the folder. */
  type(words: readonly string[], more?: Omit<Surroundings, 'cwd'>): Promise<Ended>;
  /** Types `prova issue` for BE:0120; `words` override. */
  issue(input: string, out: string, ...words: string[]): Promise<Ended>;
  /** The records that `prova issue` reports on, in their order. */
  report(out: string): Promise<Record<string, unknown>[]>;
  /** The names in a folder, in order. */
  list(name: string): Promise<string[]>;
  remove(): Promise<void>;
}

/** An empty folder, and an empty database for its home. */
export async function openFolder(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'prova-cli-'));
  const { url, drop } = await createTestDatabase();
  const base = { DATABASE_URL: url };
  const at = (...names: string[]) => join(folder, ...names);
  const type: Workshop['type'] = (words, { env, ...more } = {}) =>
    typed(words, { cwd: folder, env: { ...base, ...env }, ...more });
  return {
    folder,
    env: base,
    at,
    async write(name, content) {
      await writeFile(at(name), content);
      return at(name);
    },
    read: (...names) => readFile(at(...names), 'utf8'),
    readBytes: async (...names) => new Uint8Array(await readFile(at(...names))),
    delete: (name) => rm(at(name)),
    mode: async (...names) => (await stat(at(...names))).mode & 0o777,
    type,
    issue: (input, out, ...words) => {
      const institution = words.includes('--institution') ? [] : ['--institution', 'BE:0120'];
      const kind = words.includes('--type') ? [] : ['--type', 'prc'];
      const files = ['--in', input, '--out', out];
      return type(['issue', ...kind, ...institution, ...files, ...AT_NOON, ...words]);
    },
    async report(out) {
      const text = await readFile(at(out, 'report.ndjson'), 'utf8');
      return text === ''
        ? []
        : text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line));
    },
    list: async (name) => (await readdir(at(name))).sort(),
    async remove() {
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A folder with a scheme of BE:0120 and `more`, whose first trust list is published. Without `competences` BE:0120 issues what every institution
 * does.
 */
export async function openWorkshop({
  more = [],
  competences,
}: {
  readonly more?: readonly object[];
  readonly competences?: readonly Competence[];
} = {}): Promise<Workshop> {
  const workshop = await openFolder();
  await workshop.write('institutions.json', JSON.stringify([{ ...BE_0120, competences }, ...more]));
  const made = ['--institutions', 'institutions.json', '--now', NOW];
  await expectDone(workshop.type(['registry', 'init', ...made]));
  await expectDone(workshop.type(['registry', 'publish', '--now', NOW]));
  return workshop;
}

/** Longer than any preparation takes, on a machine that has other things to do. */
export const PATIENCE = 240_000;

/** That a command which a test builds on ended well. */
export async function expectDone(ended: Promise<Ended>): Promise<Ended> {
  const done = await ended;
  if (done.code !== 0) throw new Error(`Exit code ${done.code}: ${done.stderr}${done.stdout}`);
  return done;
}

/** A record that can be issued on `TODAY` as it is. */
export function record(id: string, members: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    fn: 'Vandenbroucke',
    gn: 'Marie-Louise',
    dob: '1954-07-20',
    hi: '54072002197',
    in: 'OFN',
    sd: TODAY,
    ed: '2027-02-22',
    di: TODAY,
    ...members,
  };
}

/** One JSON object a line. */
export function ndjson(records: readonly object[]): string {
  return records.map((each) => `${JSON.stringify(each)}\n`).join('');
}
