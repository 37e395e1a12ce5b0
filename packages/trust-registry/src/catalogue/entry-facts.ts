import type { Localized } from '@prova/catalogue';
import { type CatalogueEntry, entryName } from './catalogue-entry.ts';
import { LEAK_WORDS, leaksOf } from './leak-words.ts';
import type { RegisterCatalogue } from './register-catalogue.ts';
import { ruleWords } from './rule-words.ts';

/** One thing that an entry says: which entry, which member of it, and what, in words that an officer can compare. */
export type EntryFact = readonly [topic: EntryTopic, subject: string, value: string];

export type EntryTopic = `catalogue-${CatalogueEntry['of']}`;

/** What an entry says, member by member; of a right also what it gives away, which is computed. */
export function entryFacts(
  entry: CatalogueEntry,
  catalogue: RegisterCatalogue,
): readonly EntryFact[] {
  const fact = ([member, value]: readonly [string, string]): EntryFact => [
    `catalogue-${entry.of}`,
    `${entryName(entry)}, ${member}`,
    value,
  ];
  switch (entry.of) {
    case 'status':
    case 'relying-party':
      return membersOf(entry.content).map(fact);
    case 'tier': {
      const { rule, ...members } = entry.content;
      return [...membersOf(members), ['rule', ruleWords(rule)] as const].map(fact);
    }
    case 'right': {
      const { rule, ...members } = entry.content;
      const leaks = leaksOf(entry.content, catalogue);
      const words = leaks ? `${leaks}: ${LEAK_WORDS[leaks]}` : 'not known';
      const computed = [['rule', ruleWords(rule)] as const, ['gives away', words] as const];
      return [...membersOf(members), ...computed].map(fact);
    }
  }
}

/** By the path of each: `provenance reviewed on`. A text in several languages is one value. */
function membersOf(value: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const place = `${path}${spaced(name)}`;
    if (typeof member !== 'object' || member === null) return [[place, String(member)] as const];
    if (isLocalized(member)) return [[place, localizedWords(member)] as const];
    if (Array.isArray(member) && member.every((each) => typeof each === 'string')) {
      return [[place, member.join(', ')] as const];
    }
    return membersOf(member, `${place} `);
  });
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
