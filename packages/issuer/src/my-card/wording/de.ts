import type { HolderWords } from './wording.ts';

/** German. */
export const de: HolderWords = {
  lang: 'de',
  ownName: 'Deutsch',
  languages: 'Sprachen',
  service: 'Mein Dokument',
  form: {
    title: 'Ihr Dokument ansehen',
    sentence:
      'Ihre Krankenversicherung hat Ihnen eine Bescheinigung oder eine Karte mit einem Code gegeben. Hier können Sie sie wieder ansehen, den Code zeigen und sie speichern.',
    document: 'Dokumentnummer',
    documentHelp: 'Die 16 Buchstaben und Ziffern unter dem Code des Dokuments.',
    documentFault: 'Eine Dokumentnummer hat 16 Buchstaben und Ziffern. Sehen Sie noch einmal nach.',
    birthDate: 'Geburtsdatum',
    birthDateHelp: 'Tag, Monat, Jahr: 20/07/1954. Steht auf dem Dokument 00, schreiben Sie 00.',
    birthDateFault: 'Schreiben Sie Tag, Monat und Jahr: 20/07/1954.',
    open: 'Öffnen',
    refused: {
      word: 'Es wurde nichts gefunden.',
      sentence:
        'Es gibt kein Dokument mit dieser Nummer und diesem Geburtsdatum. Vergleichen Sie beides mit der Seite. Stimmt es, fragen Sie den Träger, der es ausgestellt hat.',
    },
    over: {
      word: 'Es wurde geschlossen.',
      sentence: 'Ein Dokument bleibt 15 Minuten offen. Öffnen Sie es noch einmal.',
    },
    closed: {
      word: 'Es ist geschlossen.',
      sentence:
        'Ist dieser Computer nicht Ihrer, schließen Sie auch das Fenster, und löschen Sie die Datei, falls Sie eine gespeichert haben.',
    },
  },
  waiting: {
    word: 'Zu viele Versuche.',
    sentence: ({ wait }) =>
      `Versuchen Sie es in ${wait} wieder. Können Sie nicht warten, fragen Sie den Träger, der das Dokument ausgestellt hat: Er kann es noch einmal drucken oder Ihnen ein anderes geben.`,
  },
  away: {
    word: 'Die Datei kann jetzt nicht erstellt werden.',
    sentence: 'Es ist nichts verloren. Versuchen Sie es gleich noch einmal.',
  },
  title: {
    prc: 'Ihre Bescheinigung',
    ehic: 'Ihre Karte',
    pda1: 'Ihre Bescheinigung A1',
    entitlement: 'Ihr Nachweis eines Rechts',
    isiplus: 'Ihre ISI+-Karte',
    status: 'Ihr Sozialstatus',
  },
  noProof: {
    word: 'Diese Seite beweist nichts.',
    sentence:
      'Sie ist für Sie. Lassen Sie in der Praxis, im Krankenhaus oder in der Apotheke den Code scannen: Nur ein Scan zeigt, ob Ihr Dokument zählt.',
  },
  holder: 'Inhaber',
  kind: 'Dokument',
  issuer: 'Ausgestellt von',
  period: 'Zeitraum',
  periodText: ({ from, until }) => `${from} bis ${until}`,
  state: 'Jetzt',
  states: {
    valid: ({ until }) => `Nicht widerrufen. Es endet am ${until}.`,
    upcoming: ({ from }) => `Nicht widerrufen. Es beginnt am ${from}.`,
  },
  ended: {
    word: 'Abgelaufen',
    sentence: ({ until }) =>
      `Der letzte Tag war der ${until}. Es gilt nur für Behandlungen bis zu diesem Tag; bitten Sie Ihren Träger um ein neues.`,
  },
  revoked: {
    word: 'Widerrufen',
    sentence: ({ at }) =>
      `Der Träger hat es am ${at} endgültig widerrufen. Niemand nimmt es mehr an, weder auf Papier noch auf einem Bildschirm. Fragen Sie Ihren Träger, wenn Sie ein anderes brauchen.`,
  },
  superseded: {
    word: 'Ersetzt',
    sentence: ({ at }) =>
      `Am ${at} trat ein anderes Dokument an seine Stelle. Niemand nimmt dieses mehr an; verwenden Sie das neue.`,
  },
  withheld:
    'Name, Code und Datei werden nicht mehr gezeigt: Nummern widerrufener Dokumente sind öffentlich, wer eine kennt, zeigt damit also nicht, wer er ist.',
  code: 'Der Code',
  codeHelp: 'Stellen Sie den Bildschirm hell, und halten Sie ihn still, während gescannt wird.',
  codeAlt: 'QR-Code Ihres Dokuments',
  large: 'Groß zeigen',
  fullScreen: 'Bildschirm füllen',
  back: 'Zurück',
  save: 'Als PDF speichern',
  saveHelp: 'Die Seite, wie Sie sie bekommen haben, zum Drucken oder für Ihr Telefon.',
  close: 'Schließen',
  closeHelp:
    'Schließen Sie es, wenn Sie fertig sind, vor allem, wenn der Computer nicht Ihrer ist.',
};
