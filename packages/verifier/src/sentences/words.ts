import type { WordedCode } from '../codes.ts';
import type { Verdict } from '../report.ts';
import type { Language } from './languages.ts';

/** A verdict for the person at the desk. */
export interface VerdictWords {
  /** Two or three words, for a heading and the title of a page. */
  readonly title: string;
  /** What the verdict means here, and what to do now. */
  readonly sentence: string;
}

/** A code for the person at the desk, in plain sentences. */
export interface ReasonWords {
  /** What is so. `{name}` stands for a date that the reason knows. */
  readonly said: string;
  /** What to do; empty where there is nothing to do. It names no date. */
  readonly next: string;
}

/**
 * All that a report says in one language, in the formal address of its offices. Got by `loadWords`; there is a file for
 * each, and the compiler asks each for every code and verdict.
 */
export interface Words {
  readonly language: Language;
  /** Whether a native speaker has read this file. */
  readonly reviewed: boolean;
  readonly verdicts: Readonly<Record<Verdict, VerdictWords>>;
  readonly reasons: Readonly<Record<WordedCode, ReasonWords>>;
  readonly pda1: Pda1Words;
  readonly entitlement: EntitlementWords;
}

/**
 * What is said otherwise of a portable document A1. Nobody is treated on it: whoever inspects work asks which legislation applies
 * on a day of work.
 */
export interface Pda1Words {
  /** In the place of the sentence of the verdict. */
  readonly rejected: string;
  /** In the place of what is so. */
  readonly said: Readonly<Record<'expired' | 'not-yet-valid', string>>;
  /** In the place of what to do. */
  readonly next: Readonly<Record<'revoked' | 'credential-expired', string>>;
}

/**
 * What is said otherwise of an entitlement: a counter asks whether there is a right today, and compares a name only if there is one. What
 * to do about one that was withdrawn is said as of a PD A1: nobody is treated on either.
 */
export interface EntitlementWords extends Pick<Pda1Words, 'rejected' | 'said'> {
  /** In the place of the sentence of the verdict. */
  readonly accepted: string;
}
