import type { SocialCaptions } from '../caption-keys.ts';

/** German. */
export const de: SocialCaptions = {
  right: { value: 'Nachweis eines Rechts', mark: 'translated' },
  rightBenefit: { value: 'Vorteil', mark: 'translated' },
  rightGranter: { value: 'Gewährt von', mark: 'translated' },
  rightUntil: { value: 'Gültig bis', mark: 'translated' },
  rightHolder: { value: 'Inhaber/in', mark: 'translated' },
  rightBirthYear: { value: 'Geburtsjahr', mark: 'translated' },
  rightBearer: {
    value: 'Dieser Nachweis nennt niemanden: Er gilt für den, der ihn zeigt.',
    mark: 'translated',
  },
  rightOnlyScan: {
    value: 'Nur ein Scan zeigt, ob dieser Nachweis gültig ist.',
    mark: 'translated',
  },
  rightTestNotice: { value: 'kein gültiger Nachweis', mark: 'translated' },
  rightQrCode: { value: 'QR-Code: die signierten Daten dieses Nachweises', mark: 'translated' },
  rightAttachment: {
    value: 'Signierte Daten dieses Nachweises (kompaktes JWS)',
    mark: 'translated',
  },
  rightSigned: { value: 'Signierte Daten des Nachweises', mark: 'translated' },
  rightNotesText: {
    value:
      'Der Nachweis sagt, dass es ein Recht gibt, und nicht, warum. Er gilt für die Tage, die darauf stehen, höchstens einen Monat. Die Form des QR-Codes ist die von Prova und keine vereinbarte.',
    mark: 'translated',
  },
  isi: { value: 'ISI+-Karte', mark: 'translated' },
  isiLine: {
    value: 'Daten der belgischen ISI+-Karte, mit einem signierten QR-Code',
    mark: 'translated',
  },
  isiNumber: { value: 'Nationalnummer (ENSS)', mark: 'translated' },
  isiSex: { value: 'Geschlecht', mark: 'translated' },
  isiNotesText: {
    value:
      'Die Karte ist kein Ausweis: Sie sagt, unter welcher Nummer ein Versicherer gefragt wird. Diese Seite zeigt ihre Daten. Die Form des QR-Codes ist die von Prova und keine vereinbarte.',
    mark: 'translated',
  },
};
