import { counter, SOCIAL_PRESET_HELP, SOCIAL_PRESETS } from './counter/de.ts';
import type { PageWords } from './page-words.ts';

export const de: PageWords = {
  language: 'de',
  service: 'Kartenprüfung',
  skip: 'Zum Inhalt',
  chooseLanguage: 'Sprache',
  start: {
    title: 'Eine Europäische Kranken\u00adversicherungs\u00adkarte oder Bescheinigung prüfen',
    counterTitle: 'Eine Ermäßigungs\u00adberechtigung prüfen',
    treatmentDate: 'Tag der Behandlung',
    treatmentHelp: 'Das Dokument muss für diesen Tag gelten.',
    camera: 'Mit der Kamera scannen',
    file: 'Eine PDF-Datei oder ein Bild wählen',
    paste: 'Den Text eines Codes einfügen',
    pasteLabel: 'Text des Codes',
    check: 'Prüfen',
    otherWays: 'Andere Wege',
    handheld: 'Mit einem Handscanner einfach scannen: Vorher muss nichts angeklickt werden.',
    drop: 'Eine PDF-Datei oder ein Bild kann auch irgendwo auf dieser Seite abgelegt werden.',
    holders: 'Ein eigenes Dokument ansehen',
    serial: 'Einen Scanner mit serieller Leitung verbinden',
    shared: 'Mit dieser Seite wurde ein Dokument geteilt.',
    checkShared: 'Prüfen',
    home: {
      safari:
        'Damit diese Seite auf diesem Gerät bleibt: Tippen Sie auf Teilen, dann auf „Zum Home-Bildschirm“, und öffnen Sie sie von dort einmal mit Netz. Safari vergisst sie nach einer Woche ohne Besuch.',
      menu: 'Damit diese Seite auf diesem Gerät bleibt: Wählen Sie „Zum Startbildschirm hinzufügen“ im Menü des Browsers, und öffnen Sie sie von dort einmal mit Netz.',
    },
  },
  camera: {
    starting: 'Die Kamera wird gestartet …',
    title: 'Zeigen Sie der Kamera den Code',
    hint: 'Der quadratische Code soll das halbe Bild füllen. Halten Sie ihn ruhig und flach.',
    which: 'Kamera',
    lightOn: 'Licht an',
    lightOff: 'Licht aus',
    stop: 'Beenden',
    faults: {
      none: 'Es wurde keine Kamera gefunden. Nehmen Sie einen Handscanner, oder wählen Sie eine PDF-Datei oder ein Bild.',
      denied:
        'Diese Seite darf die Kamera nicht benutzen. Erlauben Sie es in der Adressleiste des Browsers, oder wählen Sie eine PDF-Datei oder ein Bild.',
      busy: 'Ein anderes Programm benutzt die Kamera. Schließen Sie es, oder wählen Sie eine PDF-Datei oder ein Bild.',
      unsupported:
        'Dieser Browser gibt dieser Seite keine Kamera. Nehmen Sie einen Handscanner, oder wählen Sie eine PDF-Datei oder ein Bild.',
    },
  },
  working: 'Wird gelesen …',
  wallet: {
    way: 'Aus einer Wallet auf einem Handy',
    wayOffline: 'Aus einer Wallet: braucht eine Verbindung zur Prüfstelle',
    notOffered:
      'Dokumente in einer Wallet können hier nicht verlangt werden. Bitten Sie um das PDF oder um das Dokument auf Papier.',
    title: 'Eine Wallet fragen',
    what: 'Was soll die Wallet zeigen?',
    presets: {
      ehic: 'Europäische Krankenversicherungskarte',
      'ehic-and-identity': 'Europäische Krankenversicherungskarte, und wer der Patient ist',
      pda1: 'Portables Dokument A1 (PD A1)',
      ...SOCIAL_PRESETS,
    },
    presetHelp: {
      ehic: 'Eine Karte in einer Wallet nennt niemanden: Sie zeigt eine persönliche Nummer zum Vergleichen.',
      'ehic-and-identity':
        'Auch Namen und Geburtsdatum, zum Vergleichen mit Pass oder Personalausweis.',
      pda1: 'Die Sozialversicherung welchen Landes für jemanden gilt, der im Ausland arbeitet.',
      ...SOCIAL_PRESET_HELP,
    },
    modes: {
      'cross-device': 'Einen Code für das Handy des Inhabers zeigen',
      'same-device': 'Eine Wallet auf diesem Gerät öffnen',
    },
    judgedByDesk:
      'Die Wallet antwortet der Prüfstelle, die diese Seite gesendet hat, und die Prüfstelle urteilt. Von der Antwort wird nichts aufbewahrt.',
    codeTitle: 'Lassen Sie den Inhaber diesen Code scannen',
    codeAlt: 'Code, den eine Wallet liest',
    linkTitle: 'Machen Sie in der Wallet weiter',
    decidingTitle: 'Der Inhaber entscheidet in der Wallet',
    open: 'Die Wallet öffnen',
    otherWallets: 'Eine andere Wallet',
    waiting: {
      created: 'Es wird auf eine Wallet gewartet.',
      fetched: 'Eine Wallet hat die Anfrage. Nun ist es am Inhaber, zuzustimmen oder abzulehnen.',
      answered: 'Die Antwort wird beurteilt.',
      silent: 'Die Prüfstelle antwortet gerade nicht. Sie wird wieder gefragt.',
    },
    proximity:
      'Wer diesen Code sieht, kann antworten, von überall. Sehen Sie zu, wie das Handy des Inhabers ihn liest und der Inhaber zustimmt.',
    whoseWallet:
      'Ist es das Handy des Inhabers, das jetzt um Zustimmung fragt? Wenn nicht, war eine andere Wallet schneller: Brechen Sie ab.',
    timeLeft: 'Das endet in {time}.',
    lastMinute: 'Für die Antwort bleibt eine Minute.',
    cancel: 'Abbrechen',
    nothing: 'Nichts zu beurteilen',
    why: {
      declined:
        'Der Inhaber oder die Wallet hat abgelehnt. Fragen Sie noch einmal, oder bitten Sie um das Dokument auf Papier.',
      unreadable:
        'Die Antwort der Wallet kann hier nicht gelesen werden. Fragen Sie noch einmal, oder bitten Sie um das Dokument auf Papier.',
      unsatisfying:
        'Die Wallet hat etwas anderes gezeigt, als gefragt war. Fragen Sie noch einmal, und lassen Sie den Inhaber dem zustimmen, was gefragt wird.',
      invalid:
        'Die Wallet hat nicht bewiesen, dass das Gezeigte ihr gehört und unverändert ist. Fragen Sie noch einmal. Geschieht es wieder, gilt es nicht als Nachweis.',
      expired: 'Die Zeit für eine Antwort ist vorbei. Fragen Sie noch einmal.',
      noDesk:
        'Die Prüfstelle antwortet nicht, und nur sie kann eine Wallet fragen. Stellen Sie eine Verbindung her, dann fragen Sie noch einmal.',
    },
    again: 'Noch einmal fragen',
    elsewhere: 'Die Antwort der Wallet steht in einem anderen Fenster dieses Browsers.',
    otherDay: 'Für einen anderen Tag muss die Wallet neu gefragt werden.',
    compare: {
      identity:
        'Namen und Geburtsdatum stammen aus den Identitätsdaten in der Wallet. Niemand bürgt hier dafür: Sie gelten nur, wenn Pass oder Personalausweis des Patienten dasselbe sagt.',
      number:
        'Das Dokument nennt niemanden. Vergleichen Sie diese Nummer mit Ausweis oder Pass des Patienten, wenn sie dort steht. Steht sie dort nicht, fragen Sie die Wallet nach der Karte und danach, wer der Patient ist.',
      nobody:
        'Das Dokument nennt niemanden, und der Patient zeigt keine Nummer: Nichts sagt hier, wem es gehört. Fragen Sie die Wallet nach der Karte und danach, wer der Patient ist.',
      relayed: 'Welches Handy geantwortet hat, haben Sie gesehen; diese Seite nicht.',
    },
    validity: {
      title: 'Was bis wann gilt',
      copy: 'Kopie in der Wallet',
      document: 'Das Dokument',
      entitlement: 'Anspruch',
      period: '{start} bis {end}',
      ended: 'Beendet.',
      later: 'Noch nicht.',
      withdrawn: 'Widerrufen?',
      good: 'Nein, nach der Liste vom {date} ({age} alt).',
      revoked: 'Ja, nach der Liste vom {date} ({age} alt).',
      suspended: 'Vorerst ausgesetzt, nach der Liste vom {date} ({age} alt).',
      unknown: 'Nicht bekannt. Die Liste hier ist vom {date} ({age} alt).',
      noList: 'Nicht bekannt. Hier ist keine Liste.',
      unlisted: 'Der Träger veröffentlicht keine Liste widerrufener Dokumente.',
      notLooked: 'Nicht mehr nachgesehen.',
    },
  },
  compare: {
    title: 'Mit dem Ausweis vergleichen',
    surname: 'Name',
    givenNames: 'Vornamen',
    birthDate: 'Geburtsdatum',
    unknownPart: 'Wo Tag oder Monat nicht bekannt sind, hat das Dokument 00.',
    latin: 'In lateinischer Schrift',
    help: 'Das Dokument gehört dieser Person nur, wenn Namen und Geburtsdatum gleich sind.',
  },
  ...counter,
  billing: {
    title: 'Angaben für die Abrechnung',
    document: 'Dokument',
    documents: {
      prc: 'Provisorische Ersatzbescheinigung',
      ehic: 'Europäische Krankenversicherungskarte',
      pda1: 'Portables Dokument A1',
    },
    idNumber: 'Persönliche Kennnummer',
    country: 'Staat',
    institution: 'Träger',
    institutionNumber: 'Kennnummer des Trägers',
    cardNumber: 'Kennnummer der Karte',
    from: 'Gültig ab',
    until: 'Gültig bis',
    issued: 'Ausgestellt am',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
  work: {
    day: 'Arbeitstag',
    period: 'Zeitraum',
    compare: {
      number:
        'Das Dokument nennt niemanden. Vergleichen Sie diese Nummer mit Ausweis oder Pass der Person, wenn sie dort steht. Steht sie dort nicht, verlangen Sie das Dokument auf Papier, das sagt, wem es gehört.',
      nobody:
        'Das Dokument nennt niemanden, und es wird keine Nummer gezeigt: Nichts sagt hier, wem es gehört. Verlangen Sie das Dokument auf Papier, das es sagt.',
    },
    title: 'Arbeit und Rechtsvorschriften',
    number: 'Nummer des Dokuments',
    legislation: 'Anzuwendende Rechtsvorschriften',
    article: 'Artikel der Verordnung 883/2004',
    employer: 'Arbeitgeber',
    selfEmployed: 'Selbständige Tätigkeit',
    workplace: 'Arbeitsort',
    noFixedPlace: 'Kein fester Arbeitsort, in',
  },
  details: {
    title: 'Einzelheiten',
    steps: 'Schritte',
    results: {
      PASSED: 'bestanden',
      'NOT PASSED': 'nicht bestanden',
      WARNING: 'Hinweis',
      'N/A': 'entfällt',
    },
    notes: 'Hinweise',
    list: 'Vertrauensliste',
    key: 'Schlüssel',
    program: 'Programm',
    checkedAt: 'Geprüft',
    judgedBy: 'Beurteilt von',
    thisPage: 'dieser Seite',
    desk: 'der Prüfstelle {host}, der die Wallet geantwortet hat',
  },
  receipts: {
    entry: 'Prüfbelege',
    entryOf: 'Prüfbelege: {label}',
    title: 'Belege über Prüfungen',
    what: 'Ein Beleg sagt, dass an diesem Schalter etwas geprüft wurde, wann und mit welchem Ergebnis. Er nennt niemanden. Jeder ist mit einem Schlüssel dieses Browsers signiert und folgt auf den vorigen, sodass keiner unbemerkt geändert oder weggelassen werden kann.',
    label: 'Name dieses Arbeitsplatzes',
    labelHelp: 'Er steht in jedem Beleg: Empfang 2. Es ist kein Name einer Person.',
    labelMalformed: 'Geben Sie dem Arbeitsplatz einen Namen von 1 bis 64 Zeichen.',
    clinicKey: 'Schlüssel der Einrichtung, falls es einen gibt',
    clinicKeyHelp:
      'Die Zeile in der Datei clinic.key, dieselbe an allen Arbeitsplätzen: Damit findet die Einrichtung die Belege zu einem Dokument. Gibt es keinen, macht diese Seite einen.',
    clinicKeyMalformed:
      'Das ist kein Schlüssel einer Einrichtung. Er ist eine Zeile von 43 Zeichen.',
    begin: 'Ab jetzt Belege schreiben',
    unkept:
      'Dieser Browser behält keine Belege. Nehmen Sie einen anderen Browser oder ein Fenster, das nicht privat ist.',
    station: 'Arbeitsplatz',
    count: 'Belege',
    keeping:
      'Speichern Sie Belege und Schlüssel ab und zu dort, wo niemand von diesem Schalter schreibt: Ein Browser kann vergessen, was er behält.',
    stuck:
      'Der letzte Beleg ließ sich nicht schreiben. Schaffen Sie Platz auf diesem Computer; hilft das nicht, speichern Sie die Belege, beenden Sie diesen Arbeitsplatz und benennen Sie ihn neu.',
    save: 'Belege speichern',
    savePublicKey: 'Den Schlüssel speichern, der sie prüft',
    saveClinicKey: 'Den Schlüssel der Einrichtung speichern',
    unsaved: 'Sie ließen sich nicht lesen. Versuchen Sie es noch einmal.',
    end: 'Diesen Arbeitsplatz beenden',
    endQuestion: 'Den Arbeitsplatz {label} beenden?',
    endHelp:
      'Alle Belege ({count}) und der Schlüssel, der sie signiert, werden endgültig aus diesem Browser entfernt. Speichern Sie zuerst die Belege und den Schlüssel, der sie prüft.',
    endNow: 'Entfernen',
    keep: 'Behalten',
    unended: 'Sie ließen sich nicht entfernen. Versuchen Sie es noch einmal.',
    gone: 'Dieser Browser schrieb Belege als {label} und hat sie nicht mehr. Jetzt werden keine geschrieben. Benennen Sie den Arbeitsplatz neu, oder machen Sie ohne Belege weiter.',
    giveUp: 'Ohne Belege weitermachen',
    close: 'Schließen',
    written: 'Beleg {number} von {label} wurde geschrieben.',
    notWritten:
      'Über diese Prüfung wurde kein Beleg geschrieben, da dieser Browser ihn nicht behalten konnte. Siehe Prüfbelege am Ende der Seite.',
  },
  handOn: {
    title: 'Diese Prüfung weitergeben',
    help: 'Eine Datei enthält das Ergebnis, und das Dokument, wenn eines gelesen wurde. Sie handelt von einer Person: Bewahren Sie sie auf wie Rechnungen.',
    pdf: 'Als Seite speichern (PDF)',
    json: 'Als Daten speichern (JSON)',
    nameless:
      'Eine Prüfung wird im Namen eines Arbeitsplatzes weitergegeben. Benennen Sie diesen zuerst, unter Prüfbelege am Ende der Seite.',
    failed: 'Die Datei ließ sich nicht erstellen. Scannen Sie noch einmal.',
  },
  next: 'Nächster Scan',
  back: 'Zurück zum Anfang',
  clearing: 'Diese Anzeige wird in {seconds} Sekunden gelöscht.',
  keepOpen: 'Offen lassen',
  repaired:
    'Der Scanner tippt wie auf einer anderen Tastatur, als dieser Computer hat. Der Text wurde berichtigt.',
  list: {
    title: 'Vertrauensliste',
    FRESH: 'Vertrauensliste vom {date}.',
    DUE: 'Vertrauensliste vom {date}. Eine neuere ist fällig: Verbinden Sie diesen Computer.',
    STALE:
      'Die Vertrauensliste ist vom {date} und zu alt, um etwas zu bestätigen. Verbinden Sie diesen Computer.',
    EXPIRED: 'Die Vertrauensliste ist vom {date} und viel zu alt. Verbinden Sie diesen Computer.',
    MISSING:
      'Hier ist noch keine Vertrauensliste. Verbinden Sie diesen Computer einmal mit dem Netz.',
    refused: 'Eine Vertrauensliste wurde abgelehnt ({code}).',
    refusedAndKept: 'Eine Vertrauensliste wurde abgelehnt ({code}). Die vorige bleibt.',
    withdrawn: 'Listen zurückgezogener Dokumente: {count}, die älteste vom {date}.',
    noWithdrawn: 'Hier ist keine Liste zurückgezogener Dokumente.',
    offlineReady: 'Bereit für den Betrieb ohne Netz.',
    offlineNotReady: 'Ohne Netz lässt sich diese Seite noch nicht benutzen.',
    notKept: 'Dieser Browser behält nichts: Ohne Netz findet die Seite ihre Liste nicht wieder.',
    noRoom:
      'In diesem Browser ist kein Platz mehr: Ohne Netz lässt sich diese Seite nicht benutzen. Schaffen Sie Platz, und laden Sie sie neu.',
    pageNotKept:
      'Dieser Browser behält die Seite nicht, wie private Fenster: Ohne Netz lässt sie sich nicht benutzen.',
    clockSuspect: 'Die Uhr dieses Computers scheint falsch zu gehen. Stellen Sie Datum und Zeit.',
    clockDiffers: 'Die Uhr dieses Computers weicht um {minutes} Minuten von der des Servers ab.',
    update: 'Jetzt aktualisieren',
    fromFile: 'Eine Vertrauensliste aus einer Datei laden',
    asking: 'Der Server wird nach neueren Listen gefragt.',
    taken: 'Eine neuere Vertrauensliste wurde geladen.',
    same: 'Die Vertrauensliste ist die neueste, die es gibt.',
    offline: 'Kein Server antwortete. Die Vertrauensliste ist die von vorher.',
    newVersion: 'Eine neue Fassung dieser Seite ist bereit und beginnt mit dem nächsten Scan.',
  },
  faults: {
    program: 'Das Programm dieser Seite wurde beendet. Laden Sie die Seite neu.',
    reader:
      'Dieser Browser führt den Codeleser nicht aus. Nehmen Sie einen anderen Browser oder einen Handscanner.',
    file: 'Die Datei lässt sich nicht öffnen. Wählen Sie sie noch einmal.',
    again: 'Auf dieser Seite ist etwas schiefgegangen. Scannen Sie noch einmal.',
    never:
      'Diese Seite war noch nie im Netz und kann deshalb nichts beurteilen. Verbinden Sie sie einmal.',
    reload: 'Die Seite neu laden',
  },
};
