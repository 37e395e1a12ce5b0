import { CERTAINTIES, PROFILES, type Right, type Sector, textIn } from '@prova/catalogue';
import { AUTOMATIC_WORDS, RECHECK_WORDS, SCOPE_WORDS } from '../../../catalogue/member-words.ts';
import { DISCLOSURE_WORDS } from '../right-words.ts';
import {
  day,
  ENTERPRISE,
  type EntrySection,
  line,
  localized,
  NAME_STAYS,
  oneOf,
  RULE_FIELD,
  same,
} from './entry-field.ts';

const LEVEL_WORDS: Readonly<Record<Right['granter']['level'], string>> = {
  federal: 'Federal',
  regional: 'Regional',
  province: 'A province',
  municipal: 'A municipality',
  private: 'Private',
};

/** Of a right, in one of these sectors. How far it has come is not filled in: it has steps of its own. */
export function rightSections(sectors: readonly Sector[]): readonly EntrySection[] {
  const named = {
    legend: 'Right',
    fields: [
      line({
        ...{ path: 'rightId', label: 'Name for programs' },
        help: `For example be.local.museum-x.reduced. ${NAME_STAYS}`,
        fault: 'Write small letters, digits and dashes, in parts joined by dots.',
      }),
      oneOf({
        ...{ path: 'sector', label: 'Sector' },
        as: sectors.map(({ code, names }) => [code, textIn(names, 'en')] as const),
        help: 'A new sector is entered before its rights.',
      }),
    ],
  };
  return [named, ...OTHER_SECTIONS];
}

const OTHER_SECTIONS: readonly EntrySection[] = [
  localized('title', 'Title'),
  {
    legend: 'Who grants it',
    fields: [
      line({ path: 'granter.enterpriseNumber', label: 'Enterprise number', ...ENTERPRISE }),
      oneOf({ path: 'granter.level', label: 'Level', as: Object.entries(LEVEL_WORDS) }),
    ],
  },
  localized('granter.name', 'Name of who grants it'),
  {
    legend: 'Who has it',
    fields: [
      RULE_FIELD,
      oneOf({
        ...{ path: 'scope', label: 'It is of' },
        as: Object.entries(SCOPE_WORDS),
      }),
    ],
  },
  localized('conditions', 'Conditions, in words', { long: true }),
  localized('howTo', 'How to get it', { long: true }),
  {
    legend: 'What it gives',
    fields: [
      oneOf({
        ...{ path: 'benefit.kind', label: 'Kind' },
        as: [
          ['free', 'It is free'],
          ['percent', 'Part of the price'],
          ['amount', 'An amount'],
          ['service', 'A service'],
        ],
      }),
      line({
        ...{ path: 'benefit.value', label: 'How much', optional: true },
        ...{
          help: 'Of 100, or in euros: 50, 12.00.',
          fault: 'Write a number such as 50 or 12.00.',
        },
      }),
      oneOf({
        ...{ path: 'automatic', label: 'It is given' },
        as: Object.entries(AUTOMATIC_WORDS),
      }),
    ],
  },
  localized('benefit.text', 'What it gives, in words'),
  {
    legend: 'How it is shown',
    fields: [
      oneOf({
        ...{ path: 'disclosure', label: 'A counter sees' },
        as: PROFILES.map((name) => [name, `${name}: ${DISCLOSURE_WORDS[name]}`] as const),
      }),
      line({
        ...{ path: 'paper', label: 'A proof on paper lasts' },
        help: 'Days, at most 31; or the word quarter: until the quarter ends, and at most 31 days.',
        fault: 'Write a number of days from 1 to 31, or quarter.',
        read: (text) => (text === 'quarter' ? { until: 'endOfQuarter' } : { days: Number(text) }),
        write: paperWords,
      }),
    ],
  },
  {
    legend: 'By which law',
    fields: [
      line({
        ...{ path: 'legalBasis', label: 'Law', optional: true },
        help: 'For P3, P4 and whatever gives away one status it must be there.',
      }),
      line({
        ...{ path: 'regulationUrl', label: 'Where it can be read', optional: true },
        fault: 'Write an address that begins with https://.',
      }),
    ],
  },
  {
    legend: 'When there is such a right',
    fields: [
      day({ path: 'validity.from', label: 'First day', optional: true }),
      day({ path: 'validity.until', label: 'Last day', optional: true }),
      oneOf({
        ...{ path: 'recheck', label: 'It is looked up again' },
        as: Object.entries(RECHECK_WORDS),
      }),
    ],
  },
  {
    legend: 'Where this entry comes from',
    fields: [
      oneOf({
        ...{ path: 'provenance.announcedBy', label: 'Announced by' },
        as: [
          ['citizen', 'a citizen'],
          ['professional', 'a professional'],
          ['registry', 'the registry'],
        ],
      }),
      oneOf({ path: 'provenance.factsAre', label: 'The facts are', as: same(CERTAINTIES) }),
    ],
  },
];

function paperWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return 'days' in value ? String(value.days) : 'quarter';
}
