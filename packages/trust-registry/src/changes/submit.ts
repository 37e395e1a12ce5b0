import { decodeBase64url, encodeUtf8, equalBytes } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  appendAudit,
  type Database,
  lockUntilCommit,
  type Queryable,
  type Transaction,
} from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { type Decision, parseDecision } from '../officers/decision.ts';
import type { Officer } from '../officers/officer.ts';
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

/** Where a request begins, and until when it can be decided. */
export interface SubmissionTerms {
  readonly state: 'submitted' | 'in-force';
  readonly expiresAt?: EpochSeconds;
}

/**
 * Takes a change that an officer signed: `take` judges it, does what is to be done at once and says where its request
 * begins; then the request, its signature and an audit entry are kept, all in one transaction.
 *
 * The same bytes again answer the same request, and nothing is done. Throws what `take` throws, and
 * `TrustRegistryError`: `statement-malformed`, the codes of `openDecision`, `payload-mismatch` when the signature is over
 * another payload, `change-malformed`, `request-conflict` when the id stands for another request or for a draft of
 * somebody else.
 */
export async function submit(
  database: Database,
  { jws, payload }: Submission,
  context: StatementContext & { readonly action: 'propose' | 'suspend' },
  take: (tx: Queryable, change: Change, officer: Officer) => Promise<SubmissionTerms>,
): Promise<ChangeRequest> {
  const statement = parseDecision(jws);
  return database.transaction(async (tx) => {
    const known = await submittedBefore(tx, statement, { payload, action: context.action });
    if (known) return known;
    const opened = await openSubmitted(tx, statement, context);
    const payloadHash = requirePayload(opened, payload);
    const change = parseChange(payload);
    requireKind(opened, change);
    const terms = await take(tx, change, opened.officer);
    await record(tx, opened, { kind: change.kind, payload, payloadHash, ...terms }, context.now);
    return findRequest(tx, opened.decision.request);
  });
}

/** The request of this id, if it was submitted by these very bytes; else nothing, and the id is this transaction's. */
async function submittedBefore(
  tx: Queryable,
  { unverified, jws }: UnverifiedStatement<Decision>,
  { payload, action }: { readonly payload: string; readonly action: 'propose' | 'suspend' },
): Promise<ChangeRequest | undefined> {
  const { request: id } = unverified;
  await lockUntilCommit(tx, `registry/request/${id}`);
  const known = await readRequest(tx, id);
  if (!known || known.state === 'draft') return undefined;
  const isSame = known.decisions[0]?.jws === jws && known.payload === payload;
  if (isSame && unverified.action === action) return known;
  // Nobody shall hear that a proposal, sent as a suspension, was taken.
  if (isSame) throw new TrustRegistryError('decision-action', `It says "${unverified.action}".`);
  throw new TrustRegistryError('request-conflict', 'The id was given to another request.');
}

async function openSubmitted(
  tx: Queryable,
  statement: UnverifiedStatement<Decision>,
  { action, ...context }: Parameters<typeof submit>[2],
): Promise<OpenedDecision> {
  const { request: id } = statement.unverified;
  const opened = await openDecision(tx, statement, { ...context, actions: [action], request: id });
  const draft = await readRequest(tx, id);
  if (draft && draft.proposedBy.id !== opened.officer.id) {
    throw new TrustRegistryError('request-conflict', 'The draft is of another officer.');
  }
  return opened;
}

/** SHA-256 of the payload, once the signature is known to be over it. */
function requirePayload({ decision }: OpenedDecision, payload: string): Uint8Array {
  const payloadHash = nodePlatform.sha256(encodeUtf8(payload));
  if (equalBytes(payloadHash, decodeBase64url(decision.payloadHash) ?? new Uint8Array())) {
    return payloadHash;
  }
  throw new TrustRegistryError('payload-mismatch', 'The signature is over another payload.');
}

function requireKind({ decision }: OpenedDecision, { kind }: Change): void {
  if (decision.kind === undefined || decision.kind === kind) return;
  throw new TrustRegistryError('payload-mismatch', 'The signature names another kind.');
}

async function record(
  tx: Transaction,
  opened: OpenedDecision,
  request: SubmissionTerms & Pick<ChangeRequest, 'kind' | 'payload' | 'payloadHash'>,
  now: EpochSeconds,
): Promise<void> {
  const { officer, decision } = opened;
  const { payloadHash } = request;
  const id = decision.request;
  await writeRequest(tx, { ...request, id, proposedBy: officer.id, submittedAt: now });
  await writeDecision(tx, opened, payloadHash, now);
  await appendAudit(tx, {
    at: now,
    actor: `officer:${officer.id}`,
    action: `request.${request.state}`,
    objectType: 'change-request',
    objectId: id,
    payloadHash,
  });
}
