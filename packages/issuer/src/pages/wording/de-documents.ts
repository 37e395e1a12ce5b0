import { DECLINED, REASONS } from './reasons.ts';
import type { DocumentWords } from './wording.ts';

/** German: documents, from typing to withdrawing. */
export const deDocuments: DocumentWords = {
  fill: {
    title: {
      prc: 'Neue Bescheinigung',
      ehic: 'Neue Karte',
      pda1: 'Neue Bescheinigung A1',
      isiplus: 'Neue ISI+-Karte',
    },
    replaceTitle: {
      prc: 'Eine Bescheinigung anstelle einer anderen',
      ehic: 'Eine Karte anstelle einer anderen',
      pda1: 'Eine Bescheinigung A1 anstelle einer anderen',
      isiplus: 'Eine ISI+-Karte anstelle einer anderen',
    },
    not: { word: 'Noch nicht.', sentence: 'Etwas muss anders ausgefüllt werden.' },
    person: 'Die Person',
    card: 'Die Karte',
    validity: 'Die Bescheinigung gilt',
    certificate: 'Die Bescheinigung',
    employer: 'Der Arbeitgeber oder das eigene Gewerbe',
    workplace: 'Der Arbeitsort',
    page: 'Die Seite',
    labels: {
      fn: 'Name',
      gn: 'Vornamen',
      dob: 'Geburtsdatum',
      hi: 'Persönliche Kennnummer',
      sx: 'Geschlecht',
      in: 'Kürzel des Trägers',
      ci: 'Nummer der Karte',
      xd: 'Ablaufdatum der Karte',
      sd: 'Vom',
      ed: 'Bis zum',
      dn: 'Nummer der Bescheinigung',
      sc: 'Status',
      tr: 'Frühere Regeln, die weiter gelten',
      'em.et': 'Art der Arbeit',
      'em.na': 'Name',
      'em.id': 'Nummer in einem Register',
      'em.co': 'Land, zwei Buchstaben',
      'wa.na': 'Betrieb dort',
      'wa.id': 'Nummer des Betriebs',
      'wa.hb': 'Flagge oder Heimatbasis',
      'wa.fa': 'Anschrift in einer Zeile',
      'wa.st': 'Straße',
      'wa.hn': 'Hausnummer',
      'wa.pc': 'Postleitzahl',
      'wa.lo': 'Ort',
      'wa.rg': 'Region',
      'wa.co': 'Land, zwei Buchstaben',
      nf: 'Oder, ohne festen Arbeitsort, das Land',
    },
    mayStayEmpty: 'darf leer bleiben',
    helps: {
      dob: 'Tag, Monat, Jahr: 20.07.1954. Was unbekannt ist, schreiben Sie als 00.',
      xd: 'Tag, Monat, Jahr.',
      sd: 'Tag, Monat, Jahr; heute oder früher.',
      ed: 'Tag, Monat, Jahr.',
    },
    language: 'Sprache',
    secondLanguage: 'Zweite Sprache',
    oneLanguage: 'Keine zweite Sprache',
    nothingYet: 'Noch ist nichts signiert: Auf der nächsten Seite sehen Sie, was gedruckt wird.',
    goOn: 'Weiter',
    make: {
      prc: 'Neue Bescheinigung',
      ehic: 'Neue Karte',
      pda1: 'Neue Bescheinigung A1',
      isiplus: 'Neue ISI+-Karte',
    },
    prefilled: 'Übernommen aus dem letzten Dokument. Prüfen Sie es mit der Person.',
  },
  shapes: {
    fn: 'Schreiben Sie den Namen, höchstens 40 Zeichen.',
    gn: 'Schreiben Sie die Vornamen, höchstens 35 Zeichen.',
    dob: 'Schreiben Sie Tag, Monat und Jahr: 20.07.1954. Was unbekannt ist, schreiben Sie als 00.',
    hi: 'Schreiben Sie die persönliche Kennnummer, höchstens 20 Zeichen.',
    sx: 'Wählen Sie F, M oder X.',
    'hi.isiplus': 'Schreiben Sie die Nationalnummer, elf Ziffern.',
    in: 'Schreiben Sie das Kürzel des Trägers, höchstens 21 Zeichen.',
    ci: 'Schreiben Sie die Nummer der Karte, höchstens 20 Ziffern.',
    xd: 'Schreiben Sie den Tag, an dem die Karte abläuft: 31.01.2030.',
    sd: 'Schreiben Sie den ersten Tag: 24.11.2026.',
    ed: 'Schreiben Sie den letzten Tag: 20.02.2027.',
    dn: 'Schreiben Sie die Nummer der Bescheinigung, 4 bis 50 Zeichen.',
    lc: 'Der Staat, dessen Recht gilt, stellt das Dokument aus.',
    sc: 'Wählen Sie einen Status.',
    tr: 'Sagen Sie, ob frühere Regeln weiter gelten.',
    em: 'Schreiben Sie Name, Nummer und Land des Arbeitgebers: Beispiel GmbH, 0403199702, BE.',
    wa: 'Schreiben Sie Ort und Land der Arbeit, oder nur das Land, wo es keinen festen Ort gibt. Nummern, Postleitzahl, Flagge und Heimatbasis haben höchstens 20 Zeichen.',
    nf: 'Schreiben Sie die zwei Buchstaben des Landes.',
    record: 'Etwas hier gehört nicht zu diesem Dokument.',
  },
  unprintable: {
    'glyph-missing':
      'Ein Buchstabe kann nicht gedruckt werden. Schreiben Sie ihn in lateinischen Buchstaben.',
    'text-too-wide': 'Das ist zu breit für seinen Platz auf der Seite. Kürzen Sie es.',
  },
  findings: {
    'invalid-character': 'Ein Zeichen kann nicht gedruckt werden. Schreiben Sie es neu.',
    'not-normalised': 'Ein Zeichen kann nicht gedruckt werden. Schreiben Sie es neu.',
    'outside-s2-set':
      'Manche Buchstaben kann man im Ausland vielleicht nicht lesen. Eine Form in lateinischen Buchstaben ist sicherer.',
    'name-missing': 'Schreiben Sie einen Namen, einen Vornamen oder beides.',
    'value-missing': 'Das darf nicht leer sein.',
    'invalid-date': 'Diesen Tag gibt es nicht. Schreiben Sie Tag, Monat und Jahr.',
    'issue-date-not-today':
      'Ein Dokument wird am Tag seiner Ausstellung signiert. Beginnen Sie neu.',
    'institution-too-long':
      'Nummer und Kürzel des Trägers sind zusammen zu lang. Kürzen Sie das Kürzel.',
    'card-number-form': 'Eine Kartennummer hat nur Ziffern.',
    'institution-id-form': 'Die Nummer des Trägers hat Buchstaben; man wird Sie darauf ansprechen.',
    'employment-form':
      'Der Status betrifft eine Art von Arbeit, für die hier kein Arbeitgeber steht. Prüfen Sie beides.',
    'legislation-of-another-state':
      'Der Staat, dessen Recht gilt, stellt das Dokument aus. Prüfen Sie ihn.',
    'posting-too-long':
      'Eine Entsendung dauert höchstens 24 Monate. Für länger braucht es eine Vereinbarung der Staaten.',
    'ssin-invalid':
      'Diese Nationalregisternummer kann es nicht geben. Vielleicht ist eine Ziffer falsch.',
    'card-validity':
      'Die Karte endet am 31. Dezember ihres zehnten Jahres, oder des Jahres, in dem ein Kind zwölf wird.',
    'entitlement-too-long':
      'Auf Papier gilt der Nachweis eines Rechts höchstens 31 Tage. Schreiben Sie einen früheren Tag.',
    'status-too-long':
      'Der Status würde länger gelten, als seine Quelle es erlaubt. Schreiben Sie einen früheren Tag.',
    'invalid-period.dob':
      'Die Person wäre geboren, nachdem das Dokument beginnt. Prüfen Sie die Tage.',
    'invalid-period.sd':
      'Eine Bescheinigung kann nicht in der Zukunft beginnen. Stellen Sie sie am ersten Tag aus.',
    'invalid-period.ed':
      'Die Bescheinigung wäre schon abgelaufen. Schreiben Sie einen späteren Tag.',
    'invalid-period.xd':
      'Die Karte läuft ab, bevor die Bescheinigung endet. Lassen Sie sie früher enden.',
    'invalid-period.xd.ehic': 'Die Karte ist schon abgelaufen. Schreiben Sie einen späteren Tag.',
    'invalid-period.ed.pda1':
      'Der Zeitraum würde enden, bevor er beginnt. Schreiben Sie einen späteren Tag.',
  },
  preview: {
    title: 'Was gedruckt wird',
    nothingSigned: 'Lesen Sie es mit der Person. Noch ist nichts signiert.',
    warnings: {
      word: 'Sehen Sie hin.',
      sentence:
        'Etwas kann im Ausland Fragen aufwerfen; es steht neben dem Feld. Sie können weitermachen.',
    },
    languages: 'Sprachen der Seite',
    validityText: ({ from, until }) => `${from} bis ${until}`,
    replaces: {
      word: 'Es ersetzt ein anderes.',
      sentence:
        'Sobald dieses ausgestellt ist, ist das alte endgültig widerrufen und wird abgelehnt.',
    },
    issue: 'Ausstellen',
    propose: 'Vorschlagen',
    proposeHelp: 'Ihr Träger will vier Augen: Jemand anderes liest es und gibt es frei.',
    change: 'Ändern',
    errors: {
      word: 'So kann es nicht ausgestellt werden.',
      sentence: 'Was nicht stimmt, steht neben dem Feld. Ändern Sie es.',
    },
    dayChanged: {
      word: 'Der Tag ist ein anderer.',
      sentence: 'Es würde mit dem Datum von heute signiert. Lesen Sie es noch einmal.',
    },
  },
  proposal: {
    title: 'Ein Vorschlag',
    states: {
      typed: { word: 'Nur erfasst.', sentence: 'Niemand außer Ihnen sieht es.' },
      approved: {
        word: 'Freigegeben, noch nicht signiert.',
        sentence: 'Machen Sie weiter; es wird einmal ausgestellt, wie oft Sie auch fragen.',
      },
      issued: { word: 'Ausgestellt.', sentence: 'Sie können es drucken.' },
      declined: { word: 'Abgelehnt.', sentence: 'Nichts wurde signiert.' },
      withdrawn: { word: 'Zurückgenommen.', sentence: 'Nichts wurde signiert.' },
      expired: {
        word: 'Zu alt.',
        sentence: 'Es wartete länger als einen Tag. Erfassen Sie es neu.',
      },
      refused: {
        word: 'Es wurde nicht ausgestellt.',
        sentence: 'Keine Praxis hätte es angenommen, darum verließ es das Haus nicht.',
      },
    },
    yours: {
      word: 'Sie haben das vorgeschlagen.',
      sentence: ({ until }) => `Jemand anderes liest es und entscheidet, bis ${until}.`,
    },
    forYou: {
      word: 'Es wartet auf Sie.',
      sentence: ({ name, until }) =>
        `Vorgeschlagen von ${name}. Lesen Sie es und entscheiden Sie, bis ${until}.`,
    },
    proposedBy: 'Vorgeschlagen von',
    proposedAt: 'Vorgeschlagen',
    decidedBy: 'Entschieden von',
    approve: 'Freigeben und ausstellen',
    compare: 'Auch Sie stehen dafür ein: Vergleichen Sie es mit den Unterlagen.',
    decline: 'Ablehnen',
    declineTitle: 'Oder ablehnen',
    why: 'Warum',
    choose: 'Wählen Sie …',
    reasons: DECLINED.de,
    withdraw: 'Zurücknehmen',
    carryOn: 'Jetzt ausstellen',
    toDocument: 'Zum Dokument',
    ceiling: {
      word: 'Genug für heute.',
      sentence:
        'Heute kann nichts mehr ausgestellt werden. Versuchen Sie es morgen, oder bitten Sie um eine höhere Grenze.',
    },
    away: {
      word: 'Es kann jetzt nicht signiert werden.',
      sentence:
        'Etwas, das gebraucht wird, fehlt. Nichts ist verloren: Versuchen Sie es gleich noch einmal.',
    },
    fingerprint: 'Fingerabdruck im Protokoll',
  },
  document: {
    title: {
      prc: 'Eine Bescheinigung',
      ehic: 'Eine Karte',
      pda1: 'Eine Bescheinigung A1',
      entitlement: 'Ein Nachweis eines Rechts',
      isiplus: 'Eine ISI+-Karte',
      status: 'Ein Sozialstatus',
    },
    standings: {
      valid: 'Gültig',
      upcoming: 'Noch nicht gültig',
      ended: 'Abgelaufen',
      revoked: 'Widerrufen',
      superseded: 'Ersetzt',
      staged: 'In Arbeit',
      failed: 'Nicht ausgestellt',
    },
    sentences: {
      valid: ({ from, until }) => `Vom ${from} bis ${until}. Drucken oder speichern Sie es.`,
      upcoming: ({ from, until }) =>
        `Es gilt vom ${from} bis ${until}. Drucken oder speichern Sie es.`,
      ended: ({ until }) => `Es galt bis ${until}. Erstellen Sie ein neues.`,
      revoked: ({ at, reason }) => `Endgültig, am ${at}. ${reason}.`,
      superseded: ({ at }) => `Am ${at} trat ein anderes an seine Stelle. Dieses wird abgelehnt.`,
      staged: 'Es ist noch nicht signiert. Sehen Sie gleich noch einmal nach.',
      failed: 'Keine Praxis hätte es angenommen, darum verließ es das Haus nicht.',
    },
    successor: 'An seiner Stelle',
    predecessor: 'Anstelle von',
    open: 'Zum Drucken öffnen',
    download: 'Als PDF speichern',
    look: 'Die Seite ansehen',
    codeTitle: 'Der Code allein',
    codeAlt: 'QR-Code dieses Dokuments',
    codeSvg: 'Als SVG speichern',
    codePng: 'Als PNG speichern',
    number: 'Dokumentnummer',
    copy: 'Kopieren',
    copied: 'Kopiert',
    issuedBy: 'Verlangt von',
    recordId: 'Datensatz',
    template: 'Vorlage',
    more: 'Weiteres',
    ofPerson: 'Alle Dokumente dieser Person',
    replace: 'Ersetzen',
    revoke: 'Widerrufen',
    erased: {
      word: 'Der Inhalt wurde gelöscht.',
      sentence: 'Es bleibt, dass es ausgestellt wurde. Gedruckt werden kann es nicht mehr.',
    },
    program: 'Programm',
    operator: 'dem Betreiber',
    somebody: 'jemandem des Trägers',
  },
  revoke: {
    title: 'Endgültig widerrufen',
    final: {
      word: 'Niemand kann das zurücknehmen.',
      sentence: 'Ein widerrufenes Dokument bleibt widerrufen.',
    },
    consequences: [
      'Innerhalb von 15 Minuten sagen es die Listen Ihres Trägers.',
      'Wer die neue Liste hat, lehnt das Dokument ab, gedruckt oder am Bildschirm.',
      'Vielleicht braucht die Person ein anderes: Ersetzen tut beides in einem Schritt.',
    ],
    reason: 'Warum',
    choose: 'Wählen Sie …',
    revoke: 'Endgültig widerrufen',
    back: 'So lassen, wie es ist',
  },
  reasons: REASONS.de,
};
