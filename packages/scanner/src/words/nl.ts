import { counter, SOCIAL_PRESET_HELP, SOCIAL_PRESETS } from './counter/nl.ts';
import type { PageWords } from './page-words.ts';

export const nl: PageWords = {
  language: 'nl',
  service: 'Kaartcontrole',
  skip: 'Naar de inhoud',
  chooseLanguage: 'Taal',
  start: {
    title: 'Een Europese ziekteverzekeringskaart of certificaat controleren',
    counterTitle: 'Een recht op korting controleren',
    treatmentDate: 'Datum van de behandeling',
    treatmentHelp: 'Het document moet voor deze dag gelden.',
    camera: 'Scannen met de camera',
    file: 'Een PDF of een afbeelding kiezen',
    paste: 'De tekst van een code plakken',
    pasteLabel: 'Tekst van de code',
    check: 'Controleren',
    otherWays: 'Andere manieren',
    handheld: 'Met een handscanner scant u gewoon: er hoeft eerst niets aangeklikt te worden.',
    drop: 'Een PDF of een afbeelding kan ook overal op deze pagina worden neergezet.',
    holders: 'Uw eigen document bekijken',
    serial: 'Een scanner met seriële lijn verbinden',
    shared: 'Er is een document met deze pagina gedeeld.',
    checkShared: 'Controleren',
    home: {
      safari:
        'Om deze pagina op dit toestel te houden: tik op Deel, dan op ‘Zet op beginscherm’, en open haar van daar één keer met netwerk. Safari vergeet haar na een week zonder bezoek.',
      menu: 'Om deze pagina op dit toestel te houden: kies ‘Toevoegen aan startscherm’ in het menu van de browser, en open haar van daar één keer met netwerk.',
    },
  },
  camera: {
    starting: 'De camera wordt gestart …',
    title: 'Toon de code aan de camera',
    hint: 'De vierkante code moet de helft van het beeld vullen. Houd haar stil en vlak.',
    which: 'Camera',
    lightOn: 'Licht aan',
    lightOff: 'Licht uit',
    stop: 'Stoppen',
    faults: {
      none: 'Er is geen camera gevonden. Gebruik een handscanner, of kies een PDF of een afbeelding.',
      denied:
        'Deze pagina mag de camera niet gebruiken. Sta het toe in de adresbalk van de browser, of kies een PDF of een afbeelding.',
      busy: 'Een ander programma gebruikt de camera. Sluit dat programma, of kies een PDF of een afbeelding.',
      unsupported:
        'Deze browser geeft deze pagina geen camera. Gebruik een handscanner, of kies een PDF of een afbeelding.',
    },
  },
  working: 'Bezig met lezen …',
  wallet: {
    way: 'Uit een wallet op een telefoon',
    wayOffline: 'Uit een wallet: verbinding met de balie nodig',
    notOffered:
      'Documenten in een wallet kunnen hier niet worden gevraagd. Vraag om de pdf of het document op papier.',
    title: 'Een wallet vragen',
    what: 'Wat moet de wallet tonen?',
    presets: {
      ehic: 'Europese ziekteverzekeringskaart',
      'ehic-and-identity': 'Europese ziekteverzekeringskaart, en wie de patiënt is',
      pda1: 'Draagbaar document A1 (PD A1)',
      ...SOCIAL_PRESETS,
    },
    presetHelp: {
      ehic: 'Een kaart in een wallet noemt niemand: zij toont een persoonlijk nummer om te vergelijken.',
      'ehic-and-identity':
        'Ook namen en geboortedatum, om te vergelijken met paspoort of identiteitskaart.',
      pda1: 'De sociale zekerheid van welk land geldt voor iemand die in het buitenland werkt.',
      ...SOCIAL_PRESET_HELP,
    },
    modes: {
      'cross-device': 'Een code tonen voor de telefoon van de houder',
      'same-device': 'Een wallet op dit toestel openen',
    },
    judgedByDesk:
      'De wallet antwoordt aan de balie die deze pagina stuurde, en de balie oordeelt. Van het antwoord wordt niets bewaard.',
    codeTitle: 'Laat de houder deze code scannen',
    codeAlt: 'Code die een wallet leest',
    linkTitle: 'Ga verder in de wallet',
    decidingTitle: 'De houder beslist in de wallet',
    open: 'De wallet openen',
    otherWallets: 'Een andere wallet',
    waiting: {
      created: 'Wachten op een wallet.',
      fetched:
        'Een wallet heeft de vraag. Nu is het aan de houder om toe te stemmen of te weigeren.',
      answered: 'Het antwoord wordt beoordeeld.',
      silent: 'De balie antwoordt nu niet. Zij wordt opnieuw gevraagd.',
    },
    proximity:
      'Wie deze code ziet, kan antwoorden, van waar ook. Kijk toe hoe de telefoon van de houder hem leest en de houder toestemt.',
    whoseWallet:
      'Is het de telefoon van de houder die nu om toestemming vraagt? Zo niet, dan was een andere wallet eerst: annuleer.',
    timeLeft: 'Dit eindigt over {time}.',
    lastMinute: 'Er is nog één minuut voor het antwoord.',
    cancel: 'Annuleren',
    nothing: 'Niets te beoordelen',
    why: {
      declined:
        'De houder, of de wallet, heeft geweigerd. Vraag het nog eens, of vraag om het document op papier.',
      unreadable:
        'Het antwoord van de wallet kan hier niet worden gelezen. Vraag het nog eens, of vraag om het document op papier.',
      unsatisfying:
        'De wallet toonde iets anders dan gevraagd. Vraag het nog eens, en laat de houder toestemmen in wat wordt gevraagd.',
      invalid:
        'De wallet bewees niet dat wat hij toont van hem is en onveranderd. Vraag het nog eens. Gebeurt het weer, behandel het dan als geen bewijs.',
      expired: 'De tijd voor een antwoord is voorbij. Vraag het nog eens.',
      noDesk:
        'De balie antwoordt niet, en alleen zij kan een wallet vragen. Maak verbinding en vraag het nog eens.',
    },
    again: 'Nog eens vragen',
    elsewhere: 'Het antwoord van de wallet staat in een ander venster van deze browser.',
    otherDay: 'Voor een andere dag moet de wallet opnieuw worden gevraagd.',
    compare: {
      identity:
        'Namen en geboortedatum komen uit de identiteitsgegevens in de wallet. Niemand hier staat ervoor in: zij tellen alleen als paspoort of identiteitskaart van de patiënt hetzelfde zegt.',
      number:
        'Het document noemt niemand. Vergelijk dit nummer met de identiteitskaart of het paspoort van de patiënt, als het daar staat. Staat het er niet, vraag de wallet dan om de kaart en wie de patiënt is.',
      nobody:
        'Het document noemt niemand, en de patiënt toont geen nummer: niets hier zegt van wie het is. Vraag de wallet om de kaart en wie de patiënt is.',
      relayed: 'Welke telefoon antwoordde, hebt u gezien; deze pagina niet.',
    },
    validity: {
      title: 'Wat geldt tot wanneer',
      copy: 'Kopie in de wallet',
      document: 'Het document',
      entitlement: 'Recht',
      period: '{start} tot en met {end}',
      ended: 'Afgelopen.',
      later: 'Nog niet.',
      withdrawn: 'Ingetrokken?',
      good: 'Nee, volgens de lijst van {date} ({age} oud).',
      revoked: 'Ja, volgens de lijst van {date} ({age} oud).',
      suspended: 'Voorlopig geschorst, volgens de lijst van {date} ({age} oud).',
      unknown: 'Niet bekend. De lijst hier is van {date} ({age} oud).',
      noList: 'Niet bekend. Er is hier geen lijst.',
      unlisted: 'De instelling publiceert geen lijst van ingetrokken documenten.',
      notLooked: 'Niet meer bekeken.',
    },
  },
  compare: {
    title: 'Vergelijken met het identiteitsdocument',
    surname: 'Naam',
    givenNames: 'Voornamen',
    birthDate: 'Geboortedatum',
    unknownPart: 'Waar de dag of de maand niet bekend is, heeft het document 00.',
    latin: 'In Latijnse letters',
    help: 'Het document is alleen van deze persoon als de namen en de geboortedatum dezelfde zijn.',
  },
  ...counter,
  billing: {
    title: 'Gegevens voor de facturatie',
    document: 'Document',
    documents: {
      prc: 'Certificaat ter tijdelijke vervanging',
      ehic: 'Europese ziekteverzekeringskaart',
      pda1: 'Draagbaar document A1',
    },
    idNumber: 'Persoonlijk identificatienummer',
    country: 'Land',
    institution: 'Orgaan',
    institutionNumber: 'Nummer van het orgaan',
    cardNumber: 'Nummer van de kaart',
    from: 'Geldig vanaf',
    until: 'Geldig tot en met',
    issued: 'Afgegeven op',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
  },
  work: {
    day: 'Werkdag',
    period: 'Periode',
    compare: {
      number:
        'Het document noemt niemand. Vergelijk dit nummer met de identiteitskaart of het paspoort van de persoon, als het daar staat. Staat het er niet, vraag dan om het document op papier, dat zegt van wie het is.',
      nobody:
        'Het document noemt niemand, en er wordt geen nummer getoond: niets hier zegt van wie het is. Vraag om het document op papier, dat het wel zegt.',
    },
    title: 'Werk en wetgeving',
    number: 'Nummer van het document',
    legislation: 'Toepasselijke wetgeving',
    article: 'Artikel van Verordening 883/2004',
    employer: 'Werkgever',
    selfEmployed: 'Zelfstandige activiteit',
    workplace: 'Plaats van het werk',
    noFixedPlace: 'Geen vaste plaats van het werk, in',
  },
  details: {
    title: 'Details',
    steps: 'Stappen',
    results: {
      PASSED: 'in orde',
      'NOT PASSED': 'niet in orde',
      WARNING: 'opmerking',
      'N/A': 'niet van toepassing',
    },
    notes: 'Opmerkingen',
    list: 'Vertrouwenslijst',
    key: 'Sleutel',
    program: 'Programma',
    checkedAt: 'Gecontroleerd',
    judgedBy: 'Beoordeeld door',
    thisPage: 'deze pagina',
    desk: 'de balie {host}, aan wie de wallet antwoordde',
  },
  receipts: {
    entry: 'Controlebewijzen',
    entryOf: 'Controlebewijzen: {label}',
    title: 'Bewijzen van controles',
    what: 'Een controlebewijs zegt dat aan deze balie iets is gecontroleerd, wanneer en met welk resultaat. Het noemt niemand. Elk bewijs is ondertekend met een sleutel van deze browser en volgt op het vorige, zodat er geen ongemerkt kan worden gewijzigd of weggelaten.',
    label: 'Naam van deze werkplek',
    labelHelp: 'Hij staat in elk bewijs: Onthaal 2. Het is geen naam van een persoon.',
    labelMalformed: 'Geef de werkplek een naam van 1 tot 64 tekens.',
    clinicKey: 'Sleutel van de instelling, als die er is',
    clinicKeyHelp:
      'De regel in het bestand clinic.key, dezelfde op alle werkplekken: daarmee vindt de instelling de bewijzen van een document. Is er geen, dan maakt deze pagina er een.',
    clinicKeyMalformed: 'Dit is geen sleutel van een instelling. Het is één regel van 43 tekens.',
    begin: 'Voortaan bewijzen schrijven',
    unkept:
      'Deze browser bewaart geen bewijzen. Gebruik een andere browser, of een venster dat niet privé is.',
    station: 'Werkplek',
    count: 'Bewijzen',
    keeping:
      'Sla bewijzen en sleutel af en toe op waar niemand van deze balie schrijft: een browser kan vergeten wat hij bewaart.',
    stuck:
      'Het laatste bewijs kon niet worden geschreven. Maak ruimte op deze computer; helpt dat niet, sla dan de bewijzen op, beëindig deze werkplek en geef haar opnieuw een naam.',
    save: 'De bewijzen opslaan',
    savePublicKey: 'De sleutel opslaan die ze controleert',
    saveClinicKey: 'De sleutel van de instelling opslaan',
    unsaved: 'Ze konden niet worden gelezen. Probeer het opnieuw.',
    end: 'Deze werkplek beëindigen',
    endQuestion: 'De werkplek {label} beëindigen?',
    endHelp:
      'Alle bewijzen ({count}), en de sleutel die ze ondertekent, worden voorgoed uit deze browser verwijderd. Sla ze eerst op, en de sleutel die ze controleert.',
    endNow: 'Verwijderen',
    keep: 'Bewaren',
    unended: 'Ze konden niet worden verwijderd. Probeer het opnieuw.',
    gone: 'Deze browser schreef bewijzen als {label} en heeft ze niet meer. Er worden er nu geen geschreven. Geef de werkplek opnieuw een naam, of ga door zonder bewijzen.',
    giveUp: 'Doorgaan zonder bewijzen',
    close: 'Sluiten',
    written: 'Bewijs {number} van {label} is geschreven.',
    notWritten:
      'Van deze controle is geen bewijs geschreven, omdat deze browser het niet kon bewaren. Zie Controlebewijzen, onderaan de pagina.',
  },
  handOn: {
    title: 'Deze controle doorgeven',
    help: 'Een bestand bevat het resultaat, en het document als het gelezen is. Het gaat over een persoon: bewaar het zoals u facturen bewaart.',
    pdf: 'Opslaan als pagina (PDF)',
    json: 'Opslaan als gegevens (JSON)',
    nameless:
      'Een controle wordt doorgegeven in naam van een werkplek. Geef deze eerst een naam, onder Controlebewijzen onderaan de pagina.',
    failed: 'Het bestand kon niet worden gemaakt. Scan opnieuw.',
  },
  next: 'Volgende scan',
  back: 'Terug naar het begin',
  clearing: 'Dit scherm wordt over {seconds} seconden gewist.',
  keepOpen: 'Openhouden',
  repaired:
    'De scanner typt als op een ander toetsenbord dan dat van deze computer. De tekst is rechtgezet.',
  list: {
    title: 'Vertrouwenslijst',
    FRESH: 'Vertrouwenslijst van {date}.',
    DUE: 'Vertrouwenslijst van {date}. Er hoort een nieuwere te zijn: verbind deze computer.',
    STALE:
      'De vertrouwenslijst is van {date} en te oud om iets te bevestigen. Verbind deze computer.',
    EXPIRED: 'De vertrouwenslijst is van {date} en veel te oud. Verbind deze computer.',
    MISSING:
      'Er is hier nog geen vertrouwenslijst. Verbind deze computer één keer met het netwerk.',
    refused: 'Een vertrouwenslijst is geweigerd ({code}).',
    refusedAndKept: 'Een vertrouwenslijst is geweigerd ({code}). De vorige blijft gelden.',
    withdrawn: 'Lijsten van ingetrokken documenten: {count}, de oudste van {date}.',
    noWithdrawn: 'Er is hier geen lijst van ingetrokken documenten.',
    offlineReady: 'Klaar voor gebruik zonder netwerk.',
    offlineNotReady: 'Zonder netwerk is deze pagina nog niet te gebruiken.',
    notKept: 'Deze browser bewaart niets: zonder netwerk vindt de pagina haar lijst niet terug.',
    noRoom:
      'Er is geen ruimte meer in deze browser: zonder netwerk is deze pagina niet te gebruiken. Maak ruimte vrij en laad haar opnieuw.',
    pageNotKept:
      'Deze browser bewaart de pagina niet, zoals privévensters: zonder netwerk is zij niet te gebruiken.',
    clockSuspect: 'De klok van deze computer lijkt verkeerd te staan. Stel datum en tijd in.',
    clockDiffers: 'De klok van deze computer wijkt {minutes} minuten af van die van de server.',
    update: 'Nu bijwerken',
    fromFile: 'Een vertrouwenslijst uit een bestand laden',
    asking: 'De server wordt om nieuwere lijsten gevraagd.',
    taken: 'Een nieuwere vertrouwenslijst is geladen.',
    same: 'De vertrouwenslijst is de nieuwste die er is.',
    offline: 'Er antwoordde geen server. De vertrouwenslijst is die van voorheen.',
    newVersion: 'Een nieuwe versie van deze pagina staat klaar en begint bij de volgende scan.',
  },
  faults: {
    program: 'Het programma van deze pagina is gestopt. Laad de pagina opnieuw.',
    reader:
      'Deze browser voert de codelezer niet uit. Gebruik een andere browser, of een handscanner.',
    file: 'Het bestand kan niet worden geopend. Kies het opnieuw.',
    again: 'Er ging iets mis op deze pagina. Scan opnieuw.',
    never:
      'Deze pagina is nog nooit online geweest en kan dus niets beoordelen. Verbind haar één keer.',
    reload: 'De pagina opnieuw laden',
  },
};
