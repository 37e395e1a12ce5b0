import { type CatalogueLanguage, type Localized, textIn } from '@prova/catalogue';

/** What the bodies that decide statuses are called, by the codes of the catalogue. For the person alone: a body betrays a status. */
const AUTHORITIES: Readonly<Record<string, Localized>> = {
  CIN: {
    nl: 'uw ziekenfonds',
    fr: 'votre mutualité',
    de: 'Ihre Krankenkasse',
    en: 'your health insurance fund',
  },
  SPPIS: {
    nl: 'het OCMW van uw gemeente',
    fr: 'le CPAS de votre commune',
    de: 'das ÖSHZ Ihrer Gemeinde',
    en: 'the social welfare centre of your municipality',
  },
  SFP: {
    nl: 'de Federale Pensioendienst',
    fr: 'le Service fédéral des Pensions',
    de: 'der Föderale Pensionsdienst',
    en: 'the Federal Pensions Service',
  },
  DGPH: {
    nl: 'de Directie-generaal Personen met een handicap',
    fr: 'la Direction générale Personnes handicapées',
    de: 'die Generaldirektion Personen mit Behinderung',
    en: 'the Directorate-General for Persons with Disabilities',
  },
  ONEM: { nl: 'de RVA', fr: 'l’ONEM', de: 'das LfA', en: 'the National Employment Office' },
  OPGROEIEN: { nl: 'Opgroeien', fr: 'Opgroeien', de: 'Opgroeien' },
  NMBS: { nl: 'NMBS', fr: 'SNCB', de: 'NGBE' },
  DG: {
    nl: 'het Ministerie van de Duitstalige Gemeenschap',
    fr: 'le Ministère de la Communauté germanophone',
    de: 'das Ministerium der Deutschsprachigen Gemeinschaft',
    en: 'the Ministry of the German-speaking Community',
  },
};

/** What a body is called; its code where it goes by that. */
export function authorityName(code: string, language: CatalogueLanguage): string {
  const name = AUTHORITIES[code];
  return name ? textIn(name, language) : code;
}
