import type { Pda1Captions } from '../caption-keys.ts';

/** German. */
export const de: Pda1Captions = {
  a1: { value: 'Portables Dokument A1', mark: 'attested' },
  a1Heading: { value: 'PORTABLES DOKUMENT A1', mark: 'attested' },
  a1Title: {
    value:
      'Bescheinigung über die Rechtsvorschriften der sozialen Sicherheit, die auf den/die Inhaber/in anzuwenden sind',
    mark: 'official',
  },
  a1Regulations: { value: 'Verordnungen (EG) Nr. 883/2004 und Nr. 987/2009', mark: 'official' },
  a1Holder: { value: 'Angaben zum/zur Inhaber/in', mark: 'translated' },
  a1Surname: { value: 'Familienname', mark: 'translated' },
  a1Forenames: { value: 'Vornamen', mark: 'attested' },
  a1Legislation: {
    value: 'Anzuwendende Rechtsvorschriften eines Mitgliedstaats',
    mark: 'translated',
  },
  a1State: { value: 'Mitgliedstaat', mark: 'attested' },
  a1From: { value: 'Beginn', mark: 'translated' },
  a1Until: { value: 'Ende', mark: 'translated' },
  a1Transitional: { value: 'Verordnung 1408/71', mark: 'translated' },
  a1Status: { value: 'Bestätigung des Status', mark: 'translated' },
  a1Status01: { value: 'Entsandte/r Arbeitnehmer/in', mark: 'translated' },
  a1Status02: { value: 'In zwei oder mehr Staaten beschäftigt', mark: 'translated' },
  a1Status03: { value: 'Entsandte/r Selbständige/r', mark: 'translated' },
  a1Status04: { value: 'In zwei oder mehr Staaten selbständig', mark: 'translated' },
  a1Status05: { value: 'Beamter/Beamtin', mark: 'translated' },
  a1Status06: { value: 'Vertragsbedienstete/r', mark: 'translated' },
  a1Status07: { value: 'Seemann/Seefrau', mark: 'translated' },
  a1Status08: { value: 'In verschiedenen Staaten beschäftigt und selbständig', mark: 'translated' },
  a1Status09: { value: 'Beamter/Beamtin mit Arbeit in anderen Staaten', mark: 'translated' },
  a1Status10: { value: 'Mitglied einer Flug- oder Kabinenbesatzung', mark: 'translated' },
  a1Status11: { value: 'Ausnahme', mark: 'translated' },
  a1Status12: { value: 'Arbeit im Staat, dessen Rechtsvorschriften gelten', mark: 'translated' },
  a1Work: { value: 'Beschäftigung und Arbeitsort', mark: 'translated' },
  a1Employer: { value: 'Arbeitgeber', mark: 'translated' },
  a1SelfEmployed: { value: 'Selbständige Tätigkeit', mark: 'translated' },
  a1Workplace: { value: 'Arbeitsort', mark: 'translated' },
  a1NoFixedPlace: { value: 'Kein fester Arbeitsort, im Staat', mark: 'translated' },
  a1Institution: { value: 'Träger, der das Formular ausfüllt', mark: 'translated' },
  a1InstitutionId: { value: 'Staat, Nummer, Kurzname', mark: 'translated' },
  a1Number: { value: 'Nummer der Bescheinigung', mark: 'translated' },
  a1Signed: { value: 'Signierte Daten der Bescheinigung', mark: 'translated' },
  a1NotesText: {
    value:
      'Die Nummern sind die des Papiervordrucks der Bescheinigung. Die Form des QR-Codes ist die von Prova und keine vereinbarte europäische.',
    mark: 'translated',
  },
};
