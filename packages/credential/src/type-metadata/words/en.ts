import type { TypeWords } from '../words.ts';

/** English. */
export const en: TypeWords = {
  documents: {
    ehic: {
      name: 'European Health Insurance Card',
      description: 'Entitles to health care during a stay in another state.',
    },
    prc: {
      name: 'Provisional Replacement Certificate',
      description:
        'Replaces the European Health Insurance Card for a time. This type is Prova’s own and not an agreed European one.',
    },
    pda1: {
      name: 'Portable document A1',
      description: 'Says which state’s legislation on social security applies.',
    },
    entitlement: {
      name: 'Entitlement',
      description:
        'Says that its holder has one right, and not why. This type is Prova’s own and not an agreed European one.',
    },
    isiplus: {
      name: 'ISI+ card',
      description: 'Belgian social identity card. This type is Prova’s own and not an agreed one.',
    },
    status: {
      name: 'Social status',
      description:
        'Social statuses and what follows from them, each shown only where it is asked for. This type is Prova’s own and not an agreed European one.',
    },
  },
  labels: {
    ic: 'Issuing state',
    fn: 'Name',
    gn: 'Given names',
    dob: 'Date of birth',
    hi: 'Personal identification number',
    in: 'Name of the institution',
    ii: 'Identification number of the institution',
    ci: 'Identification number of the card',
    dn: 'Document number',
    di: 'Date of issue',
    xd: 'Expiry date',
    sd: 'From',
    ed: 'To',
    lc: 'Applicable legislation',
    sc: 'Status of the person',
    tr: 'Transitional rules apply',
    nf: 'No fixed place of work, in',
    em: 'Employer or business',
    'em.et': 'Employment or self-employment',
    'em.id': 'Number of the business',
    'em.na': 'Name of the business',
    'em.co': 'Country of the business',
    wa: 'Place of work',
    'wa.fa': 'Address',
    'wa.st': 'Street',
    'wa.hn': 'House number',
    'wa.pc': 'Postal code',
    'wa.rg': 'Region',
    'wa.lo': 'Town',
    'wa.co': 'Country',
    'wa.na': 'Company',
    'wa.id': 'Number of the company',
    'wa.hb': 'Flag or home base',
    issuing_authority: 'Issuing authority',
    authentic_source: 'Competent institution',
    competent_institution: 'Competent institution',
    credential_holder: 'Holder',
    work_information: 'Where the person works',
    places_of_work: 'Where the person works',
    no_fixed_place: 'No fixed place of work',
    legislation: 'Applicable legislation',
  },
};
