import type { Captions } from './caption-keys.ts';
import { en as pda1 } from './pda1/en.ts';
import { en as social } from './social/en.ts';

/** English. */
export const en: Captions = {
  f3: { value: 'Name', mark: 'official' },
  f4: { value: 'Given name(s)', mark: 'official' },
  f5: { value: 'Date of birth', mark: 'official' },
  f6: { value: 'Personal identification number', mark: 'official' },
  f7: { value: 'Identification number of the institution', mark: 'official' },
  f8: { value: 'Identification number of the card', mark: 'official' },
  f9: { value: 'Expiry date', mark: 'official' },
  issuingState: { value: 'Issuing Member State', mark: 'official' },
  holderInfo: { value: 'Card holder-related information', mark: 'official' },
  institutionInfo: { value: 'Competent institution-related information', mark: 'official' },
  cardInfo: { value: 'Card-related information', mark: 'official' },
  validityPeriod: { value: 'Certificate validity period', mark: 'official' },
  from: { value: 'From', mark: 'official' },
  to: { value: 'To', mark: 'official' },
  deliveryDate: { value: 'Certificate delivery date', mark: 'official' },
  signatureStamp: { value: 'Signature and stamp of the institution', mark: 'official' },
  notes: { value: 'Notes and information', mark: 'official' },
  notesText: {
    value:
      'The rules for the description, values, length and remarks of the card’s data fields also apply to this certificate.',
    mark: 'translated',
  },
  title: {
    value: 'Provisional Replacement Certificate of the European Health Insurance Card',
    mark: 'official',
  },
  annexLine: {
    value:
      'as defined in Annex 2 to Decision No S2 concerning the technical specifications of the European Health Insurance Card',
    mark: 'attested',
  },
  titleCertificate: { value: 'PROVISIONAL REPLACEMENT CERTIFICATE', mark: 'official' },
  titleOf: { value: 'OF THE', mark: 'official' },
  titleCard: { value: 'EUROPEAN HEALTH INSURANCE CARD', mark: 'official' },
  onlyScan: { value: 'Only a scan shows whether this certificate is valid.', mark: 'translated' },
  checkAt: { value: 'Check it at', mark: 'translated' },
  documentId: { value: 'Document number', mark: 'translated' },
  test: { value: 'TEST', mark: 'translated' },
  testNotice: { value: 'not a valid certificate', mark: 'translated' },
  qrCode: { value: 'QR code: the signed data of this certificate', mark: 'translated' },
  attachment: { value: 'Signed data of this certificate (compact JWS)', mark: 'translated' },
  card: { value: 'European Health Insurance Card', mark: 'official' },
  cardLine: {
    value: 'Data of the card as described in Annex 1 to Decision No S2, with a signed QR code',
    mark: 'translated',
  },
  cardFront: { value: 'The front of the card in its true size', mark: 'translated' },
  cardIssued: { value: 'Date of issue', mark: 'translated' },
  cardSigned: { value: 'Signed data of the card', mark: 'translated' },
  cardNotesText: {
    value:
      'This page shows the data of the card; it is not the plastic card. The form of its QR code is Prova’s own and not an agreed European one.',
    mark: 'translated',
  },
  cardOnlyScan: { value: 'Only a scan shows whether this card is valid.', mark: 'translated' },
  cardTestNotice: { value: 'not a valid card', mark: 'translated' },
  cardQrCode: { value: 'QR code: the signed data of this card', mark: 'translated' },
  cardAttachment: { value: 'Signed data of this card (compact JWS)', mark: 'translated' },
  ...pda1,
  ...social,
};
