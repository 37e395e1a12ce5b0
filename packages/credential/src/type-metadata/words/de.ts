import type { TypeWords } from '../words.ts';

/** German. */
export const de: TypeWords = {
  documents: {
    ehic: {
      name: 'Europäische Krankenversicherungskarte',
      description: 'Gibt Anspruch auf Behandlung bei einem Aufenthalt in einem anderen Staat.',
    },
    prc: {
      name: 'Provisorische Ersatzbescheinigung',
      description:
        'Ersetzt für eine Zeit die Europäische Krankenversicherungskarte. Dieser Typ ist der von Prova und kein vereinbarter europäischer.',
    },
    pda1: {
      name: 'Bescheinigung A1',
      description: 'Sagt, das Sozialrecht welches Staates gilt.',
    },
    entitlement: {
      name: 'Berechtigungsnachweis',
      description:
        'Sagt, dass sein Inhaber eine Berechtigung hat, und nicht warum. Dieser Typ ist Provas eigener und in Europa nicht vereinbart.',
    },
    isiplus: {
      name: 'ISI+-Karte',
      description:
        'Belgische Sozialausweiskarte. Dieser Typ ist Provas eigener und nicht vereinbart.',
    },
    status: {
      name: 'Sozialstatus',
      description:
        'Sozialstatus und was aus ihnen folgt, jeder nur dort gezeigt, wo danach gefragt wird. Dieser Typ ist Provas eigener und in Europa nicht vereinbart.',
    },
  },
  labels: {
    ic: 'Ausstellender Staat',
    fn: 'Name',
    gn: 'Vornamen',
    dob: 'Geburtsdatum',
    hi: 'Persönliche Kennnummer',
    in: 'Name des Trägers',
    ii: 'Kennnummer des Trägers',
    ci: 'Kennnummer der Karte',
    dn: 'Dokumentnummer',
    di: 'Ausstellungsdatum',
    xd: 'Ablaufdatum',
    sd: 'Vom',
    ed: 'Bis',
    lc: 'Anwendbares Recht',
    sc: 'Status der Person',
    tr: 'Übergangsregeln gelten',
    nf: 'Ohne festen Arbeitsort, in',
    em: 'Arbeitgeber oder Unternehmen',
    'em.et': 'Beschäftigt oder selbständig',
    'em.id': 'Nummer des Unternehmens',
    'em.na': 'Name des Unternehmens',
    'em.co': 'Land des Unternehmens',
    wa: 'Arbeitsort',
    'wa.fa': 'Anschrift',
    'wa.st': 'Straße',
    'wa.hn': 'Hausnummer',
    'wa.pc': 'Postleitzahl',
    'wa.rg': 'Region',
    'wa.lo': 'Ort',
    'wa.co': 'Land',
    'wa.na': 'Firma',
    'wa.id': 'Nummer der Firma',
    'wa.hb': 'Flagge oder Heimatbasis',
    issuing_authority: 'Ausstellende Behörde',
    authentic_source: 'Zuständiger Träger',
    competent_institution: 'Zuständiger Träger',
    credential_holder: 'Inhaber',
    work_information: 'Wo die Person arbeitet',
    places_of_work: 'Wo die Person arbeitet',
    no_fixed_place: 'Ohne festen Arbeitsort',
    legislation: 'Anwendbares Recht',
  },
};
