import type { PresentationBinding } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import type { Particulars } from '../../verifications/judge.ts';
import type { RequestPayload } from '../openid4vp.ts';
import type { AskedQuery } from '../query/asked-query.ts';
import type { AnswerKey } from '../response/answer-key.ts';
import type { Outcome } from './outcome.ts';

/** Where the wallet is: on the device of whoever asks, or on another one, which reads a code off its screen. */
export const MODES = ['same-device', 'cross-device'] as const;
export type Mode = (typeof MODES)[number];

/** How a transaction stands, in the order in which it can. */
export const STATES = [
  'created',
  'fetched',
  'answered',
  'verified',
  'rejected',
  'expired',
] as const;
export type State = (typeof STATES)[number];

/** What is asked of a wallet, and by whom. */
export interface Question {
  /** The secret of whoever asks: who has it may have the result. */
  readonly transactionId: string;
  /** In the link, for the wallet; also the `state` of the answer. */
  readonly requestId: string;
  /** Where it was asked (`networkOf`): it takes one of that network’s places. */
  readonly network: string;
  readonly mode: Mode;
  readonly query: AskedQuery;
  readonly particulars: Pick<Particulars, 'treatmentDate' | 'language'>;
}

/** A request as a wallet fetched it, and the key that its answer alone is encrypted to. */
export interface FetchedRequest {
  readonly payload: RequestPayload;
  readonly binding: PresentationBinding;
  readonly answerKey: AnswerKey;
}

/** The outcome, and how it is had. */
export interface Settlement {
  readonly outcome: Outcome;
  /** With it the person comes back from a wallet on the same device; absent where nobody was sent back. */
  readonly responseCode?: string;
}

/** How far it has come. Each step is taken once. */
export type Progress =
  | { readonly state: 'created' | 'answered' | 'expired' }
  | { readonly state: 'fetched'; readonly request: FetchedRequest }
  | { readonly state: 'verified' | 'rejected'; readonly settlement: Settlement };

/** A question, how far it has come, and when it is over. */
export type Transaction = Progress & {
  readonly question: Question;
  readonly expiresAt: EpochSeconds;
};
