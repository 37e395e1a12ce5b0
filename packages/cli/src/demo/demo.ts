import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Verdict } from '@prova/verifier';
import { coloured } from '../colour.ts';
import type { Call, Command } from '../command.ts';
import { issueCommand } from '../commands/issue/issue.ts';
import { registryInitCommand } from '../commands/registry/init.ts';
import { registryPublishCommand } from '../commands/registry/publish.ts';
import { verifyCommand } from '../commands/verify/verify.ts';
import { CliError } from '../errors.ts';
import { readIfThere, replaceFile } from '../files.ts';
import { homeFolder } from '../home.ts';
import type { Io } from '../io.ts';
import { momentOf } from '../moment.ts';
import { run } from '../run.ts';
import { alignedTable } from '../table.ts';
import { counterexamples } from './counterexamples.ts';
import {
  type Holder,
  INSTITUTIONS_FILE,
  loadHolders,
  loadInstitutions,
  recordOn,
} from './holders.ts';

/** The commands that the demo types. */
const USED = [registryInitCommand, registryPublishCommand, issueCommand, verifyCommand];

/** What each state's institutions print on their pages; English where nothing is said. */
const LANGUAGES: Readonly<Record<string, string>> = { BE: 'en,fr', DE: 'de' };

/** `prova demo`: a scheme, a trust list, certificates for invented people, and a clinic's verdict on each. */
export const demoCommand: Command = {
  name: 'demo',
  summary: 'make a TEST scheme, issue certificates for invented people and judge every one',
  options: {},
  run: runDemo,
};

async function runDemo(call: Call): Promise<number> {
  const home = homeFolder(call);
  const prova = commandLine(call.io);
  const { today } = momentOf(call);
  await makeScheme(home, prova);
  await prova('registry', 'publish');
  const holders = await loadHolders();
  await issueAll(home, holders, today, prova);
  const shown = [
    ...holders.map(({ record, situation }) => ({
      file: join(home, 'cards', `${record.id}.pdf`),
      situation,
      expected: 'accepted' as Verdict,
    })),
    ...(await presentCounterexamples(home)),
  ];
  const verdicts = await judge(
    shown.map(({ file }) => file),
    prova,
  );
  const rows = shown.map(({ file, situation, expected }, i) => {
    const verdict = verdicts[i] ?? 'not-judged';
    const word = coloured(verdict, verdict, call.io);
    const note = verdict === expected ? '' : `expected ${expected}`;
    return [`  ${word}`, relative(call.io.cwd, file), situation, note];
  });
  const unexpected = shown.filter(({ expected }, i) => verdicts[i] !== expected).length;
  call.io.stdout(
    `TEST – every person and institution here is invented.\n\n${alignedTable(rows)}\n\n` +
      `${shown.length - unexpected} of ${shown.length} verdicts as expected. ` +
      'Each PDF has its QR text beside it: prova verify takes either.\n',
  );
  return unexpected === 0 ? 0 : 1;
}

/** Runs a command of ours and answers what it printed. The demo does nothing a person could not type. */
type Prova = (...words: string[]) => Promise<string>;

function commandLine(io: Io): Prova {
  return async (...words) => {
    let printed = '';
    const stdout = (text: string) => {
      printed += text;
    };
    const code = await run(words, USED, { ...io, stdout, isTerminal: false });
    // The exit code of verify is a verdict; 64 and above are troubles, which have been explained on stderr.
    if (code >= 64 || (code !== 0 && words[0] !== 'verify')) {
      throw new CliError('configuration', `The demo stopped at: prova ${words.join(' ')}`);
    }
    return printed;
  };
}

async function makeScheme(home: string, prova: Prova): Promise<void> {
  const config = await readIfThere(join(home, 'config.json'));
  if (!config) {
    await prova('registry', 'init', '--institutions', INSTITUTIONS_FILE, '--environment', 'test');
  } else if (!Buffer.from(config).toString('utf8').includes('"test"')) {
    throw new CliError('configuration', `${home} is not a test scheme; the demo leaves it alone.`);
  }
}

/** One run of `prova issue` for each institution; the cards of all lie in one folder. */
async function issueAll(
  home: string,
  holders: readonly Holder[],
  today: string,
  prova: Prova,
): Promise<void> {
  const cards = join(home, 'cards');
  await rm(cards, { recursive: true, force: true });
  await mkdir(cards, { recursive: true });
  for (const { id, acronym } of await loadInstitutions()) {
    const own = holders.filter(({ institution }) => institution === id);
    if (own.length === 0) continue;
    const name = id.replace(':', '-');
    const records = join(home, 'records', `${name}.ndjson`);
    const lines = own.map((holder) => JSON.stringify({ ...recordOn(holder, today), in: acronym }));
    await replaceFile(records, `${lines.join('\n')}\n`);
    const out = join(cards, name);
    const languages = LANGUAGES[id.slice(0, 2)] ?? 'en';
    await prova(
      ...['issue', '--type', 'prc', '--institution', id],
      ...['--in', records, '--out', out, '--languages', languages, '--today', today],
    );
    for (const { record } of own) {
      for (const kind of ['pdf', 'txt']) {
        await rename(join(out, `${record.id}.${kind}`), join(cards, `${record.id}.${kind}`));
      }
    }
    await rm(out, { recursive: true });
  }
}

async function presentCounterexamples(home: string) {
  const genuine = await readFile(join(home, 'cards', 'all-fields.txt'), 'utf8');
  const made = await counterexamples(genuine);
  return Promise.all(
    made.map(async ({ id, text, situation, expected }) => {
      const file = join(home, 'counterexamples', `${id}.txt`);
      await replaceFile(file, text);
      return { file, situation, expected };
    }),
  );
}

/** The verdicts of `prova verify --json`, in the order of the files. */
async function judge(files: readonly string[], prova: Prova): Promise<Verdict[]> {
  const reports = (await prova('verify', '--json', ...files)).trimEnd().split('\n');
  return reports.map((line) => (JSON.parse(line) as { verdict: Verdict }).verdict);
}
