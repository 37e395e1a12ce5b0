import type { Verdict } from '@prova/verifier';
import type { Io } from './io.ts';

/** Foreground colours of a terminal, by their SGR numbers. */
const SGR: Readonly<Record<Verdict, number>> = {
  accepted: 32,
  undetermined: 33,
  rejected: 31,
  'not-judged': 90,
};

/** The word of a verdict, coloured for a person at a terminal who has not asked for none (no-color.org). */
export function coloured(word: string, verdict: Verdict, io: Io): string {
  const { NO_COLOR = '' } = io.env;
  const plain = !io.isTerminal || NO_COLOR !== '';
  return plain ? word : `\u001b[1;${SGR[verdict]}m${word}\u001b[0m`;
}
