import type { EpochSeconds } from '@prova/trust';
import type { AuthoritiesOf } from './query/asked-query.ts';
import type { ProfileQuestion } from './query/profile-question.ts';
import type { RightPreset } from './query/right-presets.ts';
import type { DeskIdentity } from './request/desk-key.ts';
import type { VerifierInfo } from './request/request-payload.ts';
import type { JudgeAnswerOrder } from './response/judge-answer.ts';
import type { TransactionStore } from './transaction/transaction-store.ts';

/** All that asking wallets takes. */
export interface PresentationOffice extends JudgeAnswerOrder {
  readonly identity: DeskIdentity;
  /** Where wallets reach the desk, without a slash at its end. */
  readonly baseUrl: string;
  /** Of links, the first that of the code. */
  readonly schemes: readonly string[];
  readonly verifierInfo: readonly VerifierInfo[];
  readonly store: TransactionStore;
  readonly authoritiesOf: AuthoritiesOf;
  /** The question, if this desk may ask it now for who shows this token. Throws `DeskError` `profile-not-permitted`. */
  readonly permit: (question: ProfileQuestion, token: string | undefined) => ProfileQuestion;
  /** What a preset asks for, by the catalogue that is kept now. Throws `DeskError` `rights-not-listed`. */
  readonly presetQuestion: (preset: RightPreset) => ProfileQuestion;
  readonly now: () => EpochSeconds;
  /** 32 random octets in base64url, other ones each time. */
  readonly newSecret: () => string;
}

/** Seconds that a wallet has to answer, and then whoever asked to take the result. */
export const LIFETIME = 300;

/** Where wallets fetch requests, and send answers. */
export const REQUESTS = '/verifier/v1/presentations/requests';
export const RESPONSES = '/verifier/v1/presentations/responses';

/**
 * A wallet that runs in a browser fetches and answers from a site of its own (OpenID4VP 1.0 §8.2). What counts is the secret in the address, and the
 * encryption: a browser brings neither by itself. Forms need no further header.
 */
export const FROM_ANY_SITE = { headers: [] } as const;

/** A secret as `newSecret` makes them. */
export const SECRET = /^[\w-]{43}$/;
