import { resolve } from 'node:path';
import { MAX_FILE_BYTES, openEvidenceSource } from '@prova/desk';
import { nodePlatform } from '@prova/platform-node';
import {
  checkReceipts,
  documentMark,
  type OpenedReceipt,
  tokenIn,
  VerifierError,
} from '@prova/verifier';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readInput, readTextInput } from '../../files.ts';
import { environmentMark } from '../../home.ts';
import { readClinicKey } from '../../receipts/clinic-key.ts';
import { type StationPlaces, stationPlaces } from '../../receipts/places.ts';
import { receiptsIn } from '../../receipts/receipt-lines.ts';
import { readPublicKey } from '../../receipts/station.ts';
import { alignedTable } from '../../table.ts';

/** Some hundred thousand receipts: years of a counter. */
const MAX_BYTES = 400_000_000;

/** A public key has some two hundred bytes. */
const MAX_KEY_BYTES = 16_384;

/** Checks the receipts of a folder; 1 when they are not whole. */
export async function checkFolder(call: Call): Promise<number> {
  const places = stationPlaces(resolve(call.io.cwd, call.operand()));
  const named = call.option('key') ?? places.publicKey;
  const key = readPublicKey(await readTextInput(named, call.io, MAX_KEY_BYTES), named);
  const texts = receiptsIn(await readTextInput(places.receipts, call.io, MAX_BYTES));
  const wanted = await markOf(call, places);
  try {
    const opened = await checkReceipts(texts, { key, platform: nodePlatform });
    call.io.stdout(described(opened, wanted));
    return 0;
  } catch (error) {
    if (!(error instanceof VerifierError)) throw error;
    call.io.stdout(`BROKEN  Line ${error.place} of ${places.receipts}: ${error.message}\n`);
    return 1;
  }
}

/** By which mark receipts are of the document that is asked for. */
async function markOf(call: Call, places: StationPlaces): Promise<string | undefined> {
  const text = call.option('copy') ?? (await tokenOf(call));
  if (text === undefined) return undefined;
  const markKey = await readClinicKey(places.clinicKey);
  return documentMark(text, { markKey, platform: nodePlatform });
}

async function tokenOf(call: Call): Promise<string | undefined> {
  const file = call.option('document');
  if (file === undefined) return undefined;
  const source = openEvidenceSource();
  try {
    const evidence = await source.read(await readInput(file, call.io, MAX_FILE_BYTES));
    const token = tokenIn(evidence);
    if (token === undefined) throw new CliError('file-malformed', `${file} holds no document.`);
    return token;
  } finally {
    await source.close();
  }
}

function described(opened: readonly OpenedReceipt[], wanted: string | undefined): string {
  const trial = opened.find(({ receipt }) => receipt.environment !== 'prod');
  const mark = environmentMark(trial?.receipt.environment ?? 'prod');
  const last = opened.at(-1);
  const rows = [
    ['receipts', String(opened.length)],
    ['first', opened[0]?.receipt.time ?? 'none'],
    ['last', last?.receipt.time ?? 'none'],
    ...(last ? [['head', last.hash]] : []),
    ...(wanted === undefined ? [] : [['of this document', thoseOf(opened, wanted)]]),
  ];
  return `${mark}whole\n${alignedTable(rows)}\n`;
}

function thoseOf(opened: readonly OpenedReceipt[], wanted: string): string {
  const found = opened.filter(({ receipt }) => receipt.mark === wanted);
  if (found.length === 0) return 'none';
  return found
    .map(({ receipt: { number, verdict, time } }) => `${number} (${verdict}, ${time})`)
    .join(', ');
}
