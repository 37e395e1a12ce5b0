import { CodedError } from '@prova/credential';
import { DeskError } from '../../errors.ts';

/** Why an answer of a wallet was not judged, in a sentence for whoever asked. The wallet hears the same. */
export const ANSWER_FAULTS = {
  'answer-declined': 'The holder, or their wallet, declined.',
  'answer-not-encrypted': 'The answer came in clear, and must be encrypted.',
  'answer-encryption': 'The answer is not encrypted to the key of its request.',
  'answer-malformed': 'The answer is none as OpenID4VP and its formats have them.',
  'answer-state': 'The answer is to another request.',
  'answer-unsatisfying': 'What was presented is not what was asked for.',
  'answer-invalid': 'What was presented was changed, or does not answer this question.',
} as const satisfies Readonly<Record<string, string>>;

export type AnswerFault = keyof typeof ANSWER_FAULTS;

/** The fault as an error. No cause may quote what was sent. */
export function answerFault(code: AnswerFault, cause?: CodedError<string>): DeskError {
  return new DeskError(code, ANSWER_FAULTS[code], cause && { cause });
}

/** What is told of a fault. */
export interface Refusal {
  readonly code: AnswerFault;
  readonly message: string;
  /** The code of what was found below, for whoever makes wallets: `sd-digest`. */
  readonly detail?: string;
}

/** The refusal that an error stands for; `undefined` for any other. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof DeskError) || !isAnswerFault(error.code)) return undefined;
  const { code, message, cause } = error;
  return { code, message, ...(cause instanceof CodedError && { detail: cause.code }) };
}

function isAnswerFault(code: string): code is AnswerFault {
  return Object.hasOwn(ANSWER_FAULTS, code);
}
