import type { AttestationType } from '@prova/credential';
import {
  type Language,
  type ReportedCarrier,
  type ReportedStatus,
  type Verdict,
  type Words,
  wordsOf,
} from '@prova/verifier';

/** Languages in which the words around a report are written. Its reasons are said in many more. */
export const LABEL_LANGUAGES = ['en', 'fr', 'nl', 'de'] as const satisfies readonly Language[];
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** The words around a report, for the person at the desk. */
export interface ReportWords {
  readonly language: LabelLanguage;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Said of an accepted document; the reasons say the rest. */
  readonly accepted: string;
  /** Said of an accepted PD A1. */
  readonly acceptedPda1: string;
  /** Said of an accepted entitlement: the verifier's own sentence. */
  readonly acceptedEntitlement: string;
  /** What the list of withdrawn documents says of this one. */
  readonly statuses: Readonly<Record<ReportedStatus['state'], string>>;
  /** What the seal of a file is worth. */
  readonly seals: Readonly<Record<ReportedCarrier['seal'], string>>;
  readonly documents: Readonly<Record<AttestationType, string>>;
  readonly labels: {
    readonly kind: string;
    readonly names: string;
    readonly givenNames: string;
    readonly latin: string;
    readonly birthDate: string;
    readonly institution: string;
    readonly validity: string;
    /** Of a PD A1. */
    readonly period: string;
    readonly legislation: string;
    readonly employer: string;
    readonly workplace: string;
    readonly noFixedPlace: string;
    /** Of an entitlement. */
    readonly right: string;
    readonly document: string;
    readonly trustList: string;
    readonly noTrustList: string;
    readonly withdrawals: string;
    readonly noList: string;
    readonly seal: string;
    readonly test: string;
  };
}

/**
 * The words around a report whose reasons are said in `words`. Where there are none of that language they are English, but
 * for what an accepted document asks of the desk.
 */
export function wordsAround(words: Words): ReportWords {
  const own = LABEL_LANGUAGES.find((known) => known === words.language);
  const acceptedEntitlement = wordsOf('entitlement', words).verdicts.accepted.sentence;
  if (own) return { ...REPORT_WORDS[own], acceptedEntitlement };
  const accepted = words.verdicts.accepted.sentence;
  return { ...REPORT_WORDS.en, accepted, acceptedPda1: accepted, acceptedEntitlement };
}

type OwnWords = Omit<ReportWords, 'acceptedEntitlement'>;

