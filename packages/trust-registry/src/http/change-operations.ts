import {
  answerJson,
  HttpError,
  jsonBody,
  type Operation,
  operation,
  wholeNumber,
} from '@prova/http';
import { decide } from '../changes/decide.ts';
import { propose } from '../changes/propose.ts';
import { REQUEST_STATES } from '../changes/request.ts';
import { readRequest } from '../changes/request-rows.ts';
import { suspend } from '../changes/suspend.ts';
import { type DecisionAction, parseDecision } from '../officers/decision.ts';
import { uuid } from '../officers/officer.ts';
import * as v from '../schema.ts';
import { previewOf } from './change-preview.ts';
import { receiptShape, requestShape, summaryShape } from './change-shape.ts';
import { type Office, officerOnly } from './officer-authenticator.ts';
import { SIGNED } from './officer-shape.ts';
import { findVisible, listVisible } from './visible-requests.ts';

const tag = 'Changes';
const mediaType = 'application/json';
const MEBIBYTE = 1024 * 1024;

/** A change, as canonical JSON, and the signature over its hash. An import of a whole country's funds fits. */
const SUBMISSION = jsonBody(v.strictObject({ ...SIGNED.entries, payload: v.string() }), {
  maxBytes: 32 * MEBIBYTE,
});
const IDEMPOTENCY = { 'idempotency-key': uuid };
const OF_REQUEST = { id: uuid };

/** Changes of the register: proposed by one officer, decided by another. Each is a signature over the payload. */
export function changeOperations(office: Office): readonly Operation[] {
  const { database, root, now } = office;
  const authenticate = officerOnly(office);
  const context = () => ({ root, now: now() });

  const submission = (
    operationId: string,
    path: `/${string}`,
    summary: string,
    submit: typeof suspend,
  ) =>
    operation({
      operationId,
      method: 'POST',
      path,
      tag,
      summary,
      description: 'The Idempotency-Key is the id of the request, which the signature names too.',
      headers: IDEMPOTENCY,
      body: SUBMISSION,
      authenticate,
      answers: {
        200: { description: 'It was submitted before, by these bytes', mediaType },
        201: { description: 'What was submitted', mediaType },
      },
      handle: async ({ body, headers }) => {
        const { request: id } = parseDecision(body.jws).unverified;
        if (id !== headers['idempotency-key']) throw otherKey();
        const before = await readRequest(database, id);
        const request = await submit(database, body, context());
        const isReplay = before !== undefined && before.state !== 'draft';
        return answerJson(receiptShape(request), {
          status: isReplay ? 200 : 201,
          headers: isReplay ? { 'idempotency-replayed': 'true' } : {},
        });
      },
    });

  const decision = (
    operationId: string,
    action: DecisionAction,
    path: `/${string}`,
    summary: string,
  ) =>
    operation({
      operationId,
      method: 'POST',
      path,
      tag,
      summary,
      parameters: OF_REQUEST,
      body: jsonBody(SIGNED),
      authenticate,
      answers: { 200: { description: 'The request as it is now', mediaType } },
      handle: async ({ parameters, body }) => {
        requireAction(body.jws, action);
        const order = { request: parameters.id, jws: body.jws };
        return answerJson(requestShape(await decide(database, order, context())));
      },
    });

  return [
    operation({
      operationId: 'listChangeRequests',
      method: 'GET',
      path: '/admin/v1/changeRequests',
      tag,
      summary: 'Requests in one state, the newest first, a hundred at most',
      query: {
        state: v.exactOptional(v.picklist(REQUEST_STATES), 'submitted'),
        before: v.exactOptional(wholeNumber(1, Number.MAX_SAFE_INTEGER)),
      },
      authenticate,
      answers: { 200: { description: 'Requests', mediaType } },
      handle: async ({ query, caller, principal }) => {
        const requests = await listVisible(database, { ...query, officer: principal });
        return answerJson({ items: requests.map((each) => summaryShape(each, caller.baseUrl)) });
      },
    }),
    submission(
      'proposeChange',
      '/admin/v1/changeRequests',
      'Proposes a change, for another officer to decide',
      propose,
    ),
    operation({
      operationId: 'getChangeRequest',
      method: 'GET',
      path: '/admin/v1/changeRequests/{id}',
      tag,
      summary: 'One request: what it says, who signed what, what the register would say',
      parameters: OF_REQUEST,
      authenticate,
      answers: { 200: { description: 'The request', mediaType } },
      handle: async ({ parameters, principal }) => {
        const request = await findVisible(database, parameters.id, principal);
        const preview = await previewOf(database, request, context());
        return answerJson({ ...requestShape(request), ...preview });
      },
    }),
    decision(
      'approveChange',
      'approve',
      '/admin/v1/changeRequests/{id}/approvals',
      'Approves a request of another organisation; it is made',
    ),
    decision(
      'rejectChange',
      'reject',
      '/admin/v1/changeRequests/{id}/rejections',
      'Rejects a request of another officer',
    ),
    decision(
      'withdrawChange',
      'withdraw',
      '/admin/v1/changeRequests/{id}/withdrawals',
      'Withdraws a request of one’s own',
    ),
    submission(
      'suspendAtOnce',
      '/admin/v1/emergency/suspensions',
      'Suspends a key or an institution at once; lifting it takes two officers',
      suspend,
    ),
  ];
}

/** Whoever signed a rejection and sends it as an approval has made a mistake. */
function requireAction(jws: string, action: DecisionAction): void {
  if (parseDecision(jws).unverified.action === action) return;
  throw new HttpError('invalid-input', `The signature does not say "${action}".`);
}

function otherKey(): HttpError {
  return new HttpError('invalid-input', 'The Idempotency-Key is not the id that was signed.');
}
