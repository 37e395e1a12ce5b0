import type { RightsWords } from './wording.ts';

/** English. */
export const en: RightsWords = {
  lang: 'en',
  ownName: 'English',
  languages: 'Languages',
  skip: 'Skip to the content',
  navigation: 'Main',
  ways: {
    institutions: 'Institutions',
    rights: 'Rights',
    lists: 'The lists',
    programs: 'For programs',
    officers: 'Officers',
  },
  introduction:
    'These are rights that follow from a social status. Who has one can show that they have it, and need not show why. Only what is published is granted.',
  version: ({ version, day }) => `Version ${version}, of ${day}.`,
  ours: 'Texts and rules are ours, and not an official list.',
  file: 'The signed file, for programs',
  announce: 'Tell us of a right that is missing',
  announcing: {
    introduction:
      'Do you know of a right that follows from a social status, and that is missing here? Officers of the registry look it up. Nothing is published by writing it down, and nobody answers you.',
    nothingPersonal: 'Write nothing about yourself or another person.',
    labels: {
      title: 'The right',
      granter: 'Who grants it',
      conditions: 'For whom (may stay empty)',
      regulationUrl: 'Where the rule can be read (may stay empty)',
      announcedBy: 'You know of it',
    },
    titleHelp: 'For example: reduced entry to the museum of Nowhere.',
    granterHelp: 'The name of the company, the municipality or the office.',
    regulationUrlHelp: 'An address that begins with https://.',
    announcers: [
      ['citizen', 'as a citizen'],
      ['professional', 'from your work'],
    ],
    send: 'Send',
    notYet: { word: 'Not yet.', sentence: 'Something has to be filled in differently.' },
    faults: {
      title: 'Write one line, at most 80 characters.',
      granter: 'Write one line, at most 120 characters.',
      conditions: 'Write at most 600 characters, without line breaks.',
      regulationUrl: 'Write an address that begins with https://, or leave it empty.',
      announcedBy: 'Choose one of the two.',
    },
    thanks: { word: 'Thank you.', sentence: 'Officers of the registry will look it up.' },
    back: 'Back to the rights',
  },
  count: (rights) => (rights === 1 ? '1 right' : `${rights} rights`),
  columns: ['Right', 'State', 'For whom', 'Who grants it', 'What a counter sees'],
  states: {
    proposed: 'Proposed',
    validated: 'Validated',
    published: 'Published',
    retired: 'Retired',
  },
  seen: {
    P0: 'that there is the right',
    P1: 'the right, and a name',
    P2: 'the right, and an age or a place',
    P3: 'nothing; only an office with a law for it sees a group of people',
    P4: 'nothing; only an office with a law for it sees a status',
  },
  none: { word: 'No catalogue yet.', sentence: 'The registry has published no rights.' },
  list: ({ sequence, day }) => `List ${sequence}, of ${day}.`,
  noList: 'Nothing was published yet.',
};
