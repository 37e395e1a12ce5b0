import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { parseDecision } from '../officers/decision.ts';
import { isSameOrganisation } from '../officers/officer.ts';
import { findSigner } from '../officers/officer-rows.ts';
import { requireStatement } from '../officers/signed-statement.ts';
import { isVouched, type VouchedKeys } from '../officers/vouched-keys.ts';
import type { ChangeRequest, RequestDecision } from './request.ts';

/** Whose signatures count. */
export interface Signers {
  /** DER of the scheme root. */
  readonly root: Uint8Array;
  readonly keys: VouchedKeys;
}

/**
 * Verifies anew what made a change: a suspension at once by one officer, anything else by two, of two houses as they were
 * then. Each signed this payload, then, with a key that is theirs by more than the word of the database. Answers when it
 * took effect. Throws `TrustRegistryError` `decision-forged`.
 */
export async function requireSigned(
  q: Queryable,
  request: ChangeRequest,
  signers: Signers,
): Promise<EpochSeconds> {
  const [first = forged(request)] = request.decisions;
  await requireSignature(q, request, first, signers);
  if (first.action === 'suspend') return first.at;
  const second = request.decisions.find(({ action }) => action === 'approve') ?? forged(request);
  await requireSignature(q, request, second, signers);
  const isOneHouse = isSameOrganisation(first.organisation, second.organisation);
  if (first.action !== 'propose' || first.officer === second.officer || isOneHouse) forged(request);
  return second.at;
}

async function requireSignature(
  q: Queryable,
  request: ChangeRequest,
  { jws, at, action, officer }: RequestDecision,
  signers: Signers,
): Promise<void> {
  try {
    const statement = parseDecision(jws);
    const { kid } = statement;
    const { key } = await findSigner(q, kid);
    const said = requireStatement(statement, key, { root: signers.root, now: at });
    const isThis =
      said.request === request.id &&
      said.action === action &&
      said.payloadHash === encodeBase64url(nodePlatform.sha256(encodeUtf8(request.payload)));
    if (!isThis || !(await isVouched(q, { kid, officer }, signers))) forged(request);
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
