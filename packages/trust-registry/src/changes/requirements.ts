import { decodeBase64url, equalBytes } from '@prova/credential';
import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { parseDecision } from '../officers/decision.ts';
import { isSameOrganisation } from '../officers/officer.ts';
import { findByKey, findOfficer } from '../officers/officer-rows.ts';
import type { OpenedDecision } from '../officers/open-decision.ts';
import type { ChangeRequest } from './request.ts';
import { isUsed } from './request-rows.ts';

/** What an officer can do to end a request. */
export type FinalAction = 'approve' | 'reject' | 'withdraw';

/**
 * What four eyes demand of a decision about a submitted request; answers what is decided. The request must be locked.
 *
 * Throws `TrustRegistryError`: `approval-replayed`, `approval-own`, `decision-action`, `request-decided`,
 * `request-expired`, `approval-stale`, `officer-inactive` and `officer-key-retired` of who proposed,
 * `approval-same-organisation`. Does not ask for the mandate.
 */
export async function requireDecidable(
  tx: Queryable,
  opened: OpenedDecision,
  request: ChangeRequest,
  now: EpochSeconds,
): Promise<FinalAction> {
  const { decision, officer } = opened;
  if (await isUsed(tx, opened.statementHash)) throw replayed();
  const action = requireRole(opened, request);
  if (action !== 'withdraw' && request.decisions.some((each) => each.officer === officer.id)) {
    throw replayed();
  }
  requireOpen(request, now);
  if (!equalBytes(decodeBase64url(decision.payloadHash) ?? new Uint8Array(), request.payloadHash)) {
    throw new TrustRegistryError('approval-stale', 'The signature is over another payload.');
  }
  if (action === 'approve') {
    await requireProposer(tx, request);
    await requireOtherOrganisation(tx, opened, request);
  }
  return action;
}

/** Who proposed may withdraw, everybody else may approve or reject; a suspension in force can only be confirmed. */
function requireRole({ decision, officer }: OpenedDecision, request: ChangeRequest): FinalAction {
  const { action } = decision;
  const isOwn = request.proposedBy.id === officer.id;
  if (isOwn && (action === 'approve' || action === 'reject')) {
    throw new TrustRegistryError('approval-own', 'A second officer decides about this request.');
  }
  const isSuspension = request.decisions.some((each) => each.action === 'suspend');
  switch (action) {
    case 'approve':
      return action;
    case 'reject':
    case 'withdraw':
      if (isOwn === (action === 'withdraw') && !isSuspension) return action;
  }
  throw new TrustRegistryError('decision-action', `This officer cannot "${action}" this request.`);
}

function requireOpen({ state, expiresAt }: ChangeRequest, now: EpochSeconds): void {
  if (state === 'expired' || (state === 'submitted' && now >= (expiresAt ?? now))) {
    throw new TrustRegistryError('request-expired', 'The request has expired.');
  }
  if (state !== 'submitted' && state !== 'in-force') {
    throw new TrustRegistryError('request-decided', `The request is ${state}.`);
  }
}

/**
 * Who proposed still stands behind it, and so does their key: a thief may have proposed before it was missed. A suspension
 * in force needs nobody any more, and is confirmed whatever became of who ordered it.
 */
async function requireProposer(tx: Queryable, request: ChangeRequest): Promise<void> {
  const [first] = request.decisions;
  if (first?.action === 'propose') await findByKey(tx, parseDecision(first.jws).kid);
}

/** Neither the house that the proposer was of then, nor the one they are of now. */
async function requireOtherOrganisation(
  tx: Queryable,
  { officer }: OpenedDecision,
  { proposedBy, decisions: [first] }: ChangeRequest,
): Promise<void> {
  const proposer = await findOfficer(tx, proposedBy.id);
  const houses = [proposer.organisation, first?.organisation ?? proposer.organisation];
  if (!houses.some((house) => isSameOrganisation(house, officer.organisation))) return;
  throw new TrustRegistryError(
    'approval-same-organisation',
    'The second officer is of another organisation.',
  );
}

function replayed(): TrustRegistryError {
  return new TrustRegistryError('approval-replayed', 'This was said already.');
}
