import type { AttestationType } from '@prova/credential';

/** Languages that a box speaks with its owner. */
export const DELIVERY_LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type DeliveryLanguage = (typeof DELIVERY_LANGUAGES)[number];

/** A file of a message. */
export interface DeliveredDocument {
  /** What its reader's program calls it: `document.pdf`. It stands in lists and mails, so it names nobody. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Opening it makes the message read. One of a message is. */
  readonly isMain: boolean;
  /** Bears a signature of its own, as sealed pages do. */
  readonly isSigned: boolean;
}

/** One message to one person. */
export interface DeliveryOrder {
  /** The person's SSIN, eleven digits. It goes to the adapter and into bodies, nowhere else. */
  readonly recipient: string;
  /** One to six. */
  readonly documents: readonly DeliveredDocument[];
  /** Of the recipient, the first one first; a box may show others. */
  readonly languages: readonly DeliveryLanguage[];
  readonly kind: AttestationType;
  /** A UUID. However often a message is ordered under it, it arrives once. */
  readonly idempotencyKey: string;
  /** 1 at first: how long to wait after a failure follows from it. */
  readonly attempt: number;
}

/** Why a message did not arrive now and may later. */
export type UnreachableReason =
  /** Nobody answered in time. */
  | 'no-answer'
  /** It is there and cannot now, or was asked too often. */
  | 'busy'
  /** It does not let us in: a key, a scope or a registration is to be mended. */
  | 'access-refused'
  /** What it answers is not what was agreed. */
  | 'unexpected-answer'
  /** The folder cannot be written. */
  | 'outbox-unwritable';

/** Why a message will never arrive as it is. */
export type RefusedReason =
  /** The provider takes no such message. */
  | 'message-refused'
  /** No message type was agreed for documents of this kind. */
  | 'kind-unregistered';

/** What became of a delivery. */
export type DeliveryOutcome =
  | {
      readonly outcome: 'delivered';
      /** Absent where an earlier attempt arrived and its answer was lost. */
      readonly messageId?: string;
    }
  /** The person has no box, or does not want this in it: send paper. */
  | { readonly outcome: 'no-consent' }
  | {
      readonly outcome: 'unreachable';
      readonly reason: UnreachableReason;
      /** Epoch seconds: not before. */
      readonly retryAt: number;
    }
  | { readonly outcome: 'refused'; readonly reason: RefusedReason };

/** A way to people's electronic boxes. */
export interface DeliveryPort {
  /**
   * Tries once to deliver a message, and waits for nothing but the answer. Whether it arrived, will never, or may later is the outcome; who
   * calls keeps `retryAt`. Says nothing of whether the person read it, and does not check that the recipient is whom the documents are about.
   *
   * Rejects with `DeliveryError` `delivery-malformed`, before anything was sent.
   */
  deliver(order: DeliveryOrder): Promise<DeliveryOutcome>;
}
