import type { CounterWords, SocialPreset } from './counter-words.ts';

export const SOCIAL_PRESETS: Readonly<Record<SocialPreset, string>> = {
  right: 'The right, and nothing else',
  'right-and-name': 'The right, a short name and the year of birth',
  'right-and-circumstances': 'The right, and an age or a place',
  isiplus: 'ISI+ card',
};

export const SOCIAL_PRESET_HELP: Readonly<Record<SocialPreset, string>> = {
  right: 'The wallet proves that it holds the right. Who the person is stays unknown.',
  'right-and-name': 'To compare with the identity document.',
  'right-and-circumstances':
    'Out of the social status in the wallet, of which nothing else is shown. The proof of a right alone says neither.',
  isiplus:
    'For who is insured in Belgium and has no Belgian identity card, as children. Number, names and date of birth; who holds the wallet may be a parent.',
};

export const counter: CounterWords = {
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
  circumstances: {
    age: 'Age',
    anyAge: 'not asked for',
    over: '{age} or older',
    under: 'younger than {age}',
    place: 'Also the municipality',
    municipality: 'Municipality (NIS code)',
  },
  counter: {
    answers: { yes: 'Yes', no: 'No', 'cannot-tell': 'Cannot tell', 'no-right': 'No right shown' },
    otherRight: 'This right does not count at this counter.',
    noCatalogue:
      'This device has not fetched the catalogue of rights, which says whether there still is this right. Connect it to the network, then scan again.',
    unnamed: 'A proof of this right must name its holder; this one names nobody.',
    otherDocument: 'This document is no proof of a right. Ask for the proof of the right.',
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
      'The trust list names no catalogue of rights: every right of an institution on it counts.',
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
};
