import type { Captions } from './caption-keys.ts';
import { fr as pda1 } from './pda1/fr.ts';
import { fr as social } from './social/fr.ts';

/** French. */
export const fr: Captions = {
  f3: { value: 'Nom', mark: 'official' },
  f4: { value: 'Prénom(s)', mark: 'official' },
  f5: { value: 'Date de naissance', mark: 'official' },
  f6: { value: 'Numéro d’identification personnel', mark: 'official' },
  f7: { value: 'Numéro d’identification de l’institution', mark: 'official' },
  f8: { value: 'Numéro d’identification de la carte', mark: 'attested' },
  f9: { value: 'Date d’expiration', mark: 'attested' },
  issuingState: { value: 'État membre d’émission', mark: 'translated' },
  holderInfo: { value: 'Données relatives au titulaire de la carte', mark: 'translated' },
  institutionInfo: { value: 'Données relatives à l’institution compétente', mark: 'translated' },
  cardInfo: { value: 'Données relatives à la carte', mark: 'translated' },
  validityPeriod: { value: 'Période de validité du certificat', mark: 'translated' },
  from: { value: 'Du', mark: 'translated' },
  to: { value: 'Au', mark: 'translated' },
  deliveryDate: { value: 'Date de délivrance du certificat', mark: 'translated' },
  signatureStamp: { value: 'Signature et cachet de l’institution', mark: 'translated' },
  notes: { value: 'Notes et informations', mark: 'translated' },
  notesText: {
    value:
      'Les règles de description, de valeurs, de longueur et de remarques des champs de données de la carte s’appliquent aussi au certificat.',
    mark: 'translated',
  },
  title: {
    value: 'Certificat provisoire de remplacement de la carte européenne d’assurance maladie',
    mark: 'translated',
  },
  annexLine: {
    value:
      'tel que défini à l’annexe 2 de la décision nº S2 concernant les caractéristiques techniques de la carte européenne d’assurance maladie',
    mark: 'translated',
  },
  titleCertificate: { value: 'CERTIFICAT PROVISOIRE DE REMPLACEMENT', mark: 'translated' },
  titleOf: { value: 'DE LA', mark: 'translated' },
  titleCard: { value: 'CARTE EUROPÉENNE D’ASSURANCE MALADIE', mark: 'translated' },
  onlyScan: {
    value: 'Seule une lecture du code montre si ce certificat est valable.',
    mark: 'translated',
  },
  checkAt: { value: 'À vérifier sur', mark: 'translated' },
  documentId: { value: 'Numéro du document', mark: 'translated' },
  test: { value: 'TEST', mark: 'translated' },
  testNotice: { value: 'certificat non valable', mark: 'translated' },
  qrCode: { value: 'Code QR : les données signées de ce certificat', mark: 'translated' },
  attachment: { value: 'Données signées de ce certificat (JWS compact)', mark: 'translated' },
  card: { value: 'Carte européenne d’assurance maladie', mark: 'official' },
  cardLine: {
    value: 'Données de la carte selon l’annexe 1 de la décision nº S2, avec un code QR signé',
    mark: 'translated',
  },
  cardFront: { value: 'Le recto de la carte en vraie grandeur', mark: 'translated' },
  cardIssued: { value: 'Date de délivrance', mark: 'translated' },
  cardSigned: { value: 'Données signées de la carte', mark: 'translated' },
  cardNotesText: {
    value:
      'Cette page montre les données de la carte ; elle n’est pas la carte en plastique. La forme de son code QR est propre à Prova ; aucune forme européenne n’est convenue.',
    mark: 'translated',
  },
  cardOnlyScan: {
    value: 'Seule une lecture du code montre si cette carte est valable.',
    mark: 'translated',
  },
  cardTestNotice: { value: 'carte non valable', mark: 'translated' },
  cardQrCode: { value: 'Code QR : les données signées de cette carte', mark: 'translated' },
  cardAttachment: { value: 'Données signées de cette carte (JWS compact)', mark: 'translated' },
  ...pda1,
  ...social,
};
