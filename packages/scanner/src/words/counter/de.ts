import type { CounterWords, SocialPreset } from './counter-words.ts';

export const SOCIAL_PRESETS: Readonly<Record<SocialPreset, string>> = {
  right: 'Das Recht, und sonst nichts',
  'right-and-name': 'Das Recht, einen kurzen Namen und das Geburtsjahr',
  'right-and-circumstances': 'Das Recht, und ein Alter oder einen Ort',
  isiplus: 'ISI+-Karte',
};

export const SOCIAL_PRESET_HELP: Readonly<Record<SocialPreset, string>> = {
  right: 'Die Wallet beweist, dass sie das Recht hat. Wer jemand ist, bleibt offen.',
  'right-and-name': 'Zum Vergleichen mit dem Ausweis.',
  'right-and-circumstances':
    'Aus dem Sozialstatus in der Wallet, von dem sonst nichts gezeigt wird. Der Nachweis eines Rechts allein sagt beides nicht.',
  isiplus:
    'Für wer in Belgien versichert ist und keinen belgischen Personalausweis hat, wie Kinder. Nummer, Namen und Geburtsdatum; wer die Wallet hat, kann ein Elternteil sein.',
};

export const counter: CounterWords = {
  right: {
    day: 'Tag',
    right: 'Recht',
    benefit: 'Es gibt',
    from: 'Ab',
    until: 'Bis',
    name: 'Name',
    birthYear: 'Geburtsjahr',
    help: 'Das Recht gehört dieser Person nur, wenn Name und Geburtsjahr die des Ausweises sind.',
    bound:
      'Die Wallet hat bewiesen, dass sie dieses Recht hat. Sie nennt niemanden, und es ist nichts zu vergleichen.',
    untitled: 'Wie dieses Recht im Katalog heißt, ist hier nicht bekannt.',
    noBilling:
      'Dies ist ein Nachweis für Schalter, etwa von Museen und Verkehrsbetrieben. Er ist keine Versicherungskarte und bezahlt keine Behandlung.',
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
      'no-right': 'Kein Recht gezeigt',
    },
    otherRight: 'Dieses Recht gilt an diesem Schalter nicht.',
    noCatalogue:
      'Dieses Gerät hat den Katalog der Rechte nicht geholt, der sagt, ob es dieses noch gibt. Verbinden Sie es mit dem Netz und scannen Sie erneut.',
    unnamed: 'Ein Nachweis dieses Rechts muss seinen Inhaber nennen; dieser nennt niemanden.',
    otherDocument: 'Dies ist kein Nachweis eines Rechts. Fragen Sie danach.',
    noWallet:
      'Es gibt keine Rechte, nach denen eine Wallet zu fragen wäre. Wählen Sie am Ende der Seite, welche hier gelten.',
  },
  desk: {
    entry: 'Dieser Platz: {kind}',
    entryKinds: { clinic: 'Praxis', counter: 'Schalter' },
    title: 'Was dieser Platz ist',
    kinds: {
      clinic: 'Eine Klinik, eine Praxis oder eine Apotheke',
      counter: 'Ein Schalter: Museum, Schwimmbad, Verkehr',
    },
    kindHelp: {
      clinic: 'Er prüft Versicherungskarten und Bescheinigungen und kann Prüfbelege schreiben.',
      counter:
        'Er prüft Rechte auf Ermäßigungen: ja oder nein. Er schreibt keine Prüfbelege, gibt nichts weiter und zählt nur.',
    },
    rights: 'Rechte, die hier gelten',
    rightsHelp: 'Ist keines angekreuzt, gelten alle des Katalogs.',
    noRights:
      'Die Vertrauensliste nennt keinen Katalog der Rechte: Jedes einer Einrichtung der Liste gilt.',
    counts: 'Zählung',
    countsHelp:
      'Zahlen nach Tag, Recht und Antwort, nur auf diesem Gerät. Von niemandem wird etwas behalten.',
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
