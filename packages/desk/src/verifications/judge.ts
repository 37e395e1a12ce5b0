import type { Evidence, Presentation, PresentationBinding } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { EpochSeconds } from '@prova/trust';
import {
  type Context,
  type IdentityCheck,
  type Language,
  loadWords,
  type Policy,
  type PresentationReport,
  type Report,
  verify,
  verifyPresentation,
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

/** Judges what a wallet presented, in the same way. Never rejects. */
export type JudgePresentation = (
  presentation: Presentation,
  asked: Omit<Particulars, 'identity'> & { readonly binding: PresentationBinding },
) => Promise<PresentationReport>;

/** The judge of a desk: the verifier, with this desk's trust, lists and clock. No rule is added or left out. */
export function createJudge(order: JudgeOrder): Judge {
  return async (evidence, { identity, ...asked }) => {
    const context = await contextOf(asked, order);
    return verify(evidence, { ...context, ...(identity !== undefined && { identity }) });
  };
}

/** The same for what wallets present. */
export function createPresentationJudge(order: JudgeOrder): JudgePresentation {
  return async (presentation, { binding, ...asked }) =>
    verifyPresentation(presentation, { ...(await contextOf(asked, order)), binding });
}

/** What a verdict rests on at this moment. */
async function contextOf(
  { treatmentDate, language = 'en' }: Omit<Particulars, 'identity'>,
  { environment, trust, now, today }: JudgeOrder,
): Promise<Context> {
  const words = await loadWords(language);
  const held = trust.held();
  return {
    trust: held.trust,
    lists: held.lists,
    policy: { environment, words },
    ...(treatmentDate !== undefined && { treatmentDate }),
    today: today(),
    now: now(),
    platform: nodePlatform,
  };
}
