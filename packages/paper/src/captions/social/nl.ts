import type { SocialCaptions } from '../caption-keys.ts';

/** Dutch. */
export const nl: SocialCaptions = {
  right: { value: 'Bewijs van een recht', mark: 'translated' },
  rightBenefit: { value: 'Voordeel', mark: 'translated' },
  rightGranter: { value: 'Toegekend door', mark: 'translated' },
  rightUntil: { value: 'Geldig tot en met', mark: 'translated' },
  rightHolder: { value: 'Houder', mark: 'translated' },
  rightBirthYear: { value: 'Geboortejaar', mark: 'translated' },
  rightBearer: {
    value: 'Dit bewijs noemt niemand: het geldt voor wie het toont.',
    mark: 'translated',
  },
  rightOnlyScan: { value: 'Alleen een scan toont of dit bewijs geldig is.', mark: 'translated' },
  rightTestNotice: { value: 'geen geldig bewijs', mark: 'translated' },
  rightQrCode: { value: 'QR-code: de ondertekende gegevens van dit bewijs', mark: 'translated' },
  rightAttachment: {
    value: 'Ondertekende gegevens van dit bewijs (compacte JWS)',
    mark: 'translated',
  },
  rightSigned: { value: 'Ondertekende gegevens van het bewijs', mark: 'translated' },
  rightNotesText: {
    value:
      'Het bewijs zegt dat er een recht is, en niet waarom. Het geldt voor de dagen die erop staan, hoogstens een maand. De vorm van de QR-code is van Prova zelf en geen afgesproken vorm.',
    mark: 'translated',
  },
  isi: { value: 'ISI+-kaart', mark: 'translated' },
  isiLine: {
    value: 'Gegevens van de Belgische ISI+-kaart, met een ondertekende QR-code',
    mark: 'translated',
  },
  isiNumber: { value: 'Rijksregisternummer (INSZ)', mark: 'translated' },
  isiSex: { value: 'Geslacht', mark: 'translated' },
  isiNotesText: {
    value:
      'De kaart is geen identiteitsdocument: ze zegt met welk nummer een verzekeraar wordt gevraagd. Deze pagina toont haar gegevens. De vorm van de QR-code is van Prova zelf en geen afgesproken vorm.',
    mark: 'translated',
  },
};
