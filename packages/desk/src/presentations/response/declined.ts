import type { DeskError } from '../../errors.ts';
import * as v from '../../schema.ts';
import { answerFault } from './answer-fault.ts';

/** An error in the place of presentations (OpenID4VP 1.0 §8.5). */
const ERROR = v.looseObject({ error: v.string(), state: v.optional(v.string()) });

/**
 * The answer, if it is no error: wallets encrypt one as they do presentations, and send it in clear only where they cannot (OpenID4VP 1.0
 * §8.3.1). Throws `DeskError`: `answer-declined`, `answer-state`.
 */
export function requireGiven(answer: unknown, expected: string): unknown {
  const said = v.safeParse(ERROR, answer);
  if (!said.success) return answer;
  throw declined(said.output.state, expected);
}

/** What an error comes to, whatever it is called: no wallet need say why. One with the `state` of another request is none to this. */
export function declined(state: string | undefined, expected: string): DeskError {
  return answerFault(state === expected ? 'answer-declined' : 'answer-state');
}
