import { answerJson, formBody, type Operation, oauthRefusal, operation } from '@prova/http';
import { DeskError } from '../../errors.ts';
import * as v from '../../schema.ts';
import { LIMIT } from '../../verifications/asked.ts';
import { FROM_ANY_SITE, LIFETIME, type PresentationOffice, RESPONSES, SECRET } from '../office.ts';
import { answerFault, refusalOf } from '../response/answer-fault.ts';
import { declined } from '../response/declined.ts';
import { judgeAnswer } from '../response/judge-answer.ts';
import type { Outcome } from '../transaction/outcome.ts';
import { type Answerable, answered, settle } from '../transaction/transitions.ts';

/** An encrypted answer, or why there is none (OpenID4VP 1.0 §8.3.1, §8.5). */
const ANSWER = {
  response: v.optional(v.string()),
  vp_token: v.optional(v.string()),
  error: v.optional(v.string()),
  state: v.optional(v.string()),
};

const RECEIVED = v.strictObject({ redirect_uri: v.exactOptional(v.string()) });

/** What the readers of both formats take, twice, in base64url and encrypted. */
const ANSWER_BYTES = 256 * 1024;

/**
 * `POST /verifier/v1/presentations/responses/{requestId}`: the answer of a wallet, read once whatever it is. 400 where it is none to this
 * request; what is genuine is received with 200, also where the document is then not accepted: that is not the wallet’s to know.
 */
export function responseOperation(office: PresentationOffice): Operation {
  const { store, now } = office;
  return operation({
    operationId: 'answerRequest',
    method: 'POST',
    path: `${RESPONSES}/{requestId}`,
    tag: 'Wallets',
    summary: 'The answer of a wallet, encrypted',
    parameters: { requestId: v.pipe(v.string(), v.regex(SECRET)) },
    body: formBody(ANSWER, { others: 'ignored', maxBytes: ANSWER_BYTES }),
    limit: LIMIT,
    fromAnySite: FROM_ANY_SITE,
    answers: {
      200: { description: 'Received; where the browser goes next, if anywhere', schema: RECEIVED },
    },
    refuse: oauthRefusal(),
    handle: async ({ parameters: { requestId }, body }) => {
      const answerable = answered(store, requestId);
      const outcome = await outcomeOf(body, answerable, office);
      const { refusal } = outcome;
      const isReceived = refusal === undefined || refusal.code === 'answer-declined';
      const isSentBack = isReceived && answerable.question.mode === 'same-device';
      const responseCode = isSentBack ? office.newSecret() : undefined;
      const settlement = { outcome, ...(responseCode !== undefined && { responseCode }) };
      settle(store, answerable, settlement, now() + LIFETIME);
      if (!isReceived) throw new DeskError(refusal.code, refusal.message);
      return answerJson(
        responseCode === undefined ? {} : { redirect_uri: backTo(office, responseCode) },
      );
    },
  });
}

/** In the fragment: no server and no log on the way back hears the code. */
function backTo({ baseUrl }: PresentationOffice, responseCode: string): string {
  return `${baseUrl}/#response_code=${responseCode}`;
}

interface AnswerFields {
  readonly response?: string | undefined;
  readonly vp_token?: string | undefined;
  readonly error?: string | undefined;
  readonly state?: string | undefined;
}

async function outcomeOf(
  { response, vp_token, error, state }: AnswerFields,
  answerable: Answerable,
  office: PresentationOffice,
): Promise<Outcome> {
  try {
    if (response !== undefined) return await judgeAnswer(response, answerable, office);
    if (vp_token !== undefined) throw answerFault('answer-not-encrypted');
    if (error === undefined) throw answerFault('answer-malformed');
    throw declined(state, answerable.question.requestId);
  } catch (fault) {
    const refusal = refusalOf(fault);
    if (refusal) return { refusal };
    throw fault;
  }
}
