import { decodeBase64url, encodeUtf8, equalBytes } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { appendAudit, lockUntilCommit, type Queryable } from '@prova/store';
import { TrustRegistryError } from '../errors.ts';
import type { Decision } from '../officers/decision.ts';
import { type OpenedDecision, openDecision } from '../officers/open-decision.ts';
import type { StatementContext, UnverifiedStatement } from '../officers/signed-statement.ts';
import { type Change, parseChange } from './change.ts';
import type { ChangeRequest } from './request.ts';
import { findRequest, readRequest, writeDecision, writeRequest } from './request-rows.ts';

/** A change and the signature over it, which travel together. */
export interface Submission {
  /** See `signDecision`. */
  readonly jws: string;
  /** See `changePayload`. */
  readonly payload: string;
}

/** A change that an officer signed, and the signature. */
export interface OpenedSubmission {
  readonly opened: OpenedDecision;
  readonly change: Change;
  readonly payload: string;
  readonly payloadHash: Uint8Array;
}

/**
 * The request of this id, if it was submitted by these very bytes; else nothing, and the id is this transaction's.
 * Throws `TrustRegistryError` `request-conflict` when the id stands for something else.
 */
export async function submittedBefore(
  tx: Queryable,
  { unverified, jws }: UnverifiedStatement<Decision>,
  payload: string,
): Promise<ChangeRequest | undefined> {
  const { request: id } = unverified;
  await lockUntilCommit(tx, `registry/request/${id}`);
  const known = await readRequest(tx, id);
  if (!known || known.state === 'draft') return undefined;
  if (known.decisions[0]?.jws === jws && known.payload === payload) return known;
  throw new TrustRegistryError('request-conflict', 'The id was given to another request.');
}

/**
 * Opens a submission: the signature is over this payload, and an officer's.
 * Throws `TrustRegistryError`: the codes of `openDecision`, `payload-mismatch`, `change-malformed`,
 * `request-conflict` for a draft of somebody else.
 */
export async function openSubmission(
  tx: Queryable,
  statement: UnverifiedStatement<Decision>,
  payload: string,
  { action, ...context }: StatementContext & { readonly action: 'propose' | 'suspend' },
): Promise<OpenedSubmission> {
  const { request: id } = statement.unverified;
  const opened = await openDecision(tx, statement, { ...context, actions: [action], request: id });
  const draft = await readRequest(tx, id);
  if (draft && draft.proposedBy.id !== opened.officer.id) {
    throw new TrustRegistryError('request-conflict', 'The draft is of another officer.');
  }
  const { decision } = opened;
  const payloadHash = nodePlatform.sha256(encodeUtf8(payload));
  if (!equalBytes(payloadHash, decodeBase64url(decision.payloadHash) ?? new Uint8Array())) {
    throw new TrustRegistryError('payload-mismatch', 'The signature is over another payload.');
  }
  const change = parseChange(payload);
  if (decision.kind !== undefined && decision.kind !== change.kind) {
    throw new TrustRegistryError('payload-mismatch', 'The signature names another kind.');
  }
  return { opened, change, payload, payloadHash };
}

/** Keeps a submission and that it was made. Answers the request. */
export async function recordSubmission(
  tx: Queryable,
  { opened, change, payload, payloadHash }: OpenedSubmission,
  terms: { readonly state: 'submitted' | 'in-force'; now: number; readonly expiresAt?: number },
): Promise<ChangeRequest> {
  const { officer, decision } = opened;
  const { state, now, ...expiry } = terms;
  const { request: id } = decision;
  const { kind } = change;
  await writeRequest(tx, {
    id,
    kind,
    payload,
    payloadHash,
    proposedBy: officer.id,
    state,
    submittedAt: now,
    ...expiry,
  });
  await writeDecision(tx, opened, payloadHash, now);
  await appendAudit(tx, {
    at: now,
    actor: `officer:${officer.id}`,
    action: `request.${state}`,
    objectType: 'change-request',
    objectId: id,
    payloadHash,
  });
  return findRequest(tx, id);
}
