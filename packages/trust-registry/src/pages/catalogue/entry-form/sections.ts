import { CERTAINTIES, FAMILIES, LIVES, PRIVACY_LEVELS, type Sector } from '@prova/catalogue';
import type { CatalogueEntry, EntryKind } from '../../../catalogue/catalogue-entry.ts';
import { LIFE_WORDS } from '../../../catalogue/member-words.ts';
import {
  ENTERPRISE,
  type EntrySection,
  line,
  localized,
  NAME_STAYS,
  names,
  oneOf,
  RULE_FIELD,
  same,
  tick,
} from './entry-field.ts';
import { permissionSections } from './permission-sections.ts';
import { rightSections } from './right-sections.ts';

/** The sections of the form for an entry of a kind; `before` is the entry that it is to replace, and a right is in one of `sectors`. */
export function sectionsOf(
  kind: EntryKind,
  before?: CatalogueEntry | undefined,
  sectors: readonly Sector[] = [],
): readonly EntrySection[] {
  switch (kind) {
    case 'authority':
      return AUTHORITY_SECTIONS;
    case 'sector':
      return SECTOR_SECTIONS;
    case 'status':
      return STATUS_SECTIONS;
    case 'tier':
      return TIER_SECTIONS;
    case 'right':
      return rightSections(sectors);
    case 'relying-party':
      return [
        ...PARTY_SECTIONS,
        ...permissionSections(before?.of === 'relying-party' ? before.content.mayAsk.length : 0),
      ];
  }
}

const NAMES_ARE: EntrySection = {
  legend: 'How well the names are known',
  fields: (
    [
      ['nl', 'Dutch'],
      ['fr', 'French'],
      ['de', 'German'],
      ['en', 'English'],
    ] as const
  ).map(([code, label]) =>
    oneOf({
      ...{ path: `namesAre.${code}`, label, as: same(CERTAINTIES) },
      ...(code === 'en' && {
        optional: true,
        fault: 'Choose one where there is an English name, and none where there is none.',
      }),
    }),
  ),
};

const AUTHORITY_SECTIONS: readonly EntrySection[] = [
  {
    legend: 'Body',
    fields: [
      line({
        ...{ path: 'code', label: 'Code', help: `For example DGPH. ${NAME_STAYS}` },
        fault: 'Write two to twelve capital letters.',
      }),
    ],
  },
  localized('names', 'Name in a sentence, with its article'),
  NAMES_ARE,
  localized('counter', 'Whom people go to, where that is not the body itself', { optional: true }),
];

const SECTOR_SECTIONS: readonly EntrySection[] = [
  {
    legend: 'Sector',
    fields: [
      line({
        ...{ path: 'code', label: 'Code', help: `For example transport. ${NAME_STAYS}` },
        fault: 'Write small letters and dashes.',
      }),
    ],
  },
  localized('names', 'Names'),
];

const STATUS_SECTIONS: readonly EntrySection[] = [
  {
    legend: 'Status',
    fields: [
      line({
        ...{ path: 'code', label: 'Code', help: `For example HREC_12P. ${NAME_STAYS}` },
        fault: 'Write capital letters and digits, in groups joined by _.',
      }),
      oneOf({
        ...{ path: 'scope', label: 'Whose it is' },
        as: [
          ['person', 'A person’s'],
          ['household', 'A household’s'],
        ],
      }),
      oneOf({
        ...{ path: 'level', label: 'How private it is', as: same(PRIVACY_LEVELS) },
        help: 'L1: no more than a right. L2: income. L3: disability or health. L4: never at a counter.',
      }),
      oneOf({ path: 'family', label: 'What it is about', as: same(FAMILIES) }),
      oneOf({
        ...{ path: 'lastsUntil', label: 'It lasts by law no longer than', optional: true },
        as: LIVES.map((life) => [life, LIFE_WORDS[life]] as const),
      }),
      tick({ path: 'ofChildren', label: 'Only children have it' }),
    ],
  },
  localized('names', 'Names'),
  NAMES_ARE,
  {
    legend: 'Sources',
    fields: [
      names({
        ...{ path: 'authorities', label: 'Bodies that decide it', help: 'For example DGPH SFP.' },
        fault: 'Write the codes of bodies, in capital letters, at most twelve.',
      }),
      oneOf({ path: 'authoritiesAre', label: 'The bodies are', as: same(CERTAINTIES) }),
      names({
        ...{ path: 'details', label: 'Numbers that a source may tell besides', optional: true },
        ...{ help: 'For example aiCategory.', fault: 'Write at most four names.' },
      }),
      line({
        ...{ path: 'externalCodes', label: 'What others call it', as: 'text', optional: true },
        help: 'One a line: the system, a colon, the code.',
        fault: 'Write one a line: the system, a colon, the code.',
        read: (text) => text.split('\n').map(readExternalCode),
        write: (value) => (Array.isArray(value) ? value.map(writeExternalCode).join('\n') : ''),
      }),
    ],
  },
];

function readExternalCode(text: string) {
  const [system = '', ...code] = text.split(':');
  return { system: system.trim(), code: code.join(':').trim() };
}

function writeExternalCode({ system, code }: { readonly system: string; readonly code: string }) {
  return `${system}: ${code}`;
}

const TIER_SECTIONS: readonly EntrySection[] = [
  {
    legend: 'Tier',
    fields: [
      line({
        ...{
          path: 'name',
          label: 'Name for programs',
          help: `For example lowIncome. ${NAME_STAYS}`,
        },
        fault: 'Write letters, the first one small.',
      }),
    ],
  },
  localized('names', 'Names'),
  { legend: 'Who belongs to it', fields: [RULE_FIELD] },
];

const PARTY_SECTIONS: readonly EntrySection[] = [
  {
    legend: 'Organisation',
    fields: [
      line({ path: 'enterpriseNumber', label: 'Enterprise number', ...ENTERPRISE }),
      line({
        ...{ path: 'reader', label: 'Name in the certificate of its desk', optional: true },
        ...{
          help: 'Empty: it asks by programs only.',
          fault: 'Write a DNS name in small letters.',
        },
      }),
    ],
  },
  localized('name', 'Name'),
];
