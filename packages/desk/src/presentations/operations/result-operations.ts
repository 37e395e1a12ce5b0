import { answerJson, answerNothing, type Operation, operation } from '@prova/http';
import { DeskError } from '../../errors.ts';
import * as v from '../../schema.ts';
import { LIMIT } from '../../verifications/asked.ts';
import { PRESENTATION_REPORT } from '../../verifications/report-shape.ts';
import { type PresentationOffice, SECRET } from '../office.ts';
import { STATES, type Transaction } from '../transaction/transaction.ts';
import { ofAsker } from '../transaction/transitions.ts';

const RESULT = v.strictObject({
  state: v.picklist(STATES),
  report: v.exactOptional(PRESENTATION_REPORT),
  identity: v.exactOptional(
    v.strictObject({
      issuer: v.picklist(['not-verified']),
      familyName: v.string(),
      givenName: v.string(),
      birthDate: v.string(),
    }),
  ),
  refusal: v.exactOptional(
    v.strictObject({ code: v.string(), message: v.string(), detail: v.exactOptional(v.string()) }),
  ),
});

const SECRET_TEXT = v.pipe(v.string(), v.regex(SECRET));

/**
 * `GET` and `DELETE /verifier/v1/presentations/{transactionId}`: how a question stands, its result once, and its end before there is
 * one. From a wallet on the same device the result is handed over to whoever came back from it, by `responseCode`: a link that was
 * passed on to somebody else brings nothing (OpenID4VP 1.0 §14.2).
 */
export function resultOperations({ store }: PresentationOffice): readonly Operation[] {
  const shared = {
    path: '/verifier/v1/presentations/{transactionId}',
    tag: 'Presentations',
    parameters: { transactionId: SECRET_TEXT },
    limit: LIMIT,
  } as const;
  return [
    operation({
      ...shared,
      operationId: 'getPresentation',
      method: 'GET',
      summary: 'How a question to a wallet stands, and its result, once',
      description:
        'verified: the document in report is accepted. rejected: nothing may be booked on it; report.verdict says whether it is wrong or only ' +
        'not known to be right, refusal why there was nothing to judge. identity was judged by nobody: compare it with the identity ' +
        'document. A result is handed over once, and then gone.',
      query: { responseCode: v.optional(SECRET_TEXT) },
      answers: { 200: { description: 'How it stands', schema: RESULT } },
      handle: ({ parameters: { transactionId }, query: { responseCode } }) => {
        const transaction = ofAsker(store, transactionId);
        const result = resultOf(transaction, responseCode);
        if ('report' in result || 'refusal' in result) store.remove(transactionId);
        return answerJson(result);
      },
    }),
    operation({
      ...shared,
      operationId: 'cancelPresentation',
      method: 'DELETE',
      summary: 'Takes a question back, with all that came of it',
      answers: { 204: { description: 'It is gone' } },
      handle: ({ parameters: { transactionId } }) => {
        ofAsker(store, transactionId);
        store.remove(transactionId);
        return answerNothing();
      },
    }),
  ];
}

/** Until the person is back, nobody learns more than that there is an answer. Throws `DeskError` `response-code-wrong`. */
function resultOf(transaction: Transaction, given: string | undefined) {
  if (!('settlement' in transaction)) return { state: transaction.state };
  const { state, settlement } = transaction;
  const { outcome, responseCode } = settlement;
  if (responseCode !== given) {
    if (given === undefined) return { state: 'answered' };
    throw new DeskError('response-code-wrong', 'This is not the code of the way back.');
  }
  return { state, ...outcome };
}
