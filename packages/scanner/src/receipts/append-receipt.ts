import type { Platform } from '@prova/credential';
import { nextReceipt, type OpenedReceipt, type ReceiptOrder } from '@prova/verifier';
import type { ChainEnd, ReceiptMemory } from './receipt-memory.ts';
import type { Keysmith } from './station-keys.ts';

/** What a receipt is about. */
export type ReceiptMatter = Pick<ReceiptOrder, 'report' | 'token'>;

/** In whose name a verification is handed on. */
export interface NamedStation {
  readonly label: string;
  readonly thumbprint: string;
}

export interface WrittenReceipt {
  readonly state: 'written';
  readonly station: NamedStation;
  readonly receipt: OpenedReceipt;
}

export interface AppendOrder {
  readonly memory: ReceiptMemory;
  readonly platform: Platform;
  readonly keysmith: Keysmith;
  /** Ends the attempt: nothing is kept afterwards. */
  readonly stop: AbortSignal;
  /** Told of the station before anything is written. */
  readonly found: (station: NamedStation) => void;
}

/**
 * Makes the receipt that follows the last one of the station, and keeps it. Where another window was faster it is made again, after the
 * receipt of that window: so one chain has one end. Answers nothing where there is no station.
 *
 * Does not check the receipts before the last. Rejects as `nextReceipt` and the memory do, and when it is stopped.
 */
export async function appendReceipt(
  matter: ReceiptMatter,
  order: AppendOrder,
): Promise<WrittenReceipt | undefined> {
  const { memory, stop, found } = order;
  for (;;) {
    stop.throwIfAborted();
    const after = await memory.end();
    if (!after) return undefined;
    const { label, thumbprint } = after.station;
    const station = { label, thumbprint };
    found(station);
    const receipt = await madeAfter(after, matter, order);
    if ((await memory.append(receipt.text, after, stop)) === 'kept') {
      return { state: 'written', station, receipt };
    }
  }
}

function madeAfter(
  { station, last }: ChainEnd,
  { report, token }: ReceiptMatter,
  { keysmith, platform }: AppendOrder,
): Promise<OpenedReceipt> {
  const { label, key, privateKey, markKey } = station;
  const signing = { label, key, signer: keysmith.signerOf(privateKey) };
  return nextReceipt(last, { report, token, station: signing, markKey, platform });
}
