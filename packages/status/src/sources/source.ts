import { type Answer, type Question, questionKey, type UnknownReason } from '@prova/catalogue';

/** Days that are asked about, first and last. One day is a period of one. */
export interface AskedDays {
  readonly from: string;
  readonly until: string;
}

/** One question or several about one person. */
export interface Asking {
  /** As `parseSsin` writes it. It is sent to sources, in bodies, and stands nowhere else. */
  readonly ssin: string;
  readonly questions: readonly Question[];
  readonly days: AskedDays;
  /** When somebody began to wait for it, in milliseconds of the office's `elapsed`; without it, now. What passed since is no more a source's to use. */
  readonly since?: number | undefined;
}

/** The answers of every body that was asked, by `questionKey`: at least one for each question. */
export type Answers = ReadonlyMap<string, readonly Answer[]>;

/**
 * Who knows statuses. `ask` never rejects for what a source does or leaves undone: that is an answer, `unknown` with its reason. "No data" is
 * never a no. It rejects with `StoreError` where our own database is away.
 */
export interface Source {
  readonly ask: (asking: Asking) => Promise<Answers>;
}

/** The same ignorance of all of them. */
export function unknownFor(questions: readonly Question[], reason: UnknownReason): Answers {
  return new Map(
    questions.map((question) => [questionKey(question), [{ outcome: 'unknown', reason }]]),
  );
}