const REPORT_WORDS: Readonly<Record<LabelLanguage, OwnWords>> = {
  en: {
    language: 'en',
    verdicts: {
      accepted: 'ACCEPTED',
      rejected: 'REJECTED',
      undetermined: 'UNDETERMINED',
      'not-judged': 'NOT JUDGED',
    },
    accepted:
      'The document is genuine and covers the treatment date. Compare it with the identity document.',
    acceptedPda1:
      'The document is genuine and covers the day of work. Compare it with the identity document.',
    statuses: {
      good: 'not withdrawn',
      revoked: 'withdrawn',
      suspended: 'suspended for now',
      unknown: 'not known',
    },
    seals: {
      intact: 'intact',
      foreign: 'not the institution’s',
      modified: 'changed after it was sealed',
      invalid: 'does not fit',
      unjudged: 'not judged',
      none: 'none',
    },
    documents: {
      prc: 'Provisional replacement certificate',
      ehic: 'European Health Insurance Card',
      pda1: 'Portable document A1',
      entitlement: 'Entitlement',
      isiplus: 'ISI+ card',
      status: 'Social status',
    },
    labels: {
      kind: 'Kind',
      names: 'Name',
      givenNames: 'Given names',
      latin: 'in Latin letters',
      birthDate: 'Date of birth',
      institution: 'Institution',
      validity: 'Entitled',
      period: 'Period',
      legislation: 'Legislation',
      employer: 'Employer',
      workplace: 'Place of work',
      noFixedPlace: 'No fixed place, in',
      right: 'Right',
      document: 'Document',
      trustList: 'Trust list',
      noTrustList: 'none',
      withdrawals: 'Withdrawals',
      noList: 'no list here',
      seal: 'File seal',
      test: 'TEST – nothing here is real',
    },
  },
  fr: {
    language: 'fr',
    verdicts: {
      accepted: 'ACCEPTÉ',
      rejected: 'REFUSÉ',
      undetermined: 'NON CONFIRMÉ',
      'not-judged': 'NON EXAMINÉ',
    },
    accepted:
      'Le document est authentique et couvre la date du traitement. Comparez-le avec la pièce d’identité.',
    acceptedPda1:
      'Le document est authentique et couvre le jour de travail. Comparez-le avec la pièce d’identité.',
    statuses: {
      good: 'non retiré',
      revoked: 'retiré',
      suspended: 'suspendu pour l’instant',
      unknown: 'non connu',
    },
    seals: {
      intact: 'intact',
      foreign: 'pas celui de l’institution',
      modified: 'modifié après avoir été scellé',
      invalid: 'ne correspond pas',
      unjudged: 'non examiné',
      none: 'aucun',
    },
    documents: {
      prc: 'Certificat provisoire de remplacement',
      ehic: 'Carte européenne d’assurance maladie',
      pda1: 'Document portable A1',
      entitlement: 'Attestation de droit',
      isiplus: 'Carte ISI+',
      status: 'Statut social',
    },
    labels: {
      kind: 'Nature',
      names: 'Nom',
      givenNames: 'Prénoms',
      latin: 'en lettres latines',
      birthDate: 'Date de naissance',
      institution: 'Institution',
      validity: 'Droit',
      period: 'Période',
      legislation: 'Législation',
      employer: 'Employeur',
      workplace: 'Lieu de travail',
      noFixedPlace: 'Sans lieu fixe, en',
      right: 'Droit',
      document: 'Document',
      trustList: 'Liste de confiance',
      noTrustList: 'aucune',
      withdrawals: 'Retraits',
      noList: 'aucune liste ici',
      seal: 'Cachet du fichier',
      test: 'TEST – rien ici n’est réel',
    },
  },
  nl: {
    language: 'nl',
    verdicts: {
      accepted: 'AANVAARD',
      rejected: 'GEWEIGERD',
      undetermined: 'NIET BEVESTIGD',
      'not-judged': 'NIET BEOORDEELD',
    },
    accepted:
      'Het document is echt en dekt de behandeldatum. Vergelijk het met het identiteitsdocument.',
    acceptedPda1:
      'Het document is echt en dekt de werkdag. Vergelijk het met het identiteitsdocument.',
    statuses: {
      good: 'niet ingetrokken',
      revoked: 'ingetrokken',
      suspended: 'voorlopig geschorst',
      unknown: 'niet bekend',
    },
    seals: {
      intact: 'ongeschonden',
      foreign: 'niet van de instelling',
      modified: 'gewijzigd na de verzegeling',
      invalid: 'klopt niet',
      unjudged: 'niet beoordeeld',
      none: 'geen',
    },
    documents: {
      prc: 'Voorlopig vervangingscertificaat',
      ehic: 'Europese ziekteverzekeringskaart',
      pda1: 'Draagbaar document A1',
      entitlement: 'Bewijs van recht',
      isiplus: 'ISI+-kaart',
      status: 'Sociaal statuut',
    },
    labels: {
      kind: 'Soort',
      names: 'Naam',
      givenNames: 'Voornamen',
      latin: 'in Latijnse letters',
      birthDate: 'Geboortedatum',
      institution: 'Instelling',
      validity: 'Recht',
      period: 'Periode',
      legislation: 'Wetgeving',
      employer: 'Werkgever',
      workplace: 'Plaats van het werk',
      noFixedPlace: 'Zonder vaste plaats, in',
      right: 'Recht',
      document: 'Document',
      trustList: 'Vertrouwenslijst',
      noTrustList: 'geen',
      withdrawals: 'Intrekkingen',
      noList: 'hier is geen lijst',
      seal: 'Zegel van het bestand',
      test: 'TEST – niets hiervan is echt',
    },
  },
  de: {
    language: 'de',
    verdicts: {
      accepted: 'ANERKANNT',
      rejected: 'ABGELEHNT',
      undetermined: 'NICHT BESTÄTIGT',
      'not-judged': 'NICHT BEURTEILT',
    },
    accepted:
      'Das Dokument ist echt und deckt das Behandlungsdatum. Vergleichen Sie es mit dem Ausweis.',
    acceptedPda1:
      'Das Dokument ist echt und deckt den Arbeitstag. Vergleichen Sie es mit dem Ausweis.',
    statuses: {
      good: 'nicht widerrufen',
      revoked: 'widerrufen',
      suspended: 'vorerst ausgesetzt',
      unknown: 'nicht bekannt',
    },
    seals: {
      intact: 'unversehrt',
      foreign: 'nicht das des Trägers',
      modified: 'nach dem Siegeln geändert',
      invalid: 'stimmt nicht',
      unjudged: 'nicht beurteilt',
      none: 'keines',
    },
    documents: {
      prc: 'Provisorische Ersatzbescheinigung',
      ehic: 'Europäische Krankenversicherungskarte',
      pda1: 'Portables Dokument A1',
      entitlement: 'Berechtigungsnachweis',
      isiplus: 'ISI+-Karte',
      status: 'Sozialstatus',
    },
    labels: {
      kind: 'Art',
      names: 'Name',
      givenNames: 'Vornamen',
      latin: 'in lateinischen Buchstaben',
      birthDate: 'Geburtsdatum',
      institution: 'Träger',
      validity: 'Anspruch',
      period: 'Zeitraum',
      legislation: 'Rechtsvorschriften',
      employer: 'Arbeitgeber',
      workplace: 'Arbeitsort',
      noFixedPlace: 'Kein fester Ort, in',
      right: 'Berechtigung',
      document: 'Dokument',
      trustList: 'Vertrauensliste',
      noTrustList: 'keine',
      withdrawals: 'Widerrufe',
      noList: 'hier ist keine Liste',
      seal: 'Dateisiegel',
      test: 'TEST – nichts hiervon ist echt',
    },
  },
};
