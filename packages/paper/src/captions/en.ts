import type { Captions } from './caption-keys.ts';

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
};
