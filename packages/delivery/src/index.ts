export {
  DELIVERY_LANGUAGES,
  type DeliveredDocument,
  type DeliveryLanguage,
  type DeliveryOrder,
  type DeliveryOutcome,
  type DeliveryPort,
  type RefusedReason,
  type UnreachableReason,
} from './delivery-port.ts';
export { type EboxSettings, parseEboxSettings } from './ebox/configuration.ts';
export { type EboxOrder, eboxDelivery } from './ebox/ebox-delivery.ts';
export { DeliveryError, type DeliveryErrorCode } from './errors.ts';
export { type OutboxOrder, outboxDelivery } from './outbox/outbox-folder.ts';
export { retryAt } from './retry-schedule.ts';
export { SUBJECT_LINES } from './subject-lines.ts';
