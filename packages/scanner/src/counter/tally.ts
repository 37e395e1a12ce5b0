import { daysAfter } from '@prova/catalogue';
import type { Preferences } from '../page/preferences.ts';
import type { CounterAnswer, CounterVerdict } from './counter-verdict.ts';

/** How often something was answered on a day. `right` is `-` for whatever is no right of this counter. */
export interface TallyRow {
  readonly day: string;
  readonly right: string;
  readonly answer: CounterAnswer;
  readonly count: number;
}

/** Counts by day, right and answer, on this device: numbers, and nothing of anybody. */
export interface Tally {
  /** `day` is the desk’s, `yyyy-mm-dd`. */
  count(day: string, verdict: CounterVerdict): void;
  /** The newest day first. */
  rows(): readonly TallyRow[];
  clear(): void;
}

/** A quarter, by the calendar. What is older goes with the next count: what a counter reports, it reports by quarters. */
const DAYS_KEPT = 92;
const NO_RIGHT = '-';
const ANSWERS: readonly CounterAnswer[] = ['yes', 'no', 'cannot-tell', 'no-right'];

type Counts = Record<string, Record<string, number>>;

/** The counts in what this browser keeps. What is damaged there begins anew. */
export function tally(kept: Pick<Preferences, 'read' | 'write'>): Tally {
  function read(): Counts {
    try {
      return countsIn(JSON.parse(kept.read('tally') ?? '{}'));
    } catch {
      return {};
    }
  }

  return {
    count(day, { answer, decidedBy, right }) {
      const name = decidedBy === 'verdict' && right ? right.rightId : NO_RIGHT;
      const counts = read();
      const ofDay = counts[day] ?? {};
      const key = `${name} ${answer}`;
      const all = { ...counts, [day]: { ...ofDay, [key]: (ofDay[key] ?? 0) + 1 } };
      const oldest = daysAfter(day, 1 - DAYS_KEPT);
      // A day to come is of a clock that was wrong.
      const recent = Object.entries(all).filter(([each]) => oldest <= each && each <= day);
      kept.write('tally', JSON.stringify(Object.fromEntries(recent)));
    },
    rows() {
      return Object.entries(read())
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .flatMap(([day, ofDay]) => Object.entries(ofDay).flatMap((each) => rowOf(day, each)));
    },
    clear: () => kept.write('tally', ''),
  };
}

function rowOf(day: string, [key, count]: readonly [string, number]): readonly TallyRow[] {
  const [right = NO_RIGHT, name] = key.split(' ');
  const answer = ANSWERS.find((each) => each === name);
  return answer ? [{ day, right, answer, count }] : [];
}

function countsIn(value: unknown): Counts {
  return Object.fromEntries(
    Object.entries(Object(value)).map(([day, ofDay]) => [
      day,
      Object.fromEntries(
        Object.entries(Object(ofDay)).filter((each): each is [string, number] =>
          Number.isSafeInteger(each[1]),
        ),
      ),
    ]),
  );
}
