import type { RightsWords } from './wording.ts';

/** Dutch. */
export const nl: RightsWords = {
  lang: 'nl',
  ownName: 'Nederlands',
  languages: 'Talen',
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  ways: {
    institutions: 'Instellingen',
    rights: 'Rechten',
    lists: 'De lijsten',
    programs: 'Voor programma’s',
    officers: 'Beheerders',
  },
  introduction:
    'Dit zijn rechten die uit een sociaal statuut volgen. Wie er een heeft, kan tonen dat hij het heeft en hoeft niet te tonen waarom. Alleen wat gepubliceerd is, wordt toegekend.',
  version: ({ version, day }) => `Versie ${version} van ${day}.`,
  ours: 'Teksten en regels zijn de onze; dit is geen officiële lijst.',
  file: 'Het ondertekende bestand, voor programma’s',
  announce: 'Een recht melden dat ontbreekt',
  announcing: {
    introduction:
      'Kent u een recht dat uit een sociaal statuut volgt en dat hier ontbreekt? Beheerders van het register zoeken het na. Wat u schrijft, wordt niet gepubliceerd, en niemand antwoordt u.',
    nothingPersonal: 'Schrijf niets over uzelf of over iemand anders.',
    labels: {
      title: 'Het recht',
      granter: 'Wie kent het toe',
      conditions: 'Voor wie (mag leeg blijven)',
      regulationUrl: 'Waar de regel te lezen is (mag leeg blijven)',
      announcedBy: 'U kent het',
    },
    titleHelp: 'Bijvoorbeeld: minder betalen in het museum van Nergens.',
    granterHelp: 'De naam van het bedrijf, de gemeente of de dienst.',
    regulationUrlHelp: 'Een adres dat met https:// begint.',
    announcers: [
      ['citizen', 'als burger'],
      ['professional', 'door uw werk'],
    ],
    send: 'Versturen',
    notYet: { word: 'Nog niet.', sentence: 'Er moet iets anders worden ingevuld.' },
    faults: {
      title: 'Schrijf één regel, van hoogstens 80 tekens.',
      granter: 'Schrijf één regel, van hoogstens 120 tekens.',
      conditions: 'Schrijf hoogstens 600 tekens, zonder nieuwe regel.',
      regulationUrl: 'Schrijf een adres dat met https:// begint, of laat dit leeg.',
      announcedBy: 'Kies een van de twee.',
    },
    thanks: { word: 'Dank u.', sentence: 'Beheerders van het register zoeken het na.' },
    back: 'Terug naar de rechten',
  },
  count: (rights) => (rights === 1 ? '1 recht' : `${rights} rechten`),
  columns: ['Recht', 'Stand', 'Voor wie', 'Wie kent het toe', 'Wat een loket ziet'],
  states: {
    proposed: 'Voorgesteld',
    validated: 'Gevalideerd',
    published: 'Gepubliceerd',
    retired: 'Ingetrokken',
  },
  seen: {
    P0: 'dat het recht er is',
    P1: 'het recht en een naam',
    P2: 'het recht en een leeftijd of een plaats',
    P3: 'niets; alleen een dienst die het bij wet mag, ziet een groep mensen',
    P4: 'niets; alleen een dienst die het bij wet mag, ziet een statuut',
  },
  none: {
    word: 'Nog geen catalogus.',
    sentence: 'Het register heeft geen rechten gepubliceerd.',
  },
  list: ({ sequence, day }) => `Lijst ${sequence}, van ${day}.`,
  noList: 'Er is nog niets gepubliceerd.',
};
