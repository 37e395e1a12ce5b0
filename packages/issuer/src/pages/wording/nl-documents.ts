import type { DocumentWords } from './wording.ts';

/** Dutch: documents, from typing to withdrawing. */
export const nlDocuments: DocumentWords = {
  fill: {
    title: { prc: 'Een nieuw certificaat', ehic: 'Een nieuwe kaart' },
    replaceTitle: {
      prc: 'Een certificaat in plaats van een ander',
      ehic: 'Een kaart in plaats van een andere',
    },
    not: { word: 'Nog niet.', sentence: 'Iets moet anders ingevuld worden.' },
    person: 'De persoon',
    card: 'De kaart',
    validity: 'Het certificaat is geldig',
    page: 'De pagina',
    labels: {
      fn: 'Naam',
      gn: 'Voornamen',
      dob: 'Geboortedatum',
      hi: 'Persoonlijk identificatienummer',
      in: 'Acroniem van de instelling',
      ci: 'Nummer van de kaart',
      xd: 'Vervaldatum van de kaart',
      sd: 'Van',
      ed: 'Tot en met',
    },
    mayStayEmpty: 'mag leeg blijven',
    helps: {
      dob: 'Dag, maand, jaar: 20/07/1954. Wat onbekend is, schrijft u als 00.',
      xd: 'Dag, maand, jaar.',
      sd: 'Dag, maand, jaar; vandaag of eerder.',
      ed: 'Dag, maand, jaar.',
    },
    language: 'Taal',
    secondLanguage: 'Tweede taal',
    oneLanguage: 'Geen tweede taal',
    nothingYet: 'Er is nog niets ondertekend: op de volgende pagina ziet u wat er gedrukt wordt.',
    goOn: 'Verder',
    make: { prc: 'Nieuw certificaat', ehic: 'Nieuwe kaart' },
    prefilled: 'Overgenomen van het laatste document. Kijk het na met de persoon.',
  },
  shapes: {
    fn: 'Schrijf de naam, hoogstens 40 tekens.',
    gn: 'Schrijf de voornamen, hoogstens 35 tekens.',
    dob: 'Schrijf dag, maand en jaar: 20/07/1954. Wat onbekend is, schrijft u als 00.',
    hi: 'Schrijf het persoonlijk identificatienummer, hoogstens 20 tekens.',
    in: 'Schrijf het acroniem van de instelling, hoogstens 21 tekens.',
    ci: 'Schrijf het nummer van de kaart, hoogstens 20 cijfers.',
    xd: 'Schrijf de dag waarop de kaart vervalt: 31/01/2030.',
    sd: 'Schrijf de eerste dag: 24/11/2026.',
    ed: 'Schrijf de laatste dag: 20/02/2027.',
    record: 'Iets hier hoort niet bij dit document.',
  },
  unprintable: {
    'glyph-missing':
      'Er staat een letter die niet gedrukt kan worden. Schrijf ze in Latijnse letters.',
    'text-too-wide': 'Dit is te breed voor zijn plaats op de pagina. Maak het korter.',
  },
  findings: {
    'invalid-character': 'Er staat een teken dat niet gedrukt kan worden. Schrijf het opnieuw.',
    'not-normalised': 'Er staat een teken dat niet gedrukt kan worden. Schrijf het opnieuw.',
    'outside-s2-set':
      'Er staan letters die in het buitenland misschien niet gelezen worden. Een vorm in Latijnse letters is veiliger.',
    'name-missing': 'Schrijf een naam, een voornaam, of beide.',
    'value-missing': 'Dit mag niet leeg zijn.',
    'invalid-date': 'Die dag bestaat niet. Schrijf dag, maand en jaar.',
    'issue-date-not-today':
      'Een document wordt ondertekend op de dag waarop het verstrekt wordt. Begin opnieuw.',
    'institution-too-long':
      'Nummer en acroniem van de instelling zijn samen te lang. Maak het acroniem korter.',
    'card-number-form': 'Een kaartnummer heeft alleen cijfers.',
    'institution-id-form': 'Het nummer van de instelling heeft letters; balies zullen het melden.',
    'employment-form':
      'De status is van een soort werk waarvoor hier geen werkgever staat. Kijk beide na.',
    'legislation-of-another-state':
      'De staat waarvan de wetgeving geldt, is de staat die verstrekt. Kijk hem na.',
    'posting-too-long':
      'Een detachering duurt ten hoogste 24 maanden. Voor langer is een akkoord tussen staten nodig.',
    'invalid-period.dob':
      'De persoon zou geboren zijn nadat het document begint. Kijk de dagen na.',
    'invalid-period.sd':
      'Een certificaat kan niet in de toekomst beginnen. Verstrek het op de eerste dag.',
    'invalid-period.ed': 'Het certificaat zou al voorbij zijn. Schrijf een latere dag.',
    'invalid-period.xd':
      'De kaart vervalt voordat het certificaat eindigt. Laat het eerder eindigen.',
    'invalid-period.xd.ehic': 'De kaart is al vervallen. Schrijf een latere dag.',
  },
  preview: {
    title: 'Wat er gedrukt wordt',
    nothingSigned: 'Lees het met de persoon. Er is nog niets ondertekend.',
    warnings: {
      word: 'Kijk even.',
      sentence:
        'Iets kan in het buitenland vragen oproepen; het staat naast het veld. U kunt verdergaan.',
    },
    languages: 'Talen van de pagina',
    validityText: ({ from, until }) => `${from} tot en met ${until}`,
    replaces: {
      word: 'Het vervangt een ander.',
      sentence: 'Zodra dit verstrekt is, is het oude voorgoed ingetrokken en weigeren balies het.',
    },
    issue: 'Verstrekken',
    propose: 'Voorstellen',
    proposeHelp: 'Uw instelling wil vier ogen: een andere medewerker leest en keurt goed.',
    change: 'Wijzigen',
    errors: {
      word: 'Zo kan het niet verstrekt worden.',
      sentence: 'Wat er mis is, staat naast het veld. Wijzig het.',
    },
    dayChanged: {
      word: 'De dag is veranderd.',
      sentence: 'Het zou met de datum van vandaag ondertekend worden. Lees het nog eens.',
    },
  },
  proposal: {
    title: 'Een voorstel',
    states: {
      typed: { word: 'Alleen ingevuld.', sentence: 'Niemand anders dan u ziet het.' },
      approved: {
        word: 'Goedgekeurd, nog niet ondertekend.',
        sentence: 'Ga verder; het wordt één keer verstrekt, hoe vaak u ook vraagt.',
      },
      issued: { word: 'Verstrekt.', sentence: 'U kunt het afdrukken.' },
      declined: { word: 'Afgewezen.', sentence: 'Er is niets ondertekend.' },
      withdrawn: { word: 'Teruggenomen.', sentence: 'Er is niets ondertekend.' },
      expired: { word: 'Te oud.', sentence: 'Het wachtte langer dan een dag. Vul het opnieuw in.' },
      refused: {
        word: 'Het is niet verstrekt.',
        sentence: 'Een balie zou het niet aanvaard hebben, dus ging het de deur niet uit.',
      },
    },
    yours: {
      word: 'U stelde dit voor.',
      sentence: ({ until }) => `Een andere medewerker leest het en beslist, tot ${until}.`,
    },
    forYou: {
      word: 'Het wacht op u.',
      sentence: ({ name, until }) => `${name} stelde het voor. Lees het en beslis, tot ${until}.`,
    },
    proposedBy: 'Voorgesteld door',
    proposedAt: 'Voorgesteld',
    decidedBy: 'Beslist door',
    approve: 'Goedkeuren en verstrekken',
    compare: 'U staat er mee voor in: vergelijk het met de papieren voordat u goedkeurt.',
    decline: 'Afwijzen',
    declineTitle: 'Of afwijzen',
    why: 'Waarom',
    choose: 'Kies …',
    reasons: {
      'data-wrong': 'Er is iets verkeerd ingevuld',
      'not-shown': 'De papieren tonen het niet',
      'not-entitled': 'De persoon heeft er geen recht op',
      'not-needed': 'De persoon heeft een geldig document',
    },
    withdraw: 'Terugnemen',
    carryOn: 'Nu verstrekken',
    toDocument: 'Naar het document',
    ceiling: {
      word: 'Genoeg voor vandaag.',
      sentence:
        'Vandaag kan er niets meer verstrekt worden. Probeer het morgen, of vraag een hogere grens.',
    },
    away: {
      word: 'Ondertekenen kan nu niet.',
      sentence:
        'Iets wat nodig is, is er niet. Er is niets verloren: probeer het zo meteen opnieuw.',
    },
    fingerprint: 'Vingerafdruk in het logboek',
  },
  document: {
    title: { prc: 'Een certificaat', ehic: 'Een kaart' },
    standings: {
      valid: 'Geldig',
      upcoming: 'Nog niet geldig',
      ended: 'Voorbij',
      revoked: 'Ingetrokken',
      superseded: 'Vervangen',
      staged: 'In de maak',
      failed: 'Niet verstrekt',
    },
    sentences: {
      valid: ({ from, until }) => `Van ${from} tot en met ${until}. Druk het af of bewaar het.`,
      upcoming: ({ from, until }) =>
        `Het geldt van ${from} tot en met ${until}. Druk het af of bewaar het.`,
      ended: ({ until }) => `Het gold tot en met ${until}. Maak een nieuw.`,
      revoked: ({ at, reason }) => `Voorgoed, op ${at}. ${reason}.`,
      superseded: ({ at }) => `Op ${at} nam een ander zijn plaats in. Balies weigeren dit.`,
      staged: 'Het is nog niet ondertekend. Kijk zo meteen opnieuw.',
      failed: 'Een balie zou het niet aanvaard hebben, dus ging het de deur niet uit.',
    },
    successor: 'In de plaats ervan',
    predecessor: 'In de plaats van',
    open: 'Openen om te drukken',
    download: 'Bewaren als PDF',
    look: 'De pagina bekijken',
    codeTitle: 'Alleen de code',
    codeAlt: 'QR-code van dit document',
    codeSvg: 'Bewaren als SVG',
    codePng: 'Bewaren als PNG',
    number: 'Documentnummer',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    issuedBy: 'Gevraagd door',
    recordId: 'Dossier',
    template: 'Sjabloon',
    more: 'Meer',
    ofPerson: 'Alle documenten van deze persoon',
    replace: 'Vervangen',
    revoke: 'Intrekken',
    erased: {
      word: 'De inhoud is gewist.',
      sentence: 'Wat blijft, is dat het verstrekt werd. Het kan niet meer gedrukt worden.',
    },
    program: 'programma',
    operator: 'de beheerder',
    somebody: 'een medewerker',
  },
  revoke: {
    title: 'Voorgoed intrekken',
    final: {
      word: 'Niemand kan dit terugdraaien.',
      sentence: 'Een ingetrokken document blijft ingetrokken.',
    },
    consequences: [
      'Binnen 15 minuten zeggen de lijsten van uw instelling het.',
      'Balies met de nieuwe lijst weigeren het document, gedrukt of op een scherm.',
      'Misschien heeft de persoon een ander nodig: vervangen doet beide in één stap.',
    ],
    reason: 'Waarom',
    choose: 'Kies …',
    revoke: 'Voorgoed intrekken',
    back: 'Laten zoals het is',
  },
  reasons: {
    'entitlement-ended': 'Het recht is geëindigd',
    'data-wrong': 'Er staat iets verkeerd op',
    'issued-in-error': 'Het werd bij vergissing verstrekt',
    'lost-or-stolen': 'Het is verloren of gestolen',
    'holder-request': 'De persoon vroeg erom',
    fraud: 'Iemand heeft ons misleid',
  },
};
