import type { SocialCaptions } from '../caption-keys.ts';

/** French. */
export const fr: SocialCaptions = {
  right: { value: 'Preuve d’un droit', mark: 'translated' },
  rightBenefit: { value: 'Avantage', mark: 'translated' },
  rightGranter: { value: 'Accordé par', mark: 'translated' },
  rightUntil: { value: 'Valable jusqu’au', mark: 'translated' },
  rightHolder: { value: 'Titulaire', mark: 'translated' },
  rightBirthYear: { value: 'Année de naissance', mark: 'translated' },
  rightBearer: {
    value: 'Cette preuve ne nomme personne : elle vaut pour qui la présente.',
    mark: 'translated',
  },
  rightOnlyScan: {
    value: 'Seule une lecture du code montre si cette preuve est valable.',
    mark: 'translated',
  },
  rightTestNotice: { value: 'preuve non valable', mark: 'translated' },
  rightQrCode: { value: 'Code QR : les données signées de cette preuve', mark: 'translated' },
  rightAttachment: {
    value: 'Données signées de cette preuve (JWS compact)',
    mark: 'translated',
  },
  rightSigned: { value: 'Données signées de la preuve', mark: 'translated' },
  rightNotesText: {
    value:
      'La preuve dit qu’il y a un droit, et non pourquoi. Elle vaut pour les jours indiqués, un mois au plus. La forme de son code QR est propre à Prova ; aucune forme n’est convenue.',
    mark: 'translated',
  },
  isi: { value: 'Carte ISI+', mark: 'translated' },
  isiLine: { value: 'Données de la carte belge ISI+, avec un code QR signé', mark: 'translated' },
  isiNumber: { value: 'Numéro national (NISS)', mark: 'translated' },
  isiSex: { value: 'Sexe', mark: 'translated' },
  isiNotesText: {
    value:
      'La carte n’est pas une pièce d’identité : elle indique le numéro sous lequel un assureur est interrogé. Cette page montre ses données. La forme de son code QR est propre à Prova ; aucune forme n’est convenue.',
    mark: 'translated',
  },
};
