import type { HolderWords } from './wording.ts';

/** Dutch. */
export const nl: HolderWords = {
  lang: 'nl',
  ownName: 'Nederlands',
  languages: 'Talen',
  service: 'Mijn document',
  form: {
    title: 'Uw document bekijken',
    sentence:
      'Uw ziekteverzekering gaf u een certificaat of een kaart met een code. Hier kunt u het opnieuw bekijken, de code tonen en het bewaren.',
    document: 'Documentnummer',
    documentHelp: 'De 16 letters en cijfers onder de code van het document.',
    documentFault: 'Een documentnummer heeft 16 letters en cijfers. Kijk het nog eens na.',
    birthDate: 'Geboortedatum',
    birthDateHelp: 'Dag, maand, jaar: 20/07/1954. Staat er 00 op het document, schrijf dan 00.',
    birthDateFault: 'Schrijf dag, maand en jaar: 20/07/1954.',
    open: 'Openen',
    refused: {
      word: 'Er is niets gevonden.',
      sentence:
        'Er is geen document met dit nummer en deze geboortedatum. Vergelijk beide met de pagina. Kloppen ze, vraag het dan aan de instelling die het heeft afgegeven.',
    },
    over: {
      word: 'Het is gesloten.',
      sentence: 'Een document blijft 15 minuten open. Open het opnieuw.',
    },
    closed: {
      word: 'Het is dicht.',
      sentence:
        'Is deze computer niet van u, sluit dan ook het venster, en verwijder het bestand als u er een bewaarde.',
    },
  },
  waiting: {
    word: 'Te veel pogingen.',
    sentence: ({ wait }) =>
      `Probeer het opnieuw over ${wait}. Kunt u niet wachten, vraag het dan aan de instelling die het document heeft afgegeven: zij kan het opnieuw afdrukken, of u een ander geven.`,
  },
  away: {
    word: 'Het bestand kan nu niet worden gemaakt.',
    sentence: 'Er is niets verloren. Probeer het zo dadelijk opnieuw.',
  },
  title: {
    prc: 'Uw certificaat',
    ehic: 'Uw kaart',
    pda1: 'Uw verklaring A1',
    entitlement: 'Uw bewijs van een recht',
    isiplus: 'Uw ISI+-kaart',
    status: 'Uw sociaal statuut',
  },
  noProof: {
    word: 'Deze pagina bewijst niets.',
    sentence:
      'Ze is voor u. Laat bij de arts, in het ziekenhuis of de apotheek de code scannen: alleen een scan toont of uw document telt.',
  },
  holder: 'Houder',
  kind: 'Document',
  issuer: 'Afgegeven door',
  period: 'Periode',
  periodText: ({ from, until }) => `${from} tot en met ${until}`,
  state: 'Nu',
  states: {
    valid: ({ until }) => `Niet ingetrokken. Het eindigt op ${until}.`,
    upcoming: ({ from }) => `Niet ingetrokken. Het begint op ${from}.`,
  },
  ended: {
    word: 'Afgelopen',
    sentence: ({ until }) =>
      `De laatste dag was ${until}. Het dient alleen nog voor zorg tot en met die dag; vraag uw instelling een nieuw.`,
  },
  revoked: {
    word: 'Ingetrokken',
    sentence: ({ at }) =>
      `De instelling heeft het op ${at} voorgoed ingetrokken. Niemand aanvaardt het nog, op papier of op een scherm. Vraag het uw instelling als u een ander nodig hebt.`,
  },
  superseded: {
    word: 'Vervangen',
    sentence: ({ at }) =>
      `Op ${at} kwam een ander document in de plaats. Niemand aanvaardt dit nog; gebruik het nieuwe.`,
  },
  withheld:
    'Naam, code en bestand worden niet meer getoond: nummers van ingetrokken documenten zijn openbaar, dus wie er een kent, toont daarmee niet wie hij is.',
  code: 'De code',
  codeHelp: 'Maak uw scherm helder, en houd het stil terwijl de code wordt gescand.',
  codeAlt: 'QR-code van uw document',
  large: 'Groot tonen',
  fullScreen: 'Het scherm vullen',
  back: 'Terug',
  save: 'Bewaren als pdf',
  saveHelp: 'De pagina zoals u ze kreeg, om af te drukken of op uw telefoon te bewaren.',
  close: 'Sluiten',
  closeHelp: 'Sluit het als u klaar bent, vooral als de computer niet van u is.',
};
