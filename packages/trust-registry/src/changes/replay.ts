import type { Queryable } from '@prova/store';
import { kidOfJwk } from '../officers/officer-key.ts';
import { foundingKeys } from '../officers/vouched-keys.ts';
import type { Register } from '../register/register.ts';
import { applyChange, isOfficerChange } from './apply-change.ts';
import { parseChange } from './change.ts';
import { findRequest } from './request-rows.ts';
import { requireSigned } from './signed-request.ts';

/**
 * The register that officers' signatures make of the one that a scheme began with: every change that took effect, in the
 * order of the audit log, its signatures verified anew, by keys that lead back to those the scheme was founded with. No
 * row of the register is read, so whoever wrote there by hand has changed nothing here. Does not ask for mandates, which
 * change with time.
 *
 * Throws `TrustRegistryError`: the codes of `requireSigned`, and those of `applyChange` when a change could never have
 * been made.
 */
export async function replayDecisions(
  q: Queryable,
  founding: Register,
  root: Uint8Array,
): Promise<Register> {
  const keys = new Map(await foundingKeys(q));
  let register = founding;
  for (const { action, request: id } of await effectiveEntries(q)) {
    const request = await findRequest(q, id);
    const now = await requireSigned(q, request, { root, keys });
    // A suspension that was confirmed took effect before.
    const isAtOnce = request.decisions[0]?.action === 'suspend';
    if (isAtOnce !== (action === IN_FORCE)) continue;
    const change = parseChange(request.payload);
    if (!isOfficerChange(change)) register = await applyChange(register, change, { root, now });
    else if ('key' in change && change.key) keys.set(kidOfJwk(change.key), change.officer);
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
