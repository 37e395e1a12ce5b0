import type { Queryable } from '@prova/store';
import type { ChangeRequest, RequestState, RequestSummary } from '../changes/request.ts';
import { findRequest, listRequests } from '../changes/request-rows.ts';
import { TrustRegistryError } from '../errors.ts';
import type { Officer } from '../officers/officer.ts';

/** The request, if this officer may see it: a draft is nobody else's business. Throws `request-unknown`. */
export async function findVisible(
  q: Queryable,
  id: string,
  officer: Officer,
): Promise<ChangeRequest> {
  const request = await findRequest(q, id);
  if (isVisible(request, officer)) return request;
  throw new TrustRegistryError('request-unknown', 'There is no such request.');
}

/** As `listRequests`, of drafts the officer's own. */
export async function listVisible(
  q: Queryable,
  {
    state,
    before,
    officer,
  }: { state: RequestState; before?: number | undefined; officer: Officer },
): Promise<readonly RequestSummary[]> {
  const requests = await listRequests(q, state, before);
  return requests.filter((each) => isVisible(each, officer));
}

function isVisible({ state, proposedBy }: RequestSummary, { id }: Officer): boolean {
  return state !== 'draft' || proposedBy.id === id;
}
