import type { Pda1Captions } from '../caption-keys.ts';

/** Dutch. */
export const nl: Pda1Captions = {
  a1: { value: 'Draagbaar document A1', mark: 'translated' },
  a1Heading: { value: 'DRAAGBAAR DOCUMENT A1', mark: 'translated' },
  a1Title: {
    value:
      'Verklaring betreffende de socialezekerheidswetgeving die op de houder van toepassing is',
    mark: 'translated',
  },
  a1Regulations: { value: 'Verordeningen (EG) nr. 883/2004 en nr. 987/2009', mark: 'translated' },
  a1Holder: { value: 'Persoonlijke gegevens van de houder', mark: 'translated' },
  a1Surname: { value: 'Achternaam', mark: 'translated' },
  a1Forenames: { value: 'Voornamen', mark: 'translated' },
  a1Legislation: { value: 'Toepasselijke wetgeving van een lidstaat', mark: 'translated' },
  a1State: { value: 'Lidstaat', mark: 'attested' },
  a1From: { value: 'Begindatum', mark: 'translated' },
  a1Until: { value: 'Einddatum', mark: 'translated' },
  a1Transitional: { value: 'Verordening 1408/71', mark: 'translated' },
  a1Status: { value: 'Bevestiging van de status', mark: 'translated' },
  a1Status01: { value: 'Gedetacheerde werknemer', mark: 'attested' },
  a1Status02: { value: 'Werknemer in twee of meer staten', mark: 'translated' },
  a1Status03: { value: 'Gedetacheerde zelfstandige', mark: 'translated' },
  a1Status04: { value: 'Zelfstandige in twee of meer staten', mark: 'translated' },
  a1Status05: { value: 'Ambtenaar', mark: 'attested' },
  a1Status06: { value: 'Arbeidscontractant', mark: 'translated' },
  a1Status07: { value: 'Zeevarende', mark: 'attested' },
  a1Status08: { value: 'Werknemer en zelfstandige in verschillende staten', mark: 'translated' },
  a1Status09: { value: 'Ambtenaar die ook in andere staten werkt', mark: 'translated' },
  a1Status10: { value: 'Lid van een cockpit- of cabinebemanning', mark: 'translated' },
  a1Status11: { value: 'Uitzondering', mark: 'translated' },
  a1Status12: { value: 'Werkt in de staat waarvan de wetgeving geldt', mark: 'translated' },
  a1Work: { value: 'Werk en plaats van het werk', mark: 'translated' },
  a1Employer: { value: 'Werkgever', mark: 'translated' },
  a1SelfEmployed: { value: 'Zelfstandige activiteit', mark: 'translated' },
  a1Workplace: { value: 'Plaats van het werk', mark: 'translated' },
  a1NoFixedPlace: { value: 'Geen vaste plaats van het werk, in de staat', mark: 'translated' },
  a1Institution: { value: 'Orgaan dat het formulier invult', mark: 'translated' },
  a1InstitutionId: { value: 'Staat, nummer, acroniem', mark: 'translated' },
  a1Number: { value: 'Nummer van de verklaring', mark: 'translated' },
  a1Signed: { value: 'Ondertekende gegevens van de verklaring', mark: 'translated' },
  a1NotesText: {
    value:
      'De nummers zijn die van het papieren formulier van de verklaring. De vorm van de QR-code is die van Prova en geen afgesproken Europese.',
    mark: 'translated',
  },
};
