import { type Language, type PresentationReport, presentedCopy } from '@prova/verifier';
import type { Judge } from '../worker/judge.ts';
import type { SaidVerdict, Verified } from '../worker/services.ts';
import type { ReceiptBook, Receipted } from './receipt-book.ts';

/** A verdict as it may be said: what became of its receipt is known. */
export interface Said extends Verified {
  readonly receipted: Receipted;
}

/** The same of what a wallet presented, which the desk judged. */
export interface SaidByDesk extends SaidVerdict {
  readonly report: PresentationReport;
  readonly receipted: Receipted;
}

/** What judges, and what of it. */
type Judging = 'text' | 'file' | 'frame' | 'again';

/** A judge whose every verdict has its receipt, where receipts are wanted, before anybody hears of it. */
export type ReceiptedJudge = Omit<Judge, Judging> & {
  readonly [Name in Judging]: (
    ...given: Parameters<Judge[Name]>
  ) => Promise<Said | Exclude<Awaited<ReturnType<Judge[Name]>>, Verified>>;
} & {
  /** What the desk judged, in the language in which it was asked. */
  readonly presented: (report: PresentationReport, language: Language) => Promise<SaidByDesk>;
};

/**
 * Puts the book between judge and page, so that no verdict has a way around it. The same document on another day, or in another language, is
 * judged anew, by the clock and the lists of then: it may come out otherwise, and is another verification. `patience` is asked for
 * each, and ends the wait for its receipt.
 */
export function receiptedJudge(
  judge: Judge,
  book: Pick<ReceiptBook, 'add'>,
  patience: () => AbortSignal,
): ReceiptedJudge {
  async function said(judging: Promise<Verified>): Promise<Said> {
    const judged = await judging;
    return { ...judged, receipted: await book.add(judged, patience()) };
  }

  async function ifAny(judging: Promise<Verified | undefined>): Promise<Said | undefined> {
    const judged = await judging;
    return judged && said(Promise.resolve(judged));
  }

  return {
    ...judge,
    text: (...given) => said(judge.text(...given)),
    file: (...given) => said(judge.file(...given)),
    frame: (...given) => ifAny(judge.frame(...given)),
    again: (...given) => ifAny(judge.again(...given)),
    async presented(report, language) {
      const words = await judge.say({ verdict: report.verdict, language });
      const matter = { report, token: presentedCopy(report) };
      return { report, ...words, receipted: await book.add(matter, patience()) };
    },
  };
}
