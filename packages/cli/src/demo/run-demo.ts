import { join, relative } from 'node:path';
import type { Registry } from '@prova/trust-registry';
import type { Verdict } from '@prova/verifier';
import { coloured } from '../colour.ts';
import type { Call } from '../command.ts';
import { CliError } from '../errors.ts';
import { readIfThere } from '../files.ts';
import { homeFolder } from '../home.ts';
import { issuerUrl } from '../issuer-url.ts';
import { momentOf, writtenDay } from '../moment.ts';
import { numberOption } from '../number-option.ts';
import { withRegistry } from '../registry-home.ts';
import { alignedTable } from '../table.ts';
import { makeCards } from './cards.ts';
import { enterIssuers } from './enter-issuers.ts';
import { INSTITUTIONS_FILE } from './holders.ts';
import { commandLine, type Prova } from './prova.ts';

/**
 * A scheme, a trust list, certificates for invented people, and a clinic's verdict on each. `afterwards` goes on with the
 * open registry, if every verdict was as expected.
 */
export async function runDemo(
  call: Call,
  afterwards?: (registry: Registry) => Promise<number>,
): Promise<number> {
  await makeScheme(homeFolder(call), call);
  // The database is started once, and not by every command.
  return withRegistry(call, async (registry) => {
    if (registry.notice !== undefined) call.io.stderr(`${registry.notice}\n`);
    const code = await showCards(homeFolder(call), call);
    return code === 0 && afterwards ? afterwards(registry) : code;
  });
}

async function showCards(home: string, call: Call): Promise<number> {
  const prova = demoLine(call);
  await prova('registry', 'publish');
  await enterIssuers(call, prova);
  const shown = await makeCards(home, dayOfIssue(call), prova);
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

/** Two officers sign for every institution; the demo shows that they did. */
async function makeScheme(home: string, call: Call): Promise<void> {
  const config = await readIfThere(join(home, 'config.json'));
  if (!config) {
    const prova = demoLine(call);
    const words = ['--institutions', INSTITUTIONS_FILE, '--environment', 'test'];
    call.io.stdout(`${await prova('registry', 'init', ...words)}\n`);
  } else if (!Buffer.from(config).toString('utf8').includes('"test"')) {
    throw new CliError('configuration', `${home} is not a test scheme; the demo leaves it alone.`);
  }
}

/** Commands that know where the issuer will be: its lists are named in the trust list, and in every document. */
function demoLine(call: Call): Prova {
  const url = issuerUrl(call, 'test', numberOption(call, 'issuer-port', 65_535));
  return commandLine({ ...call.io, env: { ...call.io.env, PROVA_ISSUER_URL: url } });
}

/** A day that has begun both here, where the cards are judged, and where the institutions are. */
function dayOfIssue(call: Call): string {
  const { now, today } = momentOf(call);
  const [first = today] = [today, writtenDay(now)].sort();
  return first;
}

/** The verdicts of `prova verify --json`, in the order of the files. */
async function judge(files: readonly string[], prova: Prova): Promise<Verdict[]> {
  const reports = (await prova('verify', '--json', ...files)).trimEnd().split('\n');
  return reports.map((line) => (JSON.parse(line) as { verdict: Verdict }).verdict);
}
