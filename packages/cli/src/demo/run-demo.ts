import { basename, join, relative } from 'node:path';
import { parseInstitutionId } from '@prova/credential';
import type { Registry, Scheme } from '@prova/trust-registry';
import type { Verdict } from '@prova/verifier';
import { coloured } from '../colour.ts';
import type { Call } from '../command.ts';
import { DESK_PORT, deskUrl } from '../desk-url.ts';
import { CliError } from '../errors.ts';
import { readIfThere } from '../files.ts';
import { homeFolder } from '../home.ts';
import { issuerUrl } from '../issuer-url.ts';
import { momentOf, writtenDay } from '../moment.ts';
import { numberOption } from '../number-option.ts';
import { withRegistry } from '../registry-home.ts';
import { alignedTable } from '../table.ts';
import { makeCards, type Shown } from './cards.ts';
import { enterIssuers } from './enter-issuers.ts';
import { INSTITUTIONS_FILE, loadHolders } from './holders.ts';
import type { Judged } from './judged.ts';
import { commandLine, type Prova } from './prova.ts';
import type { Told, WalletRecords } from './social/ask-office.ts';
import { askDemoOffice, enterDemoCatalogue } from './social/demo-office.ts';
import { makeProofs } from './social/proofs.ts';
import type { ShownWallet } from './wallet/scene.ts';

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
    const code = await showCards(homeFolder(call), call, registry);
    return code === 0 && afterwards ? afterwards(registry) : code;
  });
}

async function showCards(home: string, call: Call, registry: Registry): Promise<number> {
  const { scheme } = registry;
  const prova = demoLine(call);
  await enterDemoCatalogue(registry, prova);
  await prova('registry', 'publish');
  await enterIssuers(call, scheme, prova);
  const today = dayOfIssue(call);
  const { told, proofs, wallet: rights } = await askDemoOffice(call, { day: today, prova });
  const cards = await makeCards(home, today, prova);
  const shown = [...cards, ...(await makeProofs(home, { proofs, day: today, prova }))];
  const files = await judgeFiles(shown, call, prova);
  const wallet = await judgeWallet(cards, { call, scheme, home, today, prova, rights });
  const judged = [...files, ...wallet.judged];
  const rows = judged.map(({ carrier, situation, expected, verdict }) => {
    const word = coloured(verdict, verdict, call.io);
    const note = verdict === expected ? '' : `expected ${expected}`;
    return [`  ${word}`, carrier, situation, note];
  });
  const unexpected = judged.filter(({ expected, verdict }) => verdict !== expected).length;
  call.io.stdout(
    `TEST – every person and institution here is invented.\n\n${alignedTable(rows)}\n\n` +
      `${judged.length - unexpected} of ${judged.length} verdicts as expected. ` +
      'Each PDF has its QR text beside it: prova verify takes either.\n',
  );
  const surprises = showRights([...told, ...wallet.told], call);
  return unexpected + surprises === 0 ? 0 : 1;
}

/** Prints what people are told of their rights; answers how much of it was not expected. */
function showRights(told: readonly Told[], call: Call): number {
  const rows = told.map(({ answer, expected, right, situation }, at) => {
    const word = coloured(answer, COLOURS[answer] ?? 'rejected', call.io);
    const said = situation === told[at - 1]?.situation ? '' : situation;
    return [`  ${word}`, right, said, answer === expected ? '' : `expected ${expected}`];
  });
  const surprises = told.filter(({ answer, expected }) => answer !== expected).length;
  if (rows.length > 0) {
    call.io.stdout(
      `\nRights, from sources of invented statuses:\n\n${alignedTable(rows)}\n\n` +
        `${told.length - surprises} of ${told.length} answers as expected.\n`,
    );
  }
  return surprises;
}

const COLOURS: Readonly<Record<string, Verdict>> = {
  yes: 'accepted',
  unknown: 'undetermined',
};

/** The verdicts of `prova verify --json` on files. */
async function judgeFiles(shown: readonly Shown[], { io }: Call, prova: Prova): Promise<Judged[]> {
  const files = shown.map(({ file }) => file);
  const reports = (await prova('verify', '--json', ...files)).trimEnd().split('\n');
  return shown.map(({ file, ...rest }, i) => {
    const { verdict }: { verdict: Verdict } = JSON.parse(reports[i] ?? '{"verdict":"not-judged"}');
    return { ...rest, carrier: relative(io.cwd, file), verdict };
  });
}

interface WalletPlace {
  readonly call: Call;
  readonly scheme: Scheme;
  readonly home: string;
  readonly today: string;
  readonly prova: Prova;
  readonly rights: WalletRecords | undefined;
}

const NO_WALLET: ShownWallet = { judged: [], told: [] };

/**
 * The verdicts of a desk on wallets with the first card, and the first ISI+ card, of which there is a page too, and with rights; none of a home that was made
 * before there were wallets.
 */
async function judgeWallet(
  shown: readonly Shown[],
  { call, scheme, home, today, prova, rights }: WalletPlace,
): Promise<ShownWallet> {
  const printed = shown.map(({ file }) => basename(file, '.pdf'));
  const holders = (await loadHolders()).filter(({ record }) => printed.includes(record.id));
  const holder = holders.find(({ type }) => type === 'ehic');
  if (!holder) return NO_WALLET;
  const seal = scheme.home.walletSeal(parseInstitutionId(holder.institution)).certificate;
  if (!(await readIfThere(seal))) return NO_WALLET;
  const issuer = demoIssuer(call);
  const desk = demoDesk(call);
  const { showWallet } = await import('./wallet/show-wallet.ts');
  const people = {
    ...{ cardHolder: holder, rights },
    child: holders.find(({ type }) => type === 'isiplus'),
  };
  return showWallet(call, people, { home, today, prova, addresses: { issuer, desk } });
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
  return commandLine({ ...call.io, env: { ...call.io.env, PROVA_ISSUER_URL: demoIssuer(call) } });
}

function demoIssuer(call: Call): string {
  return issuerUrl(call, 'test', numberOption(call, 'issuer-port', 65_535));
}

function demoDesk(call: Call): string {
  const port = numberOption(call, 'desk-port', 65_535) ?? DESK_PORT;
  return deskUrl(call, port) ?? `http://localhost:${DESK_PORT}`;
}

/** A day that has begun both here, where the cards are judged, and where the institutions are. */
function dayOfIssue(call: Call): string {
  const { now, today } = momentOf(call);
  const [first = today] = [today, writtenDay(now)].sort();
  return first;
}
