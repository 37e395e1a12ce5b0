import { randomUUID } from 'node:crypto';
import type { DeliveredDocument, DeliveryOrder } from '../../src/delivery-port.ts';

/** Month 61 to 72: nobody's. */
export const RECIPIENT = '85613000150';

export const NOW = 1_795_478_400;

export function documentOf(changes: Partial<DeliveredDocument> = {}): DeliveredDocument {
  return {
    name: 'document.pdf',
    mediaType: 'application/pdf',
    bytes: new TextEncoder().encode('%PDF-1.7 of Vandenbroucke\r\n--not-a-boundary\r\n'),
    isMain: true,
    isSigned: true,
    ...changes,
  };
}

export function orderOf(changes: Partial<DeliveryOrder> = {}): DeliveryOrder {
  return {
    recipient: RECIPIENT,
    documents: [documentOf()],
    languages: ['fr'],
    kind: 'prc',
    idempotencyKey: randomUUID(),
    attempt: 1,
    ...changes,
  };
}
