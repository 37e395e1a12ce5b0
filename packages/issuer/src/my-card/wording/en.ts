import type { HolderWords } from './wording.ts';

/** English. */
export const en: HolderWords = {
  lang: 'en',
  ownName: 'English',
  languages: 'Languages',
  service: 'My document',
  form: {
    title: 'Look at your document',
    sentence:
      'Your health insurance gave you a certificate or a card with a code. Here you can look at it again, show its code and save it.',
    document: 'Document number',
    documentHelp: 'The 16 letters and digits under the code of the document.',
    documentFault: 'A document number has 16 letters and digits. Look at it once more.',
    birthDate: 'Date of birth',
    birthDateHelp: 'Day, month, year: 20/07/1954. Where the document has 00, write 00.',
    birthDateFault: 'Write day, month and year: 20/07/1954.',
    open: 'Open',
    refused: {
      word: 'Nothing was found.',
      sentence:
        'There is no document with this number and this date of birth. Compare both with the page. If they are right, ask the institution that issued it.',
    },
    over: {
      word: 'It was closed.',
      sentence: 'A document stays open for 15 minutes. Open it again.',
    },
    closed: {
      word: 'It is closed.',
      sentence:
        'If this computer is not yours, close the window too, and delete the file if you saved one.',
    },
  },
  waiting: {
    word: 'Too many tries.',
    sentence: ({ wait }) =>
      `Try again in ${wait}. If you cannot wait, ask the institution that issued the document: it can print it again, or give you another one.`,
  },
  away: {
    word: 'The file cannot be made now.',
    sentence: 'Nothing is lost. Try again in a moment.',
  },
  title: {
    prc: 'Your certificate',
    ehic: 'Your card',
    pda1: 'Your certificate A1',
    entitlement: 'Your proof of a right',
    isiplus: 'Your ISI+ card',
    status: 'Your social status',
  },
  noProof: {
    word: 'This page proves nothing.',
    sentence:
      'It is for you. At the doctor’s, the hospital or the pharmacy, have the code scanned: only a scan shows whether your document counts.',
  },
  holder: 'Holder',
  kind: 'Document',
  issuer: 'Issued by',
  period: 'Period',
  periodText: ({ from, until }) => `${from} to ${until}`,
  state: 'Now',
  states: {
    valid: ({ until }) => `Not withdrawn. It ends on ${until}.`,
    upcoming: ({ from }) => `Not withdrawn. It begins on ${from}.`,
  },
  ended: {
    word: 'Ended',
    sentence: ({ until }) =>
      `Its last day was ${until}. It is of use for treatment until that day only; ask your institution for a new one.`,
  },
  revoked: {
    word: 'Withdrawn',
    sentence: ({ at }) =>
      `The institution withdrew it on ${at}, for good. Nobody will accept it, on paper or on a screen. Ask your institution if you need another one.`,
  },
  superseded: {
    word: 'Replaced',
    sentence: ({ at }) =>
      `On ${at} another document took its place. Nobody will accept this one; use the new one.`,
  },
  withheld:
    'Name, code and file are not shown any more: numbers of withdrawn documents are public, so knowing one does not show who you are.',
  code: 'The code',
  codeHelp: 'Make your screen bright, and hold it still while it is scanned.',
  codeAlt: 'QR code of your document',
  large: 'Show it large',
  fullScreen: 'Fill the screen',
  back: 'Back',
  save: 'Save as PDF',
  saveHelp: 'The page as it was given to you, to print or to keep on your phone.',
  close: 'Close',
  closeHelp: 'Close it when you are done, above all where the computer is not yours.',
};
