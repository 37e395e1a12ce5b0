import type { PageWords } from './page-words.ts';

export const en: PageWords = {
  language: 'en',
  service: 'Card check',
  skip: 'Skip to the content',
  chooseLanguage: 'Language',
  start: {
    title: 'Check a European Health Insurance Card or certificate',
    counterTitle: 'Check a right to a reduction',
    treatmentDate: 'Date of treatment',
    treatmentHelp: 'The document must count for this day.',
    camera: 'Scan with the camera',
    file: 'Choose a PDF or a picture',
    paste: 'Paste the text of a code',
    pasteLabel: 'Text of the code',
    check: 'Check',
    otherWays: 'Other ways',
    handheld: 'With a handheld scanner, just scan: nothing needs to be clicked first.',
    drop: 'A PDF or a picture can also be dropped anywhere on this page.',
    holders: 'Look at a document of your own',
    serial: 'Connect a scanner with a serial line',
    shared: 'A document was shared with this page.',
    checkShared: 'Check it',
    home: {
      safari:
        'To keep this page on this device: tap Share, then “Add to Home Screen”, and open it from there once with a network. Safari forgets it after a week without a visit.',
      menu: 'To keep this page on this device: choose “Add to Home screen” in the menu of the browser, and open it from there once with a network.',
    },
  },
  camera: {
    starting: 'Starting the camera …',
    title: 'Show the code to the camera',
    hint: 'The square code should fill half of the picture. Hold it still and flat.',
    which: 'Camera',
    lightOn: 'Light on',
    lightOff: 'Light off',
    stop: 'Stop',
    faults: {
      none: 'No camera was found. Use a handheld scanner, or choose a PDF or a picture.',
      denied:
        'This page may not use the camera. Allow it in the address bar of the browser, or choose a PDF or a picture.',
      busy: 'Another program is using the camera. Close that program, or choose a PDF or a picture.',
      unsupported:
        'This browser gives no camera to this page. Use a handheld scanner, or choose a PDF or a picture.',
    },
  },
  working: 'Reading …',
  wallet: {
    way: 'From a wallet on a phone',
    wayOffline: 'From a wallet: needs a connection to the desk',
    notOffered:
      'Documents in a wallet cannot be asked for here. Ask for the PDF, or for the certificate on paper.',
    title: 'Ask a wallet',
    what: 'What shall the wallet show?',
    presets: {
      ehic: 'European Health Insurance Card',
      'ehic-and-identity': 'European Health Insurance Card, and who the patient is',
      pda1: 'Portable document A1 (PD A1)',
      right: 'The right, and nothing else',
      'right-and-name': 'The right, a short name and the year of birth',
    },
    presetHelp: {
      ehic: 'A card in a wallet names nobody: it shows a personal number to compare.',
      'ehic-and-identity':
        'Also names and date of birth, to compare with passport or identity card.',
      pda1: 'Which country’s social security applies to somebody who works abroad.',
      right: 'The wallet proves that it holds the right. Who the person is stays unknown.',
      'right-and-name': 'To compare with the identity document.',
    },
    modes: {
      'cross-device': 'Show a code for the holder’s phone',
      'same-device': 'Open a wallet on this device',
    },
    judgedByDesk:
      'The wallet answers the desk that sent this page, and the desk judges. Nothing of the answer is kept.',
    codeTitle: 'Have the holder scan this code',
    codeAlt: 'Code that a wallet reads',
    linkTitle: 'Go on in the wallet',
    decidingTitle: 'The holder decides in the wallet',
    open: 'Open the wallet',
    otherWallets: 'Another wallet',
    waiting: {
      created: 'Waiting for a wallet.',
      fetched: 'A wallet has the request. Now it is the holder’s to agree or to decline.',
      answered: 'The answer is being judged.',
      silent: 'The desk does not answer just now. It is asked again.',
    },
    proximity:
      'Whoever sees this code can answer it, from anywhere. Watch the holder’s phone read it, and the holder agree.',
    whoseWallet:
      'Is it the holder’s phone that asks for agreement now? If not, another wallet was first: cancel.',
    timeLeft: 'This ends in {time}.',
    lastMinute: 'One minute is left for the answer.',
    cancel: 'Cancel',
    nothing: 'Nothing to judge',
    why: {
      declined: 'The holder, or the wallet, declined. Ask once more, or for the document on paper.',
      unreadable:
        'The answer of the wallet cannot be read here. Ask once more, or for the document on paper.',
      unsatisfying:
        'The wallet showed something else than was asked. Ask once more, and have the holder agree to what is asked.',
      invalid:
        'The wallet did not prove that what it shows is its own and unchanged. Ask once more. If it happens again, treat it as no proof.',
      expired: 'The time for an answer is over. Ask once more.',
      noDesk:
        'The desk does not answer, and only it can ask a wallet. Connect, then ask once more.',
    },
    again: 'Ask once more',
    elsewhere: 'The answer of the wallet is in another window of this browser.',
    otherDay: 'For another day the wallet must be asked again.',
    compare: {
      identity:
        'Names and date of birth are from the identity data in the wallet. Nobody here vouches for them: they count only if the patient’s passport or identity card says the same.',
      number:
        'The document names nobody. Compare this number with the patient’s identity card or passport, if it stands there. If it does not, ask the wallet for the card and who the patient is.',
      nobody:
        'The document names nobody, and the patient shows no number: nothing here says whose it is. Ask the wallet for the card and who the patient is.',
      relayed: 'Which phone answered, you have seen; this page has not.',
    },
    validity: {
      title: 'What counts until when',
      copy: 'Copy in the wallet',
      document: 'Document',
      entitlement: 'Entitlement',
      period: '{start} to {end}',
      ended: 'Ended.',
      later: 'Not yet.',
      withdrawn: 'Withdrawn?',
      good: 'No, by the list of {date} ({age} old).',
      revoked: 'Yes, by the list of {date} ({age} old).',
      suspended: 'Suspended for now, by the list of {date} ({age} old).',
      unknown: 'Not known. The list here is of {date} ({age} old).',
      noList: 'Not known. There is no list here.',
      unlisted: 'The institution publishes no list of withdrawn documents.',
      notLooked: 'Not looked at any more.',
    },
  },
  compare: {
    title: 'Compare with the identity document',
    surname: 'Surname',
    givenNames: 'Given names',
    birthDate: 'Date of birth',
    unknownPart: 'Where the day or the month is not known, the document has 00.',
    latin: 'In Latin letters',
    help: 'The document is this person’s only if names and date of birth are the same.',
  },
  right: {
    day: 'Day',
    right: 'Right',
    benefit: 'It gives',
    from: 'From',
    until: 'Until',
    name: 'Name',
    birthYear: 'Year of birth',
    help: 'The right is this person’s only if name and year of birth are those of the identity document.',
    bound:
      'The wallet proved that it holds this right. It names nobody, and nothing is to be compared.',
    untitled: 'The name of this right in the catalogue is not known here.',
    noBilling:
      'This is a proof for counters, as of museums and transport. It is no insurance card and pays for no treatment.',
  },
  counter: {
    answers: { yes: 'Yes', no: 'No', 'cannot-tell': 'Cannot tell', 'no-right': 'No right shown' },
    otherRight: 'This right does not count at this counter.',
    otherDocument:
      'This document is not about a right to a reduction, and a counter needs nothing of it. Ask for the proof of the right.',
    noWallet:
      'There are no rights to ask a wallet for. Choose the rights that count here, at the end of the page.',
  },
  desk: {
    entry: 'This desk: {kind}',
    entryKinds: { clinic: 'clinic', counter: 'counter' },
    title: 'What this desk is',
    kinds: {
      clinic: 'A clinic, a practice or a pharmacy',
      counter: 'A counter: museum, pool, transport',
    },
    kindHelp: {
      clinic: 'It checks insurance cards and certificates, and can write receipts.',
      counter:
        'It checks rights to a reduction: yes or no. It writes no receipts, hands nothing on, and only counts.',
    },
    rights: 'Rights that count here',
    rightsHelp: 'With none ticked, all rights of the catalogue count.',
    noRights:
      'The catalogue of rights is not here. Until it is, every right of an institution on the trust list counts.',
    counts: 'Counts',
    countsHelp:
      'Numbers by day, right and answer, on this device only. Nothing of any person is kept.',
    noCounts: 'Nothing was counted yet.',
    day: 'Day',
    answer: 'Answer',
    number: 'Number',
    clear: 'Delete the counts',
    close: 'Close',
  },
  isiplus: {
    title: 'Data of the card',
    document: 'ISI+ card',
    noIdentity:
      'An ISI+ card is not an identity document, and says nothing of what is paid: ask the insurer with the number.',
  },
  billing: {
    title: 'Data for billing',
    document: 'Document',
    documents: {
      prc: 'Provisional replacement certificate',
      ehic: 'European Health Insurance Card',
      pda1: 'Portable document A1',
    },
    idNumber: 'Personal identification number',
    country: 'Country',
    institution: 'Institution',
    institutionNumber: 'Number of the institution',
    cardNumber: 'Number of the card',
    from: 'Valid from',
    until: 'Valid until',
    issued: 'Issued on',
    copy: 'Copy',
    copied: 'Copied',
  },
  work: {
    day: 'Day of work',
    compare: {
      number:
        'The document names nobody. Compare this number with the person’s identity card or passport, if it stands there. If it does not, ask for the document on paper, which says whose it is.',
      nobody:
        'The document names nobody, and the person shows no number: nothing here says whose it is. Ask for the document on paper, which does.',
    },
    title: 'Work and legislation',
    number: 'Number of the document',
    legislation: 'Legislation that applies',
    article: 'Article of Regulation 883/2004',
    employer: 'Employer',
    selfEmployed: 'Self-employed activity',
    workplace: 'Place of work',
    noFixedPlace: 'No fixed place of work, in',
  },
  details: {
    title: 'Details',
    steps: 'Steps',
    results: {
      PASSED: 'passed',
      'NOT PASSED': 'not passed',
      WARNING: 'note',
      'N/A': 'does not apply',
    },
    notes: 'Notes',
    list: 'Trust list',
    key: 'Key',
    program: 'Program',
    checkedAt: 'Checked',
    judgedBy: 'Judged by',
    thisPage: 'this page',
    desk: 'the desk {host}, which the wallet answered',
  },
  receipts: {
    entry: 'Receipts',
    entryOf: 'Receipts: {label}',
    title: 'Receipts of verifications',
    what: 'A receipt says that something was verified at this desk, when, and with which result. It names no person. Each is signed by a key of this browser and follows the one before, so that none can be changed or left out unseen.',
    label: 'Name of this station',
    labelHelp: 'It stands in every receipt: Reception 2. It is no name of a person.',
    labelMalformed: 'Give the station a name of 1 to 64 characters.',
    clinicKey: 'Key of the clinic, if there is one',
    clinicKeyHelp:
      'The line in the file clinic.key, the same at all stations: with it the clinic finds the receipts of a document. Without one, this page makes one.',
    clinicKeyMalformed: 'This is no key of a clinic. It is one line of 43 characters.',
    begin: 'Write receipts from now on',
    unkept:
      'This browser does not keep receipts. Use another browser, or a window that is not private.',
    station: 'Station',
    count: 'Receipts',
    keeping:
      'Save receipts and key now and then, where nobody of this desk writes: a browser may forget what it keeps.',
    stuck:
      'The last receipt could not be written. Make room on this computer; if that does not help, save the receipts, end this station and name it anew.',
    save: 'Save the receipts',
    savePublicKey: 'Save the key that checks them',
    saveClinicKey: 'Save the key of the clinic',
    unsaved: 'They could not be read. Try again.',
    end: 'End this station',
    endQuestion: 'End the station {label}?',
    endHelp:
      'All receipts ({count}), and the key that signs them, are removed from this browser for good. Save them and the key that checks them first.',
    endNow: 'Remove them',
    keep: 'Keep them',
    unended: 'They could not be removed. Try again.',
    gone: 'This browser wrote receipts as {label}, and does not have them any more. None are written now. Name the station anew, or go on without receipts.',
    giveUp: 'Go on without receipts',
    close: 'Close',
    written: 'Receipt {number} of {label} was written.',
    notWritten:
      'No receipt of this verification was written, as this browser could not keep one. See Receipts, at the end of the page.',
  },
  handOn: {
    title: 'Hand on this verification',
    help: 'A file holds the result, and the document if one was read. It is about a person: keep it as you keep bills.',
    pdf: 'Save as a page (PDF)',
    json: 'Save as data (JSON)',
    nameless:
      'A verification is handed on in the name of a station. Name this one first, under Receipts at the end of the page.',
    failed: 'The file could not be made. Scan again.',
  },
  next: 'Next scan',
  back: 'Back to the start',
  clearing: 'This screen clears itself in {seconds} seconds.',
  keepOpen: 'Keep it open',
  repaired:
    'The scanner types as on another keyboard than this computer has. The text was put right.',
  list: {
    title: 'Trust list',
    FRESH: 'Trust list of {date}.',
    DUE: 'Trust list of {date}. A newer one is due: connect this computer.',
    STALE: 'The trust list is of {date}, and too old to confirm anything. Connect this computer.',
    EXPIRED: 'The trust list is of {date}, and much too old. Connect this computer.',
    MISSING: 'There is no trust list here yet. Connect this computer to the network once.',
    refused: 'A trust list was refused ({code}).',
    refusedAndKept: 'A trust list was refused ({code}). The one from before is kept.',
    withdrawn: 'Lists of withdrawn documents: {count}, the oldest of {date}.',
    noWithdrawn: 'There is no list of withdrawn documents here.',
    offlineReady: 'Ready for use without a network.',
    offlineNotReady: 'Without a network this page cannot be used yet.',
    notKept: 'This browser keeps nothing: without a network the page will not know its list again.',
    noRoom:
      'There is no room left in this browser: without a network this page cannot be used. Free some space, then load it again.',
    pageNotKept:
      'This browser does not keep the page, as private windows do not: without a network it cannot be used.',
    clockSuspect: 'The clock of this computer looks wrong. Set date and time.',
    clockDiffers: 'The clock of this computer differs from the server’s by {minutes} minutes.',
    update: 'Update now',
    fromFile: 'Load a trust list from a file',
    taken: 'A newer trust list was loaded.',
    same: 'The trust list is the newest there is.',
    offline: 'No server answered. The trust list is the one from before.',
    newVersion: 'A new version of this page is ready and starts with the next scan.',
  },
  faults: {
    program: 'The program of this page stopped. Load the page again.',
    reader:
      'This browser does not run the reader of codes. Use another browser, or a handheld scanner.',
    file: 'The file cannot be opened. Choose it again.',
    again: 'Something went wrong on this page. Scan again.',
    never: 'This page has never been online, so it has nothing to judge by. Connect it once.',
    reload: 'Load the page again',
  },
};
