import { encodeBase64url } from '@prova/credential';
import type { ChangeRequest, RequestSummary } from '../changes/request.ts';
import { formatInstant } from '../formats/instants.ts';

/** What was submitted, and nothing that can change: the same answer to the same submission, for ever. */
export function receiptShape(request: ChangeRequest) {
  const { id, kind, payloadHash, proposedBy, submittedAt, expiresAt } = request;
  return {
    id,
    kind,
    payloadHash: encodeBase64url(payloadHash),
    proposedBy: proposedBy.id,
    submittedAt: formatInstant(submittedAt),
    expiresAt: expiresAt === undefined ? undefined : formatInstant(expiresAt),
  };
}

/** A request as a line of a list. */
export function summaryShape(request: RequestSummary, baseUrl: string) {
  const { id, seq, kind, about, state, proposedBy, submittedAt, expiresAt, decidedAt, settledBy } =
    request;
  return {
    href: `${baseUrl}/admin/v1/changeRequests/${id}`,
    id,
    seq,
    kind,
    about,
    state,
    proposedBy,
    submittedAt: formatInstant(submittedAt),
    expiresAt: expiresAt === undefined ? undefined : formatInstant(expiresAt),
    decidedAt: decidedAt === undefined ? undefined : formatInstant(decidedAt),
    settledBy,
  };
}

/** A request with its payload, as the text that is signed, and with all that was signed about it. */
export function requestShape(request: ChangeRequest) {
  const { payload, decisions, state, decidedAt } = request;
  return {
    ...receiptShape(request),
    proposedBy: request.proposedBy,
    state,
    decidedAt: decidedAt === undefined ? undefined : formatInstant(decidedAt),
    payload,
    decisions: decisions.map(({ at, ...decision }) => ({ ...decision, at: formatInstant(at) })),
  };
}
