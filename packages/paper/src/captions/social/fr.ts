import type { SocialCaptions } from '../caption-keys.ts';

/** French. */
export const fr: SocialCaptions = {
  right: { value: 'Attestation d’un droit', mark: 'translated' },
  rightBenefit: { value: 'Avantage', mark: 'translated' },
  rightGranter: { value: 'Accordé par', mark: 'translated' },
  rightUntil: { value: 'Valable jusqu’au', mark: 'translated' },
  rightHolder: { value: 'Titulaire', mark: 'translated' },
  rightBirthYear: { value: 'Année de naissance', mark: 'translated' },
  rightBearer: {
    value: 'Cette attestation ne nomme personne : elle vaut pour qui la présente.',
    mark: 'translated',
  },
  rightOnlyScan: {
    value: 'Seule une lecture du code montre si cette attestation est valable.',
    mark: 'translated',
  },
  rightTestNotice: { value: 'attestation non valable', mark: 'translated' },
  rightQrCode: { value: 'Code QR : les données signées de cette attestation', mark: 'translated' },
  rightAttachment: {
    value: 'Données signées de cette attestation (JWS compact)',
    mark: 'translated',
  },
  rightSigned: { value: 'Données signées de l’attestation', mark: 'translated' },
  rightNotesText: {
    value:
      'L’attestation dit qu’il y a un droit, et non pourquoi. Elle vaut pour les jours indiqués, un mois au plus. La forme de son code QR est propre à Prova ; aucune forme n’est convenue.',
    mark: 'translated',
  },
  isi: { value: 'Carte ISI+', mark: 'translated' },
  isiLine: { value: 'Données de la carte belge ISI+, avec un code QR signé', mark: 'translated' },
  isiNumber: { value: 'Numéro national (NISS)', mark: 'translated' },
  isiSex: { value: 'Sexe', mark: 'translated' },
  isiNotesText: {
    value:
      'La carte n’est pas un document d’identité : elle indique le numéro sous lequel un assureur est interrogé. Cette page montre ses données. La forme de son code QR est propre à Prova ; aucune forme n’est convenue.',
    mark: 'translated',
  },
};
