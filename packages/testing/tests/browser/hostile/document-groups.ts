import { isCalendarDate } from '@prova/credential';
import type { ReasonCode } from '@prova/verifier';
import { loadVectors, type Vector } from '../../../src/vectors.ts';
import type { Expected } from './expected-screen.ts';

/** A frozen document as a page is shown it, and what must come of it. */
export interface DocumentCase extends Expected {
  readonly name: string;
  readonly text: string;
  readonly now: number;
  readonly treatmentDate: string | undefined;
}

/** Documents that are judged under one trust list and the same lists of withdrawn documents. */
export interface DocumentGroup {
  readonly what: string;
  readonly trust: string | null;
  readonly lists: Readonly<Record<string, string>>;
  readonly vectors: readonly DocumentCase[];
}

/** Rows of which a page sees each: what is inside a code before there is a document. */
const WHOLE_ROWS = /^[BZ]\d\d/;

/** The vectors of `fixtures/` by the lists that they need, the largest group first; of a group that shows no code anew, none. */
export const DOCUMENT_GROUPS: readonly DocumentGroup[] = groupsOf(
  (await loadVectors()).filter(isForPages),
);

function groupsOf(vectors: readonly Vector[]): DocumentGroup[] {
  const groups = new Map<string, Vector[]>();
  for (const vector of vectors) {
    const key = JSON.stringify([vector.trust, vector.lists]);
    groups.set(key, [...(groups.get(key) ?? []), vector]);
  }
  const shown = new Set<ReasonCode | null>();
  // One a code: that the rules are right is shown elsewhere, and here what stands on the screen.
  const isWanted = ({ name, expected: { code } }: Vector) => {
    const isNew = !shown.has(code);
    shown.add(code);
    return isNew || WHOLE_ROWS.test(name);
  };
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => {
      const isNew = group.some(({ expected: { code } }) => !shown.has(code));
      const wanted = isNew ? group.filter(isWanted) : [];
      const [first] = wanted;
      return first ? [groupOf(first, wanted)] : [];
    });
}

function groupOf({ trust, lists }: Vector, vectors: readonly Vector[]): DocumentGroup {
  const withdrawn = Object.values(lists).join(', ') || 'no list';
  return {
    what: `${trust ?? 'no trust list'}, ${withdrawn}: ${vectors.length} documents`,
    ...{ trust, lists },
    vectors: vectors.map(({ name, evidence, now, treatmentDate, expected }) => ({
      ...{ name, now, treatmentDate, text: evidence.kind === 'text' ? evidence.text : '' },
      ...{ verdict: expected.verdict, code: expected.code ?? undefined },
    })),
  };
}

/** Whether a page can be asked this: a text that can be pasted, on the day of its own clock and for a day that its field takes. */
function isForPages({ evidence, environment, ...vector }: Vector): boolean {
  const { today, now, treatmentDate = today, identity } = vector;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(now * 1000);
  const { names = 'same', birthDate = 'same' } = identity;
  return (
    evidence.kind === 'text' &&
    evidence.text !== '' &&
    environment === 'test' &&
    day === today &&
    isCalendarDate(treatmentDate) &&
    names === 'same' &&
    birthDate === 'same'
  );
}
