import { isCalendarDate, longDay } from '@prova/credential';
import { COMPETENCES } from '@prova/trust';
import { parseInstant } from '../formats/instants.ts';
import {
  COMPETENCE_WORDS,
  dayText,
  momentText,
  REASON_WORDS,
  SUSPENSION_WORDS,
} from './wording.ts';

const MEMBERS: Readonly<Record<string, string>> = {
  institution: 'Institution',
  name: 'Name',
  validFrom: 'From',
  from: 'From',
  until: 'Until',
  since: 'Since',
  at: 'From',
  invalidityDate: 'Not to be trusted since',
  competence: 'Document',
  competences: 'Documents',
  thumbprint: 'Key',
  scope: 'What of',
  reason: 'Why',
  ticket: 'Ticket',
  successor: 'Successor',
  certificate: 'Certificate',
  proof: 'Proof of the key',
  shared: 'Used by others too',
  officer: 'Officer',
  organisation: 'Organisation',
  country: 'Country',
  role: 'Role',
  key: 'Key',
  source: 'Source',
  policy: 'Ages of lists',
};

/** The word for a member of a change; a member without one is called as it is written. */
export function memberWords(name: string): string {
  return Object.hasOwn(MEMBERS, name) ? (MEMBERS[name] ?? name) : name;
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g;
const DAY = /\b\d{4}-\d\d-\d\d\b/g;
const COMPETENCE = new RegExp(`\\b(${COMPETENCES.join('|')})\\b`, 'g');

/** As `changes/difference.ts` writes a tombstone. */
const TOMBSTONE = /^(\w+) of \S+(?: (.+))? at (\S+), invalid since (\S+)$/;

const TERMS: Readonly<Record<string, string>> = {
  active: 'may issue',
  suspended: 'suspended',
  closed: 'closed',
  ...SUSPENSION_WORDS,
  ...REASON_WORDS,
};

/** A fact of the register as a person reads it: dates and documents by their words. The exact text is under Details. */
export function readable(text: string): string {
  if (Object.hasOwn(TERMS, text)) return TERMS[text] ?? text;
  return revocationWords(text)
    .replaceAll(INSTANT, (found) => {
      const instant = parseInstant(found) ?? 0;
      return instant % 86_400 === 0 ? dayText(instant) : momentText(instant);
    })
    .replaceAll(DAY, saidDay)
    .replaceAll(COMPETENCE, (found) => {
      const competence = COMPETENCES.find((each) => each === found);
      return competence === undefined ? found : COMPETENCE_WORDS[competence];
    });
}

/** What is said to the letter, but a day: that is said as people say it. */
export function saidDay(text: string): string {
  return isCalendarDate(text) ? longDay(text, 'en') : text;
}

/** What is no tombstone comes back as it is. */
function revocationWords(text: string): string {
  const [, reason = '', competences, at, since] = TOMBSTONE.exec(text) ?? [];
  if (!Object.hasOwn(REASON_WORDS, reason)) return text;
  const what = competences === undefined ? '' : ` (${competences})`;
  return `${REASON_WORDS[reason]}${what}: on ${at}, not to be trusted since ${since}`;
}
