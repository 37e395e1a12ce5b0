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
  count: (rights) => (rights === 1 ? '1 right' : `${rights} rights`),
  columns: ['Right', 'State', 'What for', 'Who grants it', 'What a counter sees'],
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
