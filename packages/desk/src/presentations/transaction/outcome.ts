import type { Refusal } from '../response/answer-fault.ts';
import type { ShownIdentity } from '../response/identity.ts';
import type { ShownReport } from '../response/only-asked.ts';

/** What came of a question. */
export interface Outcome {
  /** Of the document that was presented; absent where none could be judged. */
  readonly report?: ShownReport;
  /** What identity data said, where they were asked for. The desk knows nobody who vouches for them. */
  readonly identity?: ShownIdentity;
  /** Why the answer counts for nothing, whatever it shows. */
  readonly refusal?: Refusal;
}
