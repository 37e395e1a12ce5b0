import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Evidence } from '@prova/credential';
import { MAX_FILE_BYTES, openEvidenceSource } from '@prova/desk';
import { errno, nodePlatform } from '@prova/platform-node';
import { listsFolder, watchLists } from '@prova/trust-updater';
import {
  LANGUAGES,
  loadWords,
  type Report,
  type RevocationLists,
  revocationLists,
  type Verdict,
  verify,
  type Words,
  worstVerdict,
} from '@prova/verifier';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readInput, requireFile } from '../../files.ts';
import { type Home, openHome } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { printable, printableJson } from '../../printable.ts';
import type { ReceiptBook } from '../../receipts/receipt-book.ts';
import { loadTrust } from '../../trust-source.ts';
import { reportText } from './report-text.ts';

const EXIT_CODES: Readonly<Record<Verdict, number>> = {
  accepted: 0,
  rejected: 1,
  undetermined: 2,
  'not-judged': 3,
};

/** Judges every file of the call in turn and answers the exit code of the worst verdict. */
export async function judgeFiles(call: Call): Promise<number> {
  const files = await requireFiles(call);
  const words = await loadWords(call.choice('language', LANGUAGES) ?? 'en');
  const judge = await prepareJudge(call, words);
  const source = openEvidenceSource();
  const verdicts: Verdict[] = [];
  let book: ReceiptBook | undefined;
  try {
    book = await receiptsOf(call);
    for (const file of files) {
      const evidence = await source.read(await readInput(file, call.io, MAX_FILE_BYTES));
      call.io.stopped.throwIfAborted();
      const report = await judge(evidence);
      verdicts.push(report.verdict);
      // First: no verdict is said of which there is no receipt.
      await book?.add(evidence, report);
      call.io.stdout(shown(file, report, call, words));
    }
  } finally {
    await book?.close();
    await source.close();
  }
  return EXIT_CODES[worstVerdict(verdicts)];
}

/** If one of the files is missing, none is judged: a script must not mistake some verdicts for all of them. */
async function requireFiles(call: Call): Promise<readonly string[]> {
  const files = call.operands;
  if (files.length === 0) throw call.missing('a FILE');
  if (files.filter((file) => file === '-').length > 1) {
    throw new CliError('usage', 'Standard input can be read once only.');
  }
  for (const file of files) await requireFile(file, call.io);
  return files;
}

/** Where receipts are wanted, the book that they go into. What goes into it is refused before anything is judged. */
async function receiptsOf(call: Call): Promise<ReceiptBook | undefined> {
  const folder = call.option('receipt');
  const [label, isExported] = [call.option('station') ?? 'desk', call.flag('export')];
  if (folder === undefined) {
    if (isExported || call.option('station') !== undefined) throw call.missing('--receipt FOLDER');
    return undefined;
  }
  if (!/^[^\p{Cc}\p{Cs}]{1,64}$/u.test(label)) {
    throw new CliError('usage', '--station is a line of 64 characters at most.');
  }
  const { openReceiptBook } = await import('../../receipts/receipt-book.ts');
  return openReceiptBook({
    folder: resolve(call.io.cwd, folder),
    label,
    exports: isExported ? 'written' : 'none',
    notice: (sentence) => call.io.stderr(`prova: ${printable(sentence)}\n`),
  });
}

async function prepareJudge(
  call: Call,
  words: Words,
): Promise<(evidence: Evidence) => Promise<Report>> {
  const { now, today } = momentOf(call);
  const treatmentDate = call.option('treatment-date');
  const home = await openHome(call);
  const trust = await loadTrust(call, home);
  const lists = await listsAtHand(call, home);
  const context = {
    trust,
    lists,
    policy: { environment: home.environment, words },
    ...(treatmentDate !== undefined && { treatmentDate }),
    today,
    now,
    platform: nodePlatform,
  };
  return (evidence) => verify(evidence, context);
}

/** A copy of a folder of lists, if one is named; else those that the issuer of this home published, and that `prova trust update` fetched. */
async function listsAtHand(call: Call, { folder, environment }: Home): Promise<RevocationLists> {
  const named = call.option('lists');
  if (named !== undefined) await requireFile(named, call.io);
  const place = resolve(call.io.cwd, named ?? join(folder, 'trust', environment, 'lists'));
  const lists = listsFolder(place);
  const watched = watchLists(place);
  const addresses = async () => (await watched.look()).map(({ uri }) => uri);
  if (named !== undefined) return revocationLists((uri) => lists.read(uri), addresses);
  const own = await listsOfOwnIssuer(join(folder, 'issuer', 'lists'));
  return revocationLists(async (uri) => (await own(uri)) ?? lists.read(uri), addresses);
}

/** The issuer brings a whole service along: at a desk, which issues nothing, it is not loaded. */
async function listsOfOwnIssuer(
  folder: string,
): Promise<(uri: string) => Promise<string | undefined>> {
  const error = await access(folder).catch((thrown: unknown) => thrown);
  if (errno(error) === 'ENOENT') return async () => undefined;
  const { listFolder, ownLists } = await import('@prova/issuer');
  return ownLists(listFolder(folder));
}

function shown(file: string, report: Report, call: Call, said: Words): string {
  if (call.flag('json')) return `${printableJson({ file, ...report })}\n`;
  return `${reportText(file, report, { io: call.io, said, steps: call.flag('steps') })}\n`;
}
