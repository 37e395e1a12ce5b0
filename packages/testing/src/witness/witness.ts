import type { Card, Evidence } from './evidence.ts';
import type { Need } from './system-tools.ts';

/** What a witness says after looking at the evidence. */
export interface Testimony {
  /** How much was judged: `12 files`. */
  readonly judged: string;
  /** What is wrong, one sentence each; empty when all is clean. */
  readonly findings: readonly string[];
}

/** Somebody else's program and what it is asked about our output. */
export interface Witness {
  /** As a person would name it: `qpdf --check`. */
  readonly name: string;
  /** What is true of the output when the witness finds nothing. */
  readonly attests: string;
  readonly needs: readonly Need[];
  testify(evidence: Evidence): Testimony | Promise<Testimony>;
}

/** A testimony on the PDF file of each card; findings are named after the card. */
export function onEachFile(
  { cards }: Evidence,
  findingsOn: (card: Card) => readonly string[],
): Testimony {
  return {
    judged: `${cards.length} files`,
    findings: cards.flatMap((card) => findingsOn(card).map((finding) => `${card.id}: ${finding}`)),
  };
}

/** Longer texts are tokens and QR texts: where they part says more than both in full. */
const LONGEST_SHOWN = 100;

/** A finding unless what is there is what was expected, character for character. */
export function differing(what: string, found: string | undefined, expected: string): string[] {
  if (found === expected) return [];
  if (found === undefined) return [`${what} is absent, not ${JSON.stringify(expected)}`];
  if (found.length + expected.length <= LONGEST_SHOWN) {
    return [`${what} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
  }
  let same = 0;
  while (same < found.length && found[same] === expected[same]) same += 1;
  return [`${what} is another one from character ${same + 1} of ${expected.length} on`];
}
