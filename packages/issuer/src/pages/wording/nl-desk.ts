import type { DeskWords } from './wording.ts';

/** Dutch: coming in, finding, what waits. */
export const nlDesk: DeskWords = {
  lang: 'nl',
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  signOut: 'Afmelden',
  otherInstitution: 'Een andere instelling',
  details: 'Details',
  types: {
    prc: 'Voorlopig vervangend certificaat',
    ehic: 'Europese ziekteverzekeringskaart',
    pda1: 'Draagbaar document A1',
  },
  choose: {
    title: 'Voor welke instelling werkt u nu?',
    sentence: 'U ziet en verstrekt de documenten van één instelling tegelijk.',
    nobody: {
      word: 'U bent hier geen medewerker.',
      sentence:
        'U bent aangemeld, maar niemand heeft u het recht gegeven om voor een instelling te werken. Vraag het aan wie bij u de rechten beheert.',
    },
    yourRoles: 'Uw rechten, volgens uw aanmelddienst',
    none: 'geen',
  },
  find: {
    nav: 'Iemand zoeken',
    title: 'Iemand zoeken',
    number: 'Persoonlijk identificatienummer',
    numberHelp: 'Spaties, punten en streepjes doen er niet toe.',
    or: 'Of een van deze',
    surname: 'Naam',
    birthDate: 'Geboortedatum',
    birthDateHelp: 'Dag, maand, jaar: 20/07/1954. Wat onbekend is, schrijft u als 00.',
    document: 'Documentnummer',
    documentHelp: 'De 16 letters en cijfers onder de code van een document.',
    find: 'Zoeken',
    faultNothing: 'Vul een nummer in, of een naam en een geboortedatum, of een documentnummer.',
    faultBirthDate: 'Schrijf dag, maand en jaar: 20/07/1954.',
    faultSurname: 'Schrijf ook de naam.',
    faultDocument: 'Een documentnummer heeft 16 letters en cijfers. Kijk nog eens.',
    withoutFinding: 'Of de persoon invullen zonder te zoeken',
  },
  found: {
    title: 'Wat er is',
    nobody: {
      word: 'Niemand gevonden.',
      sentence:
        'Hier is geen document van deze persoon. Kijk na wat u schreef, of maak het eerste.',
    },
    several: {
      word: 'Dit zijn verschillende personen.',
      sentence: 'Ze hebben dezelfde naam en geboortedatum. Open een document van de juiste.',
    },
    caption: 'Documenten, het nieuwste eerst',
    columns: ['Document', 'Persoon', 'Geldig', 'Toestand'],
    erased: 'Gewist',
    again: 'Iemand anders zoeken',
    more: 'Er zijn er meer. Zoek met het persoonlijk identificatienummer.',
  },
  waiting: {
    nav: 'Wachtend',
    title: 'Wat op een tweede medewerker wacht',
    nothing: 'Er wacht niets.',
    proposals: 'Voorstellen',
    proposalsCaption: 'Het oudste eerst',
    proposalColumns: ['Document', 'Persoon', 'Voorgesteld door', 'Wanneer'],
    yours: 'u',
    approved: 'Goedgekeurd, nog niet ondertekend',
    batches: 'Bestanden',
    batchesCaption: 'Er wordt niets van verstrekt voordat iemand goedkeurt',
    batchColumns: ['Bestand', 'Personen', 'Gestuurd door', 'Wanneer'],
  },
  batch: {
    title: 'Een bestand',
    states: {
      receiving: { word: 'Het komt binnen.', sentence: 'Wacht tot het er helemaal is.' },
      waiting: {
        word: 'Het wacht.',
        sentence: 'Er wordt niets verstrekt voordat een medewerker goedkeurt.',
      },
      running: { word: 'Bezig.', sentence: 'De documenten worden verstrekt.' },
      completed: { word: 'Klaar.', sentence: 'Alle documenten zijn verstrekt.' },
      'completed-with-errors': {
        word: 'Klaar, niet alles.',
        sentence: 'Sommige documenten zijn niet verstrekt; wie het bestand stuurde, ziet waarom.',
      },
      cancelled: { word: 'Gestopt.', sentence: 'Wat nog niet verstrekt was, wordt het niet meer.' },
      abandoned: { word: 'Niet heel.', sentence: 'Het bestand is nooit helemaal aangekomen.' },
    },
    records: 'Documenten',
    sentBy: 'Gestuurd door',
    receivedAt: 'Ontvangen',
    template: 'Pagina',
    consequence:
      'Goedkeuren verstrekt ze allemaal. Vraag wie het bestand stuurde of het het juiste is.',
    approve: 'Goedkeuren en alles verstrekken',
    cancel: 'Niets ervan verstrekken',
    released: 'Verstrekt',
    failed: 'Niet verstrekt',
    cancelled: 'Gestopt',
  },
};
