import type { JsonObject } from '@prova/credential';
import { type Answer, bytesIn } from '../answer.ts';
import { openSigned, type Signed, type Surroundings } from '../signer/signed.ts';

/** All that a wallet would fetch of a verifier before it shows anything, as it came. */
export interface VerifierAnswers {
  readonly requestUri: string;
  /** As the link has it; absent where the request was named without its link. */
  readonly clientId?: string;
  readonly request: Answer;
  /** The same asked for once more. */
  readonly again: Answer;
}

/** The answers, opened once for all checks. */
export interface VerifierSeen extends VerifierAnswers, Surroundings {
  readonly signed: Signed | undefined;
  /** The parameters of the request (OpenID4VP 1.0 §5). */
  readonly parameters: JsonObject | undefined;
}

export function openVerifier(answers: VerifierAnswers, surroundings: Surroundings): VerifierSeen {
  const signed = bytesIn(answers.request, openSigned);
  return { ...answers, ...surroundings, signed, parameters: signed?.jws.payload };
}
