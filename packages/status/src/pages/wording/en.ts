import type { CitizenWords } from './wording.ts';

/** English. */
export const en: CitizenWords = {
  lang: 'en',
  ownName: 'English',
  languages: 'Languages',
  skip: 'Skip to the content',
  navigation: 'Main',
  service: 'Social rights',
  signOut: 'Sign out',
  signedOut: {
    title: 'You are signed out',
    sentence: 'Nobody can go on here in your name.',
    home: 'To the first page',
    provider:
      'Where you signed in, you are known in this browser still. If this is not your own computer, sign out there too.',
    signOutThere: 'Sign out there too',
  },
  back: 'Back',
  welcome: {
    title: 'Which reductions do you have a right to?',
    sentence:
      'Sign in, and see which social rights you have, and what each of them needs. Where you have one, take a proof that says so and gives no reason.',
    number:
      'Your national number comes from where you sign in. It is shown on no page and on no proof.',
    signIn: 'Sign in',
  },
  unfound: {
    title: 'You were not found',
    word: 'We do not know you here.',
    sentence:
      'You signed in, but the register has nobody of your number now. If your number was replaced, sign in again with the new one; else ask your municipality.',
  },
  noCatalogue: {
    word: 'Rights cannot be shown now.',
    sentence: 'The list of rights is not here. Nothing of yours is lost. Try again in a while.',
  },
  problems: {
    noProof: {
      word: 'There is no such proof.',
      sentence: 'You took none that is at this address. All that you took are under “My proofs”.',
    },
    signInAgain: {
      word: 'Please sign in again.',
      sentence:
        'You began to sign in more than ten minutes ago, or in another browser. Begin again at the first page.',
    },
    notLetIn: {
      word: 'You are not signed in.',
      sentence:
        'Where you sign in, you were not let in, or it is not said who you are. Try again at the first page; if it stays so, ask there.',
    },
    signedOut: {
      word: 'Please sign in.',
      sentence: 'You are not signed in, or no longer. Nothing was done. Sign in at the first page.',
    },
    nothing: {
      word: 'There is nothing here.',
      sentence: 'No page of ours has this address. Begin at the first page.',
    },
    tooMuch: {
      word: 'That was too much at once.',
      sentence: 'Wait a minute, and try again.',
    },
    away: {
      word: 'This cannot be done now.',
      sentence:
        'Something that is needed for this does not answer. Nothing of yours is lost. Try again in a while.',
    },
    notTaken: {
      word: 'This could not be taken.',
      sentence: 'Nothing was done. Begin again at the first page.',
    },
    fault: {
      word: 'Something went wrong.',
      sentence:
        'The fault is ours. Nothing of yours is lost. Try again in a while; if it stays so, report the number of the request under “Details”.',
    },
    details: 'Details',
    code: 'Code',
    status: 'Status',
    request: 'Request',
  },
  rights: {
    nav: 'My rights',
    title: 'Your rights today',
    sentence:
      'This page is for you and proves nothing. Show a proof at a counter, never this page: nobody there needs to know why you have a right.',
    yes: 'You have this right',
    no: 'You do not have this right',
    unknown: 'This cannot be known now',
    until: ({ day }) => `at least until ${day}`,
    asOf: ({ day }) => `By what was known on ${day}.`,
    benefit: 'What it brings',
    granter: 'Granted by',
    howTo: 'How to use it',
    others: ({ count }) => `Rights you do not have (${count})`,
    household: 'It counts for your household.',
    why: {
      away: 'The service that knows does not answer. Try again later.',
      'no-data': 'The service that should know says nothing of you. That is no refusal.',
      old: 'What is known here is too old to rely on. New data comes at the start of each quarter.',
      register: 'The register does not say your age, or where you live. Ask your municipality.',
      unasked: 'The service that knows is not asked here.',
    },
    ask: ({ whom }) => `You can ask: ${whom}.`,
    noCounter:
      'No proof is given of this right: it would say why you have it. Whoever grants it asks by law itself.',
  },
  needs: {
    summary: 'What it needs',
    everybody: 'It needs nothing.',
    one: 'One of these ways is enough. The one that you are nearest to comes first.',
    oneOfHousehold: 'One of these is enough, yours or that of somebody in your household.',
    household: 'What others in your household have is not shown, and neither is whose it is.',
    truth: { yes: 'yes', no: 'no', unknown: 'not known' },
    somebody: ({ status }) => `you or somebody in your household: ${status}`,
    by: ({ status, body }) => `${status} (here: ${body})`,
    atLeast: ({ status, value }) => `${status}, ${value} or more`,
    ageMin: ({ years }) => `${years} years old or older`,
    ageMax: ({ years }) => `${years} years old or younger`,
    residence: 'to live where the right is granted',
    date: 'the time of the year',
    and: ', and ',
    not: ({ what }) => `not: ${what}`,
  },
  take: {
    button: 'Take a proof',
    bearer: 'Take a proof without a name',
    help: 'It says your name, your year of birth and the right, and no reason.',
    bearerHelp: 'Without a name, whoever holds it can use it.',
  },
  refused: {
    'not-entitled': {
      word: 'No proof was made.',
      sentence: 'By what is known now you do not have this right.',
    },
    'not-known': {
      word: 'No proof was made.',
      sentence: 'It cannot be known now whether you have this right. Nothing says that you do not.',
    },
    'not-shown': {
      word: 'No proof was made.',
      sentence: 'This right is not shown at counters: a proof of it would say why you have it.',
    },
    'not-there': {
      word: 'No proof was made.',
      sentence: 'There is no such right now. Below are the rights of today.',
    },
    'other-person': {
      word: 'No proof was made.',
      sentence:
        'That page was of somebody else, who had signed in here before. Below are your own rights.',
    },
    'used-up': {
      word: 'No more can be made today.',
      sentence:
        'You took as many today as one person may in a day. Those that you have stay as they are. Try again tomorrow.',
    },
    away: {
      word: 'No proof can be made now.',
      sentence: 'The issuer does not answer. Nothing is lost. Try again in a moment.',
    },
    'not-issued': {
      word: 'No proof can be made now.',
      sentence:
        'The issuer will not make it now. Your right stays yours, and nothing was changed. Try again later; if it stays so, ask whoever grants the right.',
    },
  },
  proofs: {
    nav: 'My proofs',
    title: 'Your proofs',
    none: 'You have taken no proof.',
    caption: 'Proofs that were issued to you, the newest first',
    right: 'Right',
    issuer: 'Issued by',
    from: 'From',
    until: 'Until',
    state: 'Now',
    states: {
      counts: 'Counts',
      over: 'Over',
      'no-right': 'No such right now',
      withdrawn: 'Withdrawn',
      unfinished: 'Not made yet',
      never: 'Not made',
      unknown: 'Not known now',
    },
    status: {
      name: 'Social status, for your wallet',
      title: 'Your social status in your wallet',
      help: 'For offices that may ask by law: your wallet shows them only what they may know and you agree to. It cannot be printed.',
      button: 'Make it for my wallet',
      shown: 'Put it in your wallet: only your wallet can show it.',
    },
    whose: 'Name on it',
    named: 'Yours',
    bearer: 'None',
  },
  proof: {
    title: 'Your proof',
    standings: {
      counts: {
        word: 'This page proves nothing.',
        sentence: 'Have the code scanned at the counter: only a scan shows that the proof counts.',
      },
      over: { word: 'Over', sentence: 'Its last day is past. You can take another.' },
      'no-right': {
        word: 'There is no such right now.',
        sentence: 'No counter accepts this proof.',
      },
      withdrawn: {
        word: 'Withdrawn',
        sentence: 'Nobody should accept this proof any more. You can take another.',
      },
      unfinished: {
        word: 'Not made yet.',
        sentence:
          'The issuer has not said that it made this proof. If it did, it appears here as soon as it answers. Try again in a moment.',
      },
      never: {
        word: 'Not made.',
        sentence: 'The issuer did not make this proof. Nothing is lost: take it again.',
      },
      unknown: {
        word: 'The issuer does not answer now.',
        sentence:
          'So it is not known whether this counts still, and nothing can be done with it here. Nothing is lost. Try again in a moment.',
      },
      refused: {
        word: 'The issuer refuses this now.',
        sentence:
          'Nothing was changed. Try again later; if it stays so, ask the institution that issued it.',
      },
    },
    again: 'Try again',
    code: 'The code',
    codeHelp: 'Make your screen bright, and hold it still while it is scanned.',
    codeAlt: 'QR code of your proof',
    large: 'Show it large',
    fullScreen: 'Fill the screen',
    save: 'Save as PDF',
    saveHelp: 'A page to print, or to keep on your phone.',
    wallet: 'In your wallet',
    walletHelp:
      'The same right, in a wallet on your phone. It lasts a week there at most; then take it again.',
    offer: 'Put it in my wallet',
    withdraw: 'Withdraw',
    withdrawHelp:
      'If it was lost or shown to the wrong person. It is final; the right itself stays yours.',
    withdrawButton: 'Withdraw this proof',
  },
  offer: {
    title: 'Put it in your wallet',
    sentence: 'Open your wallet here, or scan the code with the wallet on your phone.',
    until: ({ moment }) => `The offer counts until ${moment}, and only once.`,
    open: 'Open my wallet',
    scan: 'Scan with your wallet',
    codeAlt: 'Code that opens the offer in a wallet',
    secret: 'Show the six digits for the wallet',
    secretHelp: 'Your wallet asks for them. Give them to nobody.',
    over: {
      word: 'The offer is over.',
      sentence: 'It was used, or its time is past. Make another.',
    },
  },
};
