import type { Verdict } from '@prova/verifier';

/** What a clinic was shown, and what it was told. */
export interface Judged {
  /** The file, or what it was carried in. */
  readonly carrier: string;
  readonly situation: string;
  readonly expected: Verdict;
  readonly verdict: Verdict;
}
