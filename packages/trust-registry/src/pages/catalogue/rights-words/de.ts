import type { RightsWords } from './wording.ts';

/** German. */
export const de: RightsWords = {
  lang: 'de',
  ownName: 'Deutsch',
  languages: 'Sprachen',
  skip: 'Zum Inhalt',
  navigation: 'Hauptmenü',
  ways: {
    institutions: 'Träger',
    rights: 'Rechte',
    lists: 'Die Listen',
    programs: 'Für Programme',
    officers: 'Beauftragte',
  },
  introduction:
    'Dies sind Rechte, die aus einem Sozialstatut folgen. Wer eines hat, kann zeigen, dass er es hat, und muss nicht zeigen, warum. Nur was veröffentlicht ist, wird gewährt.',
  version: ({ version, day }) => `Fassung ${version} vom ${day}.`,
  ours: 'Texte und Regeln sind von uns; dies ist keine amtliche Liste.',
  file: 'Die signierte Datei, für Programme',
  announce: 'Ein fehlendes Recht melden',
  announcing: {
    introduction:
      'Kennen Sie ein Recht, das aus einem Sozialstatut folgt und hier fehlt? Beauftragte des Registers gehen dem nach. Was Sie schreiben, wird nicht veröffentlicht, und niemand antwortet Ihnen.',
    nothingPersonal: 'Schreiben Sie nichts über sich selbst oder eine andere Person.',
    labels: {
      title: 'Das Recht',
      granter: 'Wer es gewährt',
      conditions: 'Für wen (kann leer bleiben)',
      regulationUrl: 'Wo die Regel steht (kann leer bleiben)',
      announcedBy: 'Sie kennen es',
    },
    titleHelp: 'Zum Beispiel: ermäßigter Eintritt ins Museum von Nirgendwo.',
    granterHelp: 'Der Name des Unternehmens, der Gemeinde oder der Stelle.',
    regulationUrlHelp: 'Eine Adresse, die mit https:// beginnt.',
    announcers: [
      ['citizen', 'als Bürgerin oder Bürger'],
      ['professional', 'durch Ihre Arbeit'],
    ],
    send: 'Senden',
    notYet: { word: 'Noch nicht.', sentence: 'Etwas muss anders ausgefüllt werden.' },
    faults: {
      title: 'Schreiben Sie eine Zeile mit höchstens 80 Zeichen.',
      granter: 'Schreiben Sie eine Zeile mit höchstens 120 Zeichen.',
      conditions: 'Schreiben Sie höchstens 600 Zeichen, ohne Zeilenumbruch.',
      regulationUrl:
        'Schreiben Sie eine Adresse, die mit https:// beginnt, oder lassen Sie das Feld leer.',
      announcedBy: 'Wählen Sie eines von beiden.',
    },
    thanks: { word: 'Danke.', sentence: 'Beauftragte des Registers gehen dem nach.' },
    back: 'Zurück zu den Rechten',
  },
  count: (rights) => (rights === 1 ? '1 Recht' : `${rights} Rechte`),
  columns: ['Recht', 'Stand', 'Für wen', 'Wer es gewährt', 'Was ein Schalter sieht'],
  states: {
    proposed: 'Vorgeschlagen',
    validated: 'Geprüft',
    published: 'Veröffentlicht',
    retired: 'Zurückgezogen',
  },
  seen: {
    P0: 'dass es das Recht gibt',
    P1: 'das Recht und einen Namen',
    P2: 'das Recht und ein Alter oder einen Ort',
    P3: 'nichts; nur eine Stelle, die es gesetzlich darf, sieht eine Personengruppe',
    P4: 'nichts; nur eine Stelle, die es gesetzlich darf, sieht einen Status',
  },
  none: {
    word: 'Noch kein Katalog.',
    sentence: 'Das Register hat keine Rechte veröffentlicht.',
  },
  list: ({ sequence, day }) => `Liste ${sequence} vom ${day}.`,
  noList: 'Es wurde noch nichts veröffentlicht.',
};
