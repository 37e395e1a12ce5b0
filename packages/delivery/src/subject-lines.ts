import type { DeliveryLanguage } from './delivery-port.ts';

/** The same for every kind: it stands in the mail that tells of a message, where neighbours and employers see it. */
export const SUBJECT_LINES: Readonly<Record<DeliveryLanguage, string>> = {
  nl: 'Document beschikbaar',
  fr: 'Document disponible',
  de: 'Dokument verfügbar',
  en: 'Document available',
};
