import type { CatalogueLanguage } from '../localized.ts';
import type { Sector } from './right.ts';

/** What sectors are called on pages for people. */
export const SECTOR_NAMES: Readonly<Record<Sector, Readonly<Record<CatalogueLanguage, string>>>> = {
  transport: { nl: 'Vervoer', fr: 'Transport', de: 'Verkehr', en: 'Transport' },
  energy: { nl: 'Energie', fr: 'Énergie', de: 'Energie', en: 'Energy' },
  telecom: {
    nl: 'Telefoon en internet',
    fr: 'Téléphone et internet',
    de: 'Telefon und Internet',
    en: 'Telephone and internet',
  },
  tax: { nl: 'Belastingen', fr: 'Impôts', de: 'Steuern', en: 'Taxes' },
  culture: { nl: 'Cultuur', fr: 'Culture', de: 'Kultur', en: 'Culture' },
  sport: { nl: 'Sport', fr: 'Sport', de: 'Sport', en: 'Sport' },
  leisure: { nl: 'Vrije tijd', fr: 'Loisirs', de: 'Freizeit', en: 'Leisure' },
  care: { nl: 'Zorg', fr: 'Soins', de: 'Pflege', en: 'Care' },
  education: { nl: 'Onderwijs', fr: 'Enseignement', de: 'Bildung', en: 'Education' },
  legal: { nl: 'Juridische hulp', fr: 'Aide juridique', de: 'Rechtshilfe', en: 'Legal aid' },
};
