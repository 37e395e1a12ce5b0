import { mkdir } from 'node:fs/promises';
import type { Evidence } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  judgedToken,
  nextReceipt,
  type OpenedReceipt,
  type Report,
  VerifierError,
  writeExport,
} from '@prova/verifier';
import { CliError } from '../errors.ts';
import { prettyJson } from '../printable.ts';
import { exportPage } from './export-page.ts';
import { takeLock } from './lock.ts';
import { type StationPlaces, stationPlaces } from './places.ts';
import { appendPrivately, createPrivateFile, unwritable } from './private-file.ts';
import { lastReceipt, lineOf } from './receipt-lines.ts';
import { type OpenStation, openStation } from './station.ts';

export interface ReceiptBookOrder {
  /** Absolute. It is made where there is none, for its owner alone. */
  readonly folder: string;
  /** What the clinic calls the station. */
  readonly label: string;
  /** Whether each verification is exported as well, document and all. */
  readonly exports: 'written' | 'none';
  /** Told what was mended. */
  readonly notice: (sentence: string) => void;
}

/** The receipts of one station, open for one command. */
export interface ReceiptBook {
  /** Adds the receipt of a verification, and its export as data and as a page. When it answers, all are on the disk. */
  add(evidence: Evidence, report: Report): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the receipts of a folder, so that nobody else can until they are closed, and makes the station's keys the first time.
 * Throws `CliError`, `KeysError` as `openStation`, and for a last receipt that does not open as `nextReceipt`.
 */
export async function openReceiptBook(order: ReceiptBookOrder): Promise<ReceiptBook> {
  const places = stationPlaces(order.folder);
  await mkdir(places.folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw unwritable(places.folder, cause);
  });
  const release = await takeLock(places.lock);
  try {
    return { ...(await openLocked(places, order)), close: release };
  } catch (error) {
    await release();
    throw error;
  }
}

async function openLocked(
  places: StationPlaces,
  { label, exports, notice }: ReceiptBookOrder,
): Promise<Pick<ReceiptBook, 'add'>> {
  const last = await lastReceipt(places.receipts);
  if (last.tail === 'mended') notice(`The unfinished end of ${places.receipts} was removed.`);
  const open = await openStation(places, label, last.receipt === undefined);
  let previous = last.receipt;
  return {
    async add(evidence, report) {
      const token = judgedToken(evidence, report);
      const made = await after(previous, { report, token, open, places });
      await appendPrivately(places.receipts, lineOf(made.text));
      previous = made.text;
      if (exports === 'none') return;
      const verifier = { station: label, key: open.thumbprint };
      const exported = writeExport(report, { token, verifier, receipt: made });
      const json = `${prettyJson(exported)}\n`;
      const page = await exportPage(exported, json);
      await createPrivateFile(places.exportOf(made.receipt.number), json);
      await createPrivateFile(places.exportPageOf(made.receipt.number), page);
    },
  };
}

interface Matter {
  readonly report: Report;
  readonly token: string | undefined;
  readonly open: OpenStation;
  readonly places: StationPlaces;
}

async function after(
  previous: string | undefined,
  { report, token, open, places }: Matter,
): Promise<OpenedReceipt> {
  const { station, markKey } = open;
  const order = { report, token, station, markKey, platform: nodePlatform };
  try {
    return await nextReceipt(previous, order);
  } catch (cause) {
    if (!(cause instanceof VerifierError)) throw cause;
    const advice = `see prova receipts check, and begin another folder`;
    const sentence = `No receipt can be added to ${places.receipts}: ${cause.message} Please ${advice}.`;
    throw new CliError('file-malformed', sentence, { cause });
  }
}
