import type { Evidence } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { EpochSeconds } from '@prova/trust';
import {
  type IdentityCheck,
  type Language,
  loadWords,
  type Policy,
  type Report,
  verify,
} from '@prova/verifier';
import type { DeskTrust } from '../trust/desk-trust.ts';

/** What a question says besides what it is about. */
export interface Particulars {
  readonly treatmentDate?: string | undefined;
  readonly language?: Language | undefined;
  readonly identity?: IdentityCheck | undefined;
}

export interface JudgeOrder {
  readonly environment: Policy['environment'];
  readonly trust: DeskTrust;
  readonly now: () => EpochSeconds;
  /** The local date of the desk, `yyyy-mm-dd`. */
  readonly today: () => string;
}

/** Judges evidence by what the desk holds at this moment. Never rejects. */
export type Judge = (evidence: Evidence, asked: Particulars) => Promise<Report>;

/** The judge of a desk: the verifier, with this desk's trust, lists and clock. No rule is added or left out. */
export function createJudge({ environment, trust, now, today }: JudgeOrder): Judge {
  return async (evidence, { treatmentDate, language = 'en', identity }) => {
    const words = await loadWords(language);
    const held = trust.held();
    return verify(evidence, {
      trust: held.trust,
      lists: held.lists,
      policy: { environment, words },
      ...(treatmentDate !== undefined && { treatmentDate }),
      ...(identity !== undefined && { identity }),
      today: today(),
      now: now(),
      platform: nodePlatform,
    });
  };
}
