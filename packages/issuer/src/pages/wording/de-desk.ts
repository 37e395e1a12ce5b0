import type { DeskWords } from './wording.ts';

/** German: coming in, finding, what waits. */
export const deDesk: DeskWords = {
  lang: 'de',
  skip: 'Zum Inhalt',
  navigation: 'Hauptmenü',
  signOut: 'Abmelden',
  otherInstitution: 'Anderer Träger',
  details: 'Einzelheiten',
  types: {
    prc: 'Provisorische Ersatzbescheinigung',
    ehic: 'Europäische Krankenversicherungskarte',
    pda1: 'Portables Dokument A1',
    entitlement: 'Nachweis eines Rechts',
    isiplus: 'ISI+-Karte',
    status: 'Sozialstatus',
  },
  choose: {
    title: 'Für welchen Träger arbeiten Sie jetzt?',
    sentence: 'Sie sehen und stellen die Dokumente jeweils eines Trägers aus.',
    nobody: {
      word: 'Sie sind hier nicht zuständig.',
      sentence:
        'Sie sind angemeldet, aber niemand hat Ihnen das Recht gegeben, für einen Träger zu arbeiten. Fragen Sie, wer bei Ihnen die Rechte vergibt.',
    },
    yourRoles: 'Ihre Rechte, wie Ihr Anmeldedienst sie nennt',
    none: 'keine',
  },
  find: {
    nav: 'Person suchen',
    title: 'Person suchen',
    number: 'Persönliche Kennnummer',
    numberHelp: 'Leerzeichen, Punkte und Striche spielen keine Rolle.',
    or: 'Oder stattdessen',
    surname: 'Name',
    birthDate: 'Geburtsdatum',
    birthDateHelp: 'Tag, Monat, Jahr: 20.07.1954. Was unbekannt ist, schreiben Sie als 00.',
    document: 'Dokumentnummer',
    documentHelp: 'Die 16 Buchstaben und Ziffern unter dem Code eines Dokuments.',
    find: 'Suchen',
    faultNothing:
      'Schreiben Sie eine Nummer, oder Namen und Geburtsdatum, oder eine Dokumentnummer.',
    faultBirthDate: 'Schreiben Sie Tag, Monat und Jahr: 20.07.1954.',
    faultSurname: 'Schreiben Sie auch den Namen.',
    faultDocument: 'Eine Dokumentnummer hat 16 Buchstaben und Ziffern. Sehen Sie noch einmal nach.',
    withoutFinding: 'Oder die Person ohne Suche erfassen',
  },
  found: {
    title: 'Was es gibt',
    nobody: {
      word: 'Niemand wurde gefunden.',
      sentence:
        'Hier gibt es kein Dokument dieser Person. Prüfen Sie die Eingabe, oder erstellen Sie das erste.',
    },
    several: {
      word: 'Das sind verschiedene Personen.',
      sentence:
        'Sie haben denselben Namen und dasselbe Geburtsdatum. Öffnen Sie ein Dokument der richtigen.',
    },
    caption: 'Dokumente, das neueste zuerst',
    columns: ['Dokument', 'Person', 'Gültig', 'Stand'],
    erased: 'Gelöscht',
    again: 'Jemand anderen suchen',
    more: 'Es gibt mehr als diese. Suchen Sie mit der persönlichen Kennnummer.',
  },
  waiting: {
    nav: 'Was wartet',
    title: 'Was auf eine zweite Person wartet',
    nothing: 'Nichts wartet.',
    proposals: 'Vorschläge',
    proposalsCaption: 'Der älteste zuerst',
    proposalColumns: ['Dokument', 'Person', 'Vorgeschlagen von', 'Wann'],
    yours: 'Ihnen',
    approved: 'Freigegeben, noch nicht signiert',
    batches: 'Dateien',
    batchesCaption: 'Nichts davon wird ausgestellt, bevor jemand freigibt',
    batchColumns: ['Datei', 'Datensätze', 'Gesendet von', 'Wann'],
  },
  batch: {
    title: 'Eine Datei',
    states: {
      receiving: { word: 'Sie kommt an.', sentence: 'Warten Sie, bis sie ganz da ist.' },
      waiting: { word: 'Sie wartet.', sentence: 'Nichts wird ausgestellt, bevor jemand freigibt.' },
      running: { word: 'In Arbeit.', sentence: 'Ihre Dokumente werden ausgestellt.' },
      completed: { word: 'Fertig.', sentence: 'Alle Dokumente wurden ausgestellt.' },
      'completed-with-errors': {
        word: 'Fertig, nicht alle.',
        sentence: 'Manche Dokumente wurden nicht ausgestellt; wer die Datei sandte, sieht warum.',
      },
      cancelled: {
        word: 'Angehalten.',
        sentence: 'Was noch nicht ausgestellt war, wird es nicht mehr.',
      },
      abandoned: { word: 'Nicht ganz.', sentence: 'Die Datei kam nie vollständig an.' },
    },
    records: 'Datensätze',
    sentBy: 'Gesendet von',
    receivedAt: 'Empfangen',
    template: 'Seite',
    consequence:
      'Mit der Freigabe werden alle ausgestellt. Fragen Sie, wer die Datei sandte, ob es die richtige ist.',
    approve: 'Freigeben und alle ausstellen',
    cancel: 'Keines davon ausstellen',
    released: 'Ausgestellt',
    failed: 'Nicht ausgestellt',
    cancelled: 'Angehalten',
  },
};
