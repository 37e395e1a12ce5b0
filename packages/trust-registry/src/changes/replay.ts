import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Queryable } from '@prova/store';
import { TrustRegistryError } from '../errors.ts';
import { type DecisionAction, parseDecision } from '../officers/decision.ts';
import { isSameOrganisation } from '../officers/officer.ts';
import { findSigner } from '../officers/officer-rows.ts';
import { requireStatement } from '../officers/signed-statement.ts';
import type { Register } from '../register/register.ts';
import { applyChange, isOfficerChange } from './apply-change.ts';
import { parseChange } from './change.ts';
import type { ChangeRequest, RequestDecision } from './request.ts';
import { findRequest } from './request-rows.ts';

/**
 * The register that officers' signatures make of the one that a scheme began with: every change that took effect, in the
 * order of the audit log, its signatures verified anew. No row of the register is read, so whoever wrote there by hand
 * has changed nothing here. Does not ask who gave officers their keys, nor for mandates, which change with time.
 *
 * Throws `TrustRegistryError`: `decision-forged` when a signature is missing or is not what it is kept as, and the codes
 * of `applyChange` when a change could never have been made.
 */
export async function replayDecisions(
  q: Queryable,
  founding: Register,
  root: Uint8Array,
): Promise<Register> {
  let register = founding;
  for (const { action, request: id } of await effectiveEntries(q)) {
    const request = await findRequest(q, id);
    const isAtOnce = request.decisions[0]?.action === 'suspend';
    const now = await requireSigned(
      q,
      request,
      root,
      isAtOnce ? ['suspend'] : ['propose', 'approve'],
    );
    const change = parseChange(request.payload);
    // A suspension that was confirmed took effect before.
    const isMade = isAtOnce === (action === IN_FORCE);
    if (isMade && !isOfficerChange(change)) {
      register = await applyChange(register, change, { root, now });
    }
  }
  return register;
}

const IN_FORCE = 'request.in-force';

function effectiveEntries(q: Queryable) {
  return q.query<{ action: string; request: string }>(
    `select action, object_id as request from audit
     where object_type = 'change-request' and action in ($1, 'request.approved') order by seq`,
    [IN_FORCE],
  );
}

/** When the last of these was signed, once all are known to be, by different officers of different houses. */
async function requireSigned(
  q: Queryable,
  request: ChangeRequest,
  root: Uint8Array,
  actions: readonly DecisionAction[],
): Promise<number> {
  const decisions = actions.map(
    (wanted) => request.decisions.find(({ action }) => action === wanted) ?? forged(request),
  );
  for (const decision of decisions) await requireSignature(q, request, decision, root);
  const [first, second] = decisions;
  const isOneHand =
    first !== undefined &&
    second !== undefined &&
    (first.officer === second.officer ||
      isSameOrganisation(first.organisation, second.organisation));
  if (isOneHand) forged(request);
  return decisions.at(-1)?.at ?? forged(request);
}

async function requireSignature(
  q: Queryable,
  request: ChangeRequest,
  { jws, at, action, officer }: RequestDecision,
  root: Uint8Array,
): Promise<void> {
  try {
    const statement = parseDecision(jws);
    const signer = await findSigner(q, statement.kid);
    const said = requireStatement(statement, signer.key, { root, now: at });
    const payloadHash = encodeBase64url(nodePlatform.sha256(encodeUtf8(request.payload)));
    const isThis =
      signer.officer.id === officer &&
      said.request === request.id &&
      said.action === action &&
      said.payloadHash === payloadHash;
    if (!isThis) forged(request);
  } catch (cause) {
    if (!(cause instanceof TrustRegistryError)) throw cause;
    forged(request, cause);
  }
}

function forged({ id }: ChangeRequest, cause?: unknown): never {
  throw new TrustRegistryError('decision-forged', `Request ${id} was not signed as it is kept.`, {
    cause,
  });
}
