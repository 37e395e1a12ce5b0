import { type DeliveryOutcome, type DeliveryPort, retryAt } from '@prova/delivery';
import type { Database } from '@prova/store';
import { codeOf } from '../errors.ts';
import { findDocument, pageOrderOf } from '../http/find-document.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { SealedPrint } from '../seal/sealed-print.ts';
import { LONGEST_FAILURE } from '../webhooks/schedule.ts';
import { type DeliveryRow, recipientPlace, takeDeliveries } from './delivery-rows.ts';
import { type Settlement, settleDelivery } from './settle-delivery.ts';

export interface CarrierOrder {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  readonly boxes: DeliveryPort;
  /** Pages with the seal of their institution, as they are now. */
  readonly print: SealedPrint;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Told of what did not arrive by its code alone: `no-answer`, `seal-postponed`, … */
  readonly notice: (code: string) => void;
}

/** Carries messages to boxes. */
export interface Carrier {
  /** Begins with messages that are due, a few beside each other. Rejects with what the database throws. Often enough is once a second. */
  look(): Promise<void>;
  /** Waits until nothing is begun. Never rejects. */
  rest(): Promise<void>;
  /** Begins nothing more, and waits for what is begun. Never rejects. */
  close(): Promise<void>;
}

/** Messages that are carried at a time: each draws and seals a page first. */
const AT_ONCE = 4;

/**
 * Any number of processes may carry. A message whose carrier is lost is carried by another, under the same key, so that its box has it
 * once. The page is drawn for each attempt: only what is released on that day goes out.
 */
export function createCarrier(order: CarrierOrder): Carrier {
  const { database, now, notice } = order;
  const begun = new Set<Promise<void>>();
  let isOver = false;

  async function carry(row: DeliveryRow): Promise<void> {
    const attempted = await attempt(order, row).catch((error: unknown) =>
      notSent(error, row, now()),
    );
    const settlement = settled(row, attempted, now());
    if ('reason' in settlement && settlement.reason !== undefined) notice(settlement.reason);
    await database.transaction((tx) => settleDelivery(tx, row, settlement, now()));
  }

  async function rest(): Promise<void> {
    while (begun.size > 0) await Promise.all(begun);
  }

  return {
    async look() {
      const free = AT_ONCE - begun.size;
      if (isOver || free <= 0) return;
      for (const row of await takeDeliveries(database, now(), free)) {
        const work: Promise<void> = carry(row)
          .catch((error: unknown) => notice(codeOf(error)))
          .finally(() => begun.delete(work));
        begun.add(work);
      }
    },
    rest,
    async close() {
      isOver = true;
      await rest();
    },
  };
}

/** What an attempt came to: what became of the message, or why there was none to send, ever or now. */
type Attempt =
  | DeliveryOutcome
  | { readonly outcome: 'unfit'; readonly reason: string }
  | { readonly outcome: 'postponed'; readonly reason: string; readonly retryAt: number };

async function attempt(order: CarrierOrder, row: DeliveryRow): Promise<Attempt> {
  const { institutionId, jti, sealed, languages, deliveryId, attempts } = row;
  const document = await findDocument(order, institutionId, jti);
  if (document.state !== 'released') return { outcome: 'unfit', reason: 'revocation-final' };
  const [bytes] = await order.print(institutionId, [pageOrderOf(order, document)]);
  if (bytes === undefined || sealed === null) return { outcome: 'unfit', reason: 'print-fault' };
  return order.boxes.deliver({
    recipient: order.dataKeys.unseal(institutionId, recipientPlace(row), sealed),
    documents: [
      { name: 'document.pdf', mediaType: 'application/pdf', bytes, isMain: true, isSigned: true },
    ],
    languages,
    kind: document.type,
    idempotencyKey: deliveryId,
    attempt: attempts + 1,
  });
}

/** Codes of what will be so at every attempt. */
const NEVER: readonly string[] = [
  'attestation-erased',
  'attestation-unknown',
  'attestation-unprinted',
  'data-unreadable',
  'delivery-malformed',
  'print-refused',
];

/** There was nothing to send: a page that cannot be drawn or sealed now can be later. */
function notSent(error: unknown, { attempts }: DeliveryRow, now: number): Attempt {
  const reason = codeOf(error);
  if (NEVER.includes(reason)) return { outcome: 'unfit', reason };
  return { outcome: 'postponed', reason, retryAt: retryAt(now, attempts + 1) };
}

function settled({ createdAt }: DeliveryRow, attempt: Attempt, now: number): Settlement {
  switch (attempt.outcome) {
    case 'delivered': {
      const { messageId } = attempt;
      return { state: 'delivered', ...(messageId !== undefined && { messageId }) };
    }
    case 'no-consent':
      return { state: 'no-consent' };
    case 'refused':
    case 'unfit':
      return { state: 'failed', reason: attempt.reason };
    case 'unreachable':
    case 'postponed': {
      const { reason, retryAt: nextAt } = attempt;
      const isOver = now - createdAt >= LONGEST_FAILURE;
      return isOver ? { state: 'failed', reason } : { state: 'queued', reason, nextAt };
    }
  }
}
