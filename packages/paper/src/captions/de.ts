import type { Captions } from './caption-keys.ts';
import { de as pda1 } from './pda1/de.ts';
import { de as social } from './social/de.ts';

/** German. */
export const de: Captions = {
  f3: { value: 'Name', mark: 'official' },
  f4: { value: 'Vornamen', mark: 'attested' },
  f5: { value: 'Geburtsdatum', mark: 'official' },
  f6: { value: 'Persönliche Kennnummer', mark: 'official' },
  f7: { value: 'Kennnummer des Trägers', mark: 'attested' },
  f8: { value: 'Kennnummer der Karte', mark: 'attested' },
  f9: { value: 'Ablaufdatum', mark: 'attested' },
  issuingState: { value: 'Ausstellender Mitgliedstaat', mark: 'translated' },
  holderInfo: { value: 'Angaben zum Karteninhaber', mark: 'translated' },
  institutionInfo: { value: 'Angaben zum zuständigen Träger', mark: 'translated' },
  cardInfo: { value: 'Angaben zur Karte', mark: 'translated' },
  validityPeriod: { value: 'Gültigkeitsdauer der Bescheinigung', mark: 'translated' },
  from: { value: 'Vom', mark: 'translated' },
  to: { value: 'Bis', mark: 'translated' },
  deliveryDate: { value: 'Ausstellungsdatum der Bescheinigung', mark: 'translated' },
  signatureStamp: { value: 'Unterschrift und Stempel des Trägers', mark: 'translated' },
  notes: { value: 'Hinweise und Informationen', mark: 'translated' },
  notesText: {
    value:
      'Die Vorgaben für Beschreibung, Werte, Länge und Anmerkungen der Datenfelder der Karte gelten auch für die Bescheinigung.',
    mark: 'translated',
  },
  title: {
    value: 'Provisorische Ersatzbescheinigung für die Europäische Krankenversicherungskarte',
    mark: 'attested',
  },
  annexLine: {
    value:
      'gemäß Anhang 2 des Beschlusses Nr. S2 betreffend die technischen Merkmale der Europäischen Krankenversicherungskarte',
    mark: 'translated',
  },
  titleCertificate: { value: 'PROVISORISCHE ERSATZBESCHEINIGUNG', mark: 'translated' },
  titleOf: { value: 'FÜR DIE', mark: 'translated' },
  titleCard: { value: 'EUROPÄISCHE KRANKENVERSICHERUNGSKARTE', mark: 'translated' },
  onlyScan: { value: 'Nur ein Scan zeigt, ob diese Bescheinigung gültig ist.', mark: 'translated' },
  checkAt: { value: 'Zu prüfen unter', mark: 'translated' },
  documentId: { value: 'Dokumentnummer', mark: 'translated' },
  test: { value: 'TEST', mark: 'translated' },
  testNotice: { value: 'keine gültige Bescheinigung', mark: 'translated' },
  qrCode: { value: 'QR-Code: die signierten Daten dieser Bescheinigung', mark: 'translated' },
  attachment: { value: 'Signierte Daten dieser Bescheinigung (kompaktes JWS)', mark: 'translated' },
  card: { value: 'Europäische Krankenversicherungskarte', mark: 'official' },
  cardLine: {
    value: 'Daten der Karte nach Anhang 1 des Beschlusses Nr. S2, mit einem signierten QR-Code',
    mark: 'translated',
  },
  cardFront: { value: 'Die Vorderseite der Karte in wahrer Größe', mark: 'translated' },
  cardIssued: { value: 'Ausstellungsdatum', mark: 'translated' },
  cardSigned: { value: 'Signierte Daten der Karte', mark: 'translated' },
  cardNotesText: {
    value:
      'Diese Seite zeigt die Daten der Karte; sie ist nicht die Plastikkarte. Die Form ihres QR-Codes ist die von Prova und keine vereinbarte europäische.',
    mark: 'translated',
  },
  cardOnlyScan: { value: 'Nur ein Scan zeigt, ob diese Karte gültig ist.', mark: 'translated' },
  cardTestNotice: { value: 'keine gültige Karte', mark: 'translated' },
  cardQrCode: { value: 'QR-Code: die signierten Daten dieser Karte', mark: 'translated' },
  cardAttachment: { value: 'Signierte Daten dieser Karte (kompaktes JWS)', mark: 'translated' },
  ...pda1,
  ...social,
};
