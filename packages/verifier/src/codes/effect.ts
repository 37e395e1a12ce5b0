import type { StepId } from '../steps.ts';

/**
 * What a code does to the verdict.
 * `rejected`, `undetermined`, `not-judged`: the step is NOT PASSED and the verification ends there.
 * `cap`: the rest is still judged, but `accepted` becomes `undetermined`.
 * `warning`: said, and nothing more.
 * `finding`: about a file; a warning beside a document, `not-judged` where there is none.
 */
export type Effect = 'rejected' | 'undetermined' | 'not-judged' | 'cap' | 'warning' | 'finding';

/** Which step raises a code, and what it does. */
export interface CodeTraits {
  readonly step: StepId;
  readonly effect: Effect;
}
