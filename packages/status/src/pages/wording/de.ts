import type { CitizenWords } from './wording.ts';

/** German. */
export const de: CitizenWords = {
  lang: 'de',
  ownName: 'Deutsch',
  languages: 'Sprachen',
  skip: 'Zum Inhalt',
  navigation: 'Hauptmenü',
  service: 'Soziale Rechte',
  signOut: 'Abmelden',
  signedOut: {
    title: 'Sie sind abgemeldet',
    sentence: 'Niemand kann hier mehr in Ihrem Namen weitermachen.',
    home: 'Zur ersten Seite',
    provider:
      'Wo Sie sich angemeldet haben, sind Sie in diesem Browser noch bekannt. Ist dies nicht Ihr eigener Computer, melden Sie sich auch dort ab.',
    signOutThere: 'Auch dort abmelden',
  },
  back: 'Zurück',
  welcome: {
    title: 'Auf welche Ermäßigungen haben Sie Anrecht?',
    sentence:
      'Melden Sie sich an und sehen Sie, welche sozialen Rechte Sie haben und was jedes verlangt. Haben Sie eines, nehmen Sie einen Nachweis, der das sagt und keinen Grund nennt.',
    number:
      'Ihre Nationalnummer kommt von dort, wo Sie sich anmelden. Sie steht auf keiner Seite und auf keinem Nachweis.',
    signIn: 'Anmelden',
  },
  unfound: {
    title: 'Sie wurden nicht gefunden',
    word: 'Wir kennen Sie hier nicht.',
    sentence:
      'Sie haben sich angemeldet, aber das Register kennt jetzt niemanden mit Ihrer Nummer. Wurde Ihre Nummer ersetzt, melden Sie sich mit der neuen an; sonst fragen Sie Ihre Gemeinde.',
  },
  noCatalogue: {
    word: 'Rechte können jetzt nicht gezeigt werden.',
    sentence:
      'Die Liste der Rechte ist nicht da. Von Ihnen ist nichts verloren. Versuchen Sie es später wieder.',
  },
  problems: {
    noProof: {
      word: 'Diesen Nachweis gibt es nicht.',
      sentence:
        'Unter dieser Adresse steht keiner, den Sie genommen haben. Alle, die Sie genommen haben, stehen unter „Meine Nachweise“.',
    },
    signInAgain: {
      word: 'Bitte melden Sie sich noch einmal an.',
      sentence:
        'Sie haben die Anmeldung vor mehr als zehn Minuten oder in einem anderen Browser begonnen. Beginnen Sie noch einmal auf der ersten Seite.',
    },
    notLetIn: {
      word: 'Sie sind nicht angemeldet.',
      sentence:
        'Wo Sie sich anmelden, wurden Sie nicht eingelassen, oder es wird nicht gesagt, wer Sie sind. Versuchen Sie es noch einmal von der ersten Seite aus; bleibt es so, fragen Sie dort.',
    },
    signedOut: {
      word: 'Bitte melden Sie sich an.',
      sentence:
        'Sie sind nicht oder nicht mehr angemeldet. Es wurde nichts getan. Melden Sie sich auf der ersten Seite an.',
    },
    nothing: {
      word: 'Hier ist nichts.',
      sentence: 'Keine unserer Seiten hat diese Adresse. Beginnen Sie auf der ersten Seite.',
    },
    tooMuch: {
      word: 'Das war zu viel auf einmal.',
      sentence: 'Warten Sie eine Minute und versuchen Sie es noch einmal.',
    },
    away: {
      word: 'Das geht jetzt nicht.',
      sentence:
        'Etwas, das dafür gebraucht wird, antwortet nicht. Nichts von Ihnen ist verloren. Versuchen Sie es später noch einmal.',
    },
    notTaken: {
      word: 'Das konnte nicht angenommen werden.',
      sentence: 'Es wurde nichts getan. Beginnen Sie noch einmal auf der ersten Seite.',
    },
    fault: {
      word: 'Etwas ist schiefgegangen.',
      sentence:
        'Der Fehler liegt bei uns. Nichts von Ihnen ist verloren. Versuchen Sie es später noch einmal; bleibt es so, nennen Sie die Nummer der Anfrage unter „Einzelheiten“.',
    },
    details: 'Einzelheiten',
    code: 'Code',
    status: 'Status',
    request: 'Anfrage',
  },
  rights: {
    nav: 'Meine Rechte',
    title: 'Ihre Rechte heute',
    sentence:
      'Diese Seite ist für Sie und beweist nichts. Zeigen Sie am Schalter einen Nachweis, nie diese Seite: Niemand muss dort wissen, warum Sie ein Recht haben.',
    yes: 'Sie haben dieses Recht',
    no: 'Sie haben dieses Recht nicht',
    unknown: 'Das ist jetzt nicht bekannt',
    until: ({ day }) => `mindestens bis ${day}`,
    asOf: ({ day }) => `Nach dem, was am ${day} bekannt war.`,
    benefit: 'Was es bringt',
    granter: 'Gewährt von',
    howTo: 'Wie Sie es nutzen',
    others: ({ count }) => `Rechte, die Sie nicht haben (${count})`,
    household: 'Es gilt für Ihren Haushalt.',
    why: {
      away: 'Der Dienst, der es weiß, antwortet nicht. Versuchen Sie es später wieder.',
      'no-data': 'Der Dienst, der es wissen sollte, sagt nichts über Sie. Das ist keine Ablehnung.',
      old: 'Was hier bekannt ist, ist zu alt, um darauf zu bauen. Neue Daten kommen zu Beginn jedes Quartals.',
      register:
        'Das Register sagt nicht, wie alt Sie sind oder wo Sie wohnen. Fragen Sie Ihre Gemeinde.',
      unasked: 'Der Dienst, der es weiß, wird hier nicht gefragt.',
    },
    ask: ({ whom }) => `Sie können fragen: ${whom}.`,
    noCounter:
      'Von diesem Recht gibt es keinen Nachweis: Er würde sagen, warum Sie es haben. Wer es gewährt, fragt nach dem Gesetz selbst.',
  },
  needs: {
    summary: 'Was es verlangt',
    everybody: 'Es verlangt nichts.',
    one: 'Einer dieser Wege genügt. Zuerst steht der, dem Sie am nächsten sind.',
    oneOfHousehold: 'Eines davon genügt, Ihres oder das von jemandem in Ihrem Haushalt.',
    household:
      'Was andere in Ihrem Haushalt haben, wird nicht gezeigt, und auch nicht, um wen es geht.',
    truth: { yes: 'ja', no: 'nein', unknown: 'nicht bekannt' },
    somebody: ({ status }) => `Sie oder jemand in Ihrem Haushalt: ${status}`,
    by: ({ status, body }) => `${status} (hier: ${body})`,
    atLeast: ({ status, value }) => `${status}, ${value} oder mehr`,
    ageMin: ({ years }) => `${years} Jahre oder älter`,
    ageMax: ({ years }) => `${years} Jahre oder jünger`,
    residence: 'dort wohnen, wo das Recht gewährt wird',
    date: 'die Zeit des Jahres',
    and: ', und ',
    not: ({ what }) => `nicht: ${what}`,
  },
  take: {
    button: 'Nachweis nehmen',
    bearer: 'Nachweis ohne Namen nehmen',
    help: 'Er sagt Ihren Namen, Ihr Geburtsjahr und das Recht, und keinen Grund.',
    bearerHelp: 'Ohne Namen kann ihn nutzen, wer ihn in der Hand hat.',
  },
  refused: {
    'not-entitled': {
      word: 'Es wurde kein Nachweis erstellt.',
      sentence: 'Nach dem, was jetzt bekannt ist, haben Sie dieses Recht nicht.',
    },
    'not-known': {
      word: 'Es wurde kein Nachweis erstellt.',
      sentence:
        'Es ist jetzt nicht bekannt, ob Sie dieses Recht haben. Nichts sagt, dass Sie es nicht haben.',
    },
    'not-shown': {
      word: 'Es wurde kein Nachweis erstellt.',
      sentence:
        'Dieses Recht wird nicht an Schaltern gezeigt: Ein Nachweis würde sagen, warum Sie es haben.',
    },
    'not-there': {
      word: 'Es wurde kein Nachweis erstellt.',
      sentence: 'Dieses Recht gibt es jetzt nicht. Unten stehen die Rechte von heute.',
    },
    'other-person': {
      word: 'Es wurde kein Nachweis erstellt.',
      sentence:
        'Diese Seite war die einer anderen Person, die hier zuvor angemeldet war. Unten stehen Ihre eigenen Rechte.',
    },
    'used-up': {
      word: 'Heute kann nichts mehr erstellt werden.',
      sentence:
        'Sie haben heute so viele genommen, wie eine Person an einem Tag darf. Was Sie haben, bleibt, wie es ist. Versuchen Sie es morgen wieder.',
    },
    away: {
      word: 'Jetzt kann kein Nachweis erstellt werden.',
      sentence:
        'Der Aussteller antwortet nicht. Nichts ist verloren. Versuchen Sie es gleich wieder.',
    },
    'not-issued': {
      word: 'Jetzt kann kein Nachweis erstellt werden.',
      sentence:
        'Der Aussteller erstellt ihn jetzt nicht. Ihr Recht bleibt Ihres, und nichts wurde geändert. Versuchen Sie es später wieder; bleibt es so, fragen Sie, wer das Recht gewährt.',
    },
  },
  proofs: {
    nav: 'Meine Nachweise',
    title: 'Ihre Nachweise',
    none: 'Sie haben keinen Nachweis genommen.',
    caption: 'Nachweise, die Ihnen ausgestellt wurden, der neueste zuerst',
    right: 'Recht',
    issuer: 'Ausgestellt von',
    from: 'Von',
    until: 'Bis',
    state: 'Jetzt',
    states: {
      counts: 'Zählt',
      over: 'Abgelaufen',
      'no-right': 'Recht gibt es jetzt nicht',
      withdrawn: 'Widerrufen',
      unfinished: 'Noch nicht erstellt',
      never: 'Nicht erstellt',
      unknown: 'Jetzt nicht bekannt',
    },
    status: {
      name: 'Sozialstatus, für Ihre Wallet',
      title: 'Ihr Sozialstatus in Ihrer Wallet',
      help: 'Für Stellen, die nach dem Gesetz fragen dürfen: Ihre Wallet zeigt ihnen nur, was sie wissen dürfen und dem Sie zustimmen. Er lässt sich nicht drucken.',
      button: 'Für meine Wallet erstellen',
      shown: 'Legen Sie ihn in Ihre Wallet: Nur sie kann ihn zeigen.',
    },
    whose: 'Name darauf',
    named: 'Ihrer',
    bearer: 'Keiner',
  },
  proof: {
    title: 'Ihr Nachweis',
    standings: {
      counts: {
        word: 'Diese Seite beweist nichts.',
        sentence:
          'Lassen Sie am Schalter den Code scannen: Nur ein Scan zeigt, dass der Nachweis zählt.',
      },
      over: {
        word: 'Abgelaufen',
        sentence: 'Der letzte Tag ist vorbei. Sie können einen anderen nehmen.',
      },
      'no-right': {
        word: 'Dieses Recht gibt es jetzt nicht.',
        sentence: 'Kein Schalter nimmt diesen Nachweis an.',
      },
      withdrawn: {
        word: 'Widerrufen',
        sentence: 'Niemand sollte diesen Nachweis noch annehmen. Sie können einen anderen nehmen.',
      },
      unfinished: {
        word: 'Noch nicht erstellt.',
        sentence:
          'Der Aussteller hat nicht gesagt, dass dieser Nachweis erstellt ist. Ist er es, erscheint er hier, sobald der Aussteller antwortet. Versuchen Sie es gleich wieder.',
      },
      never: {
        word: 'Nicht erstellt.',
        sentence:
          'Der Aussteller hat diesen Nachweis nicht erstellt. Nichts ist verloren: Nehmen Sie ihn neu.',
      },
      unknown: {
        word: 'Der Aussteller antwortet jetzt nicht.',
        sentence:
          'Darum ist nicht bekannt, ob dies noch zählt, und hier ist damit nichts zu machen. Nichts ist verloren. Versuchen Sie es gleich wieder.',
      },
      refused: {
        word: 'Der Aussteller lehnt das jetzt ab.',
        sentence:
          'Nichts wurde geändert. Versuchen Sie es später wieder; bleibt es so, fragen Sie die Einrichtung, die ihn ausgestellt hat.',
      },
    },
    again: 'Wieder versuchen',
    code: 'Der Code',
    codeHelp: 'Stellen Sie den Bildschirm hell, und halten Sie ihn still, während gescannt wird.',
    codeAlt: 'QR-Code Ihres Nachweises',
    large: 'Groß zeigen',
    fullScreen: 'Bildschirm füllen',
    save: 'Als PDF speichern',
    saveHelp: 'Eine Seite zum Drucken oder für Ihr Telefon.',
    wallet: 'In Ihrer Wallet',
    walletHelp:
      'Dasselbe Recht, in einer Wallet auf Ihrem Telefon. Dort gilt es höchstens eine Woche; nehmen Sie es dann neu.',
    offer: 'In meine Wallet legen',
    withdraw: 'Widerrufen',
    withdrawHelp:
      'Wenn er verloren ist oder dem Falschen gezeigt wurde. Es ist endgültig; das Recht selbst bleibt Ihres.',
    withdrawButton: 'Diesen Nachweis widerrufen',
  },
  offer: {
    title: 'In Ihre Wallet legen',
    sentence:
      'Öffnen Sie hier Ihre Wallet, oder scannen Sie den Code mit der Wallet auf Ihrem Telefon.',
    until: ({ moment }) => `Das Angebot gilt bis ${moment}, und nur einmal.`,
    open: 'Meine Wallet öffnen',
    scan: 'Mit Ihrer Wallet scannen',
    codeAlt: 'Code, der das Angebot in einer Wallet öffnet',
    secret: 'Die sechs Ziffern für die Wallet zeigen',
    secretHelp: 'Ihre Wallet fragt danach. Geben Sie sie niemandem.',
    over: {
      word: 'Das Angebot ist vorbei.',
      sentence: 'Es wurde eingelöst, oder seine Zeit ist um. Erstellen Sie ein neues.',
    },
  },
};
