import type { Localized } from '@prova/catalogue';
import { type CatalogueEntry, entryName } from './catalogue-entry.ts';
import { LEAK_WORDS, leaksIn } from './leak-words.ts';
import { valueWords } from './member-words.ts';
import type { RegisterCatalogue } from './register-catalogue.ts';
import { ruleWords } from './rule-words.ts';

/** One thing that an entry says: which entry, which member of it, and what, in words that an officer can compare. */
export type EntryFact = readonly [topic: EntryTopic, subject: string, value: string];

export type EntryTopic = `catalogue-${CatalogueEntry['of']}`;

/** What an entry says, member by member. */
export function entryFacts(entry: CatalogueEntry): readonly EntryFact[] {
  const fact = ([member, value]: readonly [string, string]): EntryFact => [
    `catalogue-${entry.of}`,
    `${entryName(entry)}, ${member}`,
    value,
  ];
  switch (entry.of) {
    case 'authority':
    case 'sector':
    case 'relying-party':
      return membersOf(entry.content).map(fact);
    case 'status':
      return membersOf(entry.content, { say: valueWords }).map(fact);
    case 'tier': {
      const { rule, ...members } = entry.content;
      return [...membersOf(members), ['rule', ruleWords(rule)] as const].map(fact);
    }
    case 'right': {
      const { rule, ...members } = entry.content;
      const said = membersOf(members, { say: valueWords });
      return [...said, ['rule', ruleWords(rule)] as const].map(fact);
    }
  }
}

/** What each right of a catalogue gives away: it hangs on the statuses and tiers too, so it may change while the right does not. */
export function leakFacts(catalogue: RegisterCatalogue): readonly EntryFact[] {
  const leaksOf = leaksIn(catalogue);
  return [...catalogue.entries.values()].flatMap((entry): readonly EntryFact[] => {
    if (entry.of !== 'right') return [];
    const leaks = leaksOf(entry.content);
    const words = leaks ? `${leaks}: ${LEAK_WORDS[leaks]}` : 'not known';
    return [['catalogue-right', `${entryName(entry)}, gives away`, words]];
  });
}

type Say = (member: string, value: string) => string;

/** By the path of each: `benefit kind`. A text in several languages is one value. */
function membersOf(
  value: object,
  { path = '', say = (_, text) => text }: { readonly path?: string; readonly say?: Say } = {},
): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const place = placeWords(`${path}${spaced(name)}`);
    if (typeof member !== 'object' || member === null) {
      return [[place, say(name, String(member))] as const];
    }
    if (isLocalized(member)) return [[place, localizedWords(member)] as const];
    if (Array.isArray(member) && member.every((each) => typeof each === 'string')) {
      return [[place, member.join(', ')] as const];
    }
    return membersOf(member, { path: `${place} `, say });
  });
}

/** Where the name of a member says too little, or too much. */
const WORDS: Readonly<Record<string, string>> = {
  'right id': 'name for programs',
  'how to': 'how to get it',
  automatic: 'granted',
  'lasts until': 'lasts by law no longer than',
  disclosure: 'shown by profile',
  'regulation url': 'address of the law',
  recheck: 'looked up again',
  'provenance announced by': 'announced by',
  'provenance link checked on': 'law looked up on',
  'provenance reviewed on': 'reviewed on',
  'provenance facts are': 'facts are',
};

function placeWords(place: string): string {
  return Object.hasOwn(WORDS, place) ? (WORDS[place] ?? place) : place;
}

/** `linkCheckedOn` as `link checked on`. */
function spaced(name: string): string {
  return /^\d+$/.test(name)
    ? String(Number(name) + 1)
    : name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function isLocalized(member: object): member is Localized {
  return 'nl' in member && 'fr' in member && 'de' in member;
}

function localizedWords({ nl, fr, de, en }: Localized): string {
  return [`nl: ${nl}`, `fr: ${fr}`, `de: ${de}`, ...(en ? [`en: ${en}`] : [])].join(' · ');
}
