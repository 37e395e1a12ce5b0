import type { SocialCaptions } from '../caption-keys.ts';

/** English. */
export const en: SocialCaptions = {
  right: { value: 'Proof of a right', mark: 'translated' },
  rightBenefit: { value: 'What it brings', mark: 'translated' },
  rightGranter: { value: 'Granted by', mark: 'translated' },
  rightUntil: { value: 'Valid until', mark: 'translated' },
  rightHolder: { value: 'Holder', mark: 'translated' },
  rightBirthYear: { value: 'Year of birth', mark: 'translated' },
  rightBearer: {
    value: 'This proof names nobody: it counts for whoever shows it.',
    mark: 'translated',
  },
  rightOnlyScan: { value: 'Only a scan shows whether this proof is valid.', mark: 'translated' },
  rightTestNotice: { value: 'not a valid proof', mark: 'translated' },
  rightQrCode: { value: 'QR code: the signed data of this proof', mark: 'translated' },
  rightAttachment: { value: 'Signed data of this proof (compact JWS)', mark: 'translated' },
  rightSigned: { value: 'Signed data of the proof', mark: 'translated' },
  rightNotesText: {
    value:
      'The proof says that there is a right, and not why. It counts for the days on it, one month at most. The form of its QR code is Prova’s own and not an agreed one.',
    mark: 'translated',
  },
  isi: { value: 'ISI+ card', mark: 'translated' },
  isiLine: { value: 'Data of the Belgian ISI+ card, with a signed QR code', mark: 'translated' },
  isiNumber: { value: 'National number (SSIN)', mark: 'translated' },
  isiSex: { value: 'Sex', mark: 'translated' },
  isiNotesText: {
    value:
      'The card is no identity document: it says by which number an insurer is asked about cover. This page shows its data. The form of its QR code is Prova’s own and not an agreed one.',
    mark: 'translated',
  },
};
