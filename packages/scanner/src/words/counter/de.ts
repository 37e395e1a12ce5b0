import type { CounterWords, SocialPreset } from './counter-words.ts';

export const SOCIAL_PRESETS: Readonly<Record<SocialPreset, string>> = {
  right: 'Die Berechtigung, und sonst nichts',
  'right-and-name': 'Die Berechtigung, einen kurzen Namen und das Geburtsjahr',
  'right-and-circumstances': 'Die Berechtigung, und ein Alter oder einen Ort',
  isiplus: 'ISI+-Karte',
};

export const SOCIAL_PRESET_HELP: Readonly<Record<SocialPreset, string>> = {
  right: 'Die Wallet beweist, dass sie die Berechtigung hat. Wer jemand ist, bleibt offen.',
  'right-and-name': 'Zum Vergleichen mit dem Ausweis.',
  'right-and-circumstances':
    'Aus dem Sozialstatus in der Wallet, von dem sonst nichts gezeigt wird. Der Nachweis einer Berechtigung allein sagt beides nicht.',
  isiplus:
    'Für wer in Belgien versichert ist und keinen belgischen Personalausweis hat, wie Kinder. Nummer, Namen und Geburtsdatum; wer die Wallet hat, kann ein Elternteil sein.',
};

export const counter: CounterWords = {
  right: {
    day: 'Tag',
    right: 'Berechtigung',
    benefit: 'Sie gibt',
    from: 'Ab',
    until: 'Bis',
    name: 'Name',
    birthYear: 'Geburtsjahr',
    help: 'Die Berechtigung gehört dieser Person nur, wenn Name und Geburtsjahr die des Ausweises sind.',
    bound:
      'Die Wallet hat bewiesen, dass sie diese Berechtigung hat. Sie nennt niemanden, und es ist nichts zu vergleichen.',
    untitled: 'Wie diese Berechtigung im Katalog heißt, ist hier nicht bekannt.',
    noBilling:
      'Dies ist ein Nachweis für Kassen, etwa von Museen und Verkehrsbetrieben. Er ist keine Versicherungskarte und bezahlt keine Behandlung.',
  },
  circumstances: {
    age: 'Alter',
    anyAge: 'nicht gefragt',
    over: '{age} oder älter',
    under: 'jünger als {age}',
    place: 'Auch die Gemeinde',
    municipality: 'Gemeinde (NIS-Code)',
  },
  counter: {
    answers: {
      yes: 'Ja',
      no: 'Nein',
      'cannot-tell': 'Nicht zu sagen',
      'no-right': 'Keine Berechtigung gezeigt',
    },
    otherRight: 'Diese Berechtigung gilt an dieser Kasse nicht.',
    noCatalogue:
      'Dieses Gerät hat den Katalog der Berechtigungen nicht geholt, der sagt, ob es diese noch gibt. Verbinden Sie es mit dem Netz und scannen Sie erneut.',
    unnamed: 'Ein Nachweis dieser Berechtigung muss seinen Inhaber nennen; dieser nennt niemanden.',
    otherDocument:
      'In diesem Dokument geht es nicht um eine Ermäßigung, und eine Kasse braucht nichts davon. Fragen Sie nach dem Nachweis der Berechtigung.',
    noWallet:
      'Es gibt keine Berechtigungen, nach denen eine Wallet zu fragen wäre. Wählen Sie am Ende der Seite, welche hier gelten.',
  },
  desk: {
    entry: 'Dieser Platz: {kind}',
    entryKinds: { clinic: 'Praxis', counter: 'Kasse' },
    title: 'Was dieser Platz ist',
    kinds: {
      clinic: 'Eine Klinik, eine Praxis oder eine Apotheke',
      counter: 'Eine Kasse: Museum, Schwimmbad, Verkehr',
    },
    kindHelp: {
      clinic: 'Er prüft Versicherungskarten und Bescheinigungen und kann Prüfbelege schreiben.',
      counter:
        'Er prüft Berechtigungen zu Ermäßigungen: ja oder nein. Er schreibt keine Prüfbelege, gibt nichts weiter und zählt nur.',
    },
    rights: 'Berechtigungen, die hier gelten',
    rightsHelp: 'Ist keine angekreuzt, gelten alle des Katalogs.',
    noRights:
      'Die Vertrauensliste nennt keinen Katalog der Berechtigungen: Jede einer Einrichtung der Liste gilt.',
    counts: 'Zählung',
    countsHelp:
      'Zahlen nach Tag, Berechtigung und Antwort, nur auf diesem Gerät. Von niemandem wird etwas behalten.',
    noCounts: 'Es wurde noch nichts gezählt.',
    day: 'Tag',
    answer: 'Antwort',
    number: 'Anzahl',
    clear: 'Die Zählung löschen',
    close: 'Schließen',
  },
  isiplus: {
    title: 'Angaben der Karte',
    document: 'ISI+-Karte',
    noIdentity:
      'Eine ISI+-Karte ist kein Ausweis und sagt nicht, was bezahlt wird: Fragen Sie mit der Nummer den Versicherer.',
  },
};
