import { appendAuditAll, lockUntilCommit, type Transaction } from '@prova/store';
import { DOCUMENT_ID_BYTES, documentId } from '../../issuance/document-id.ts';
import { type IdentifiedPayload, identified } from '../../issuance/draft-payload.ts';
import type { AttestationRow } from '../attestation-rows.ts';
import { issuerAudit } from '../audit.ts';
import type { Allowance } from '../daily-use.ts';
import type { DataKeys } from '../data-keys.ts';
import { rememberRequests } from '../idempotency-rows.ts';
import { insertAttestations } from '../insert-attestations.ts';
import type { AllocatePlaces, ListPlace } from '../list-place.ts';
import { stagedRow } from '../staged-row.ts';
import type { IssueOrder } from './issue-order.ts';
import { recognise } from './recognise.ts';
import { requireReplaceable } from './require-replaceable.ts';
import { Settlement, type Staged } from './settlement.ts';
import { spendCeilings } from './spend-ceilings.ts';

/** What staging needs besides orders. Time and chance are arguments. */
export interface StagingContext {
  readonly institutionId: string;
  readonly dataKeys: DataKeys;
  readonly allocatePlaces: AllocatePlaces;
  /** What the key that signs now may still sign today. */
  readonly keyAllowance: Allowance;
  /** The `rid` of a deny-list, from its id. */
  readonly revocationListUri: (listId: string) => string;
  /** Epoch seconds. */
  readonly now: number;
  /** The day whose ceilings count, `yyyy-mm-dd`. */
  readonly today: string;
  readonly randomBytes: (length: number) => Uint8Array;
}

/**
 * Stages orders of one institution in the caller's transaction: from its commit on each has its document id, its places and
 * its validity, whatever happens to this process, and a request that is sent again gets the same document. Answers in the
 * orders' order. Other transactions that stage for the institution wait until this one ends.
 *
 * Refuses with `idempotency-conflict`, `attestation-unknown`, `attestation-not-released`, `revocation-final`,
 * `ceiling-reached`; of a refused order nothing is kept.
 */
export async function stage(
  tx: Transaction,
  orders: readonly IssueOrder[],
  context: StagingContext,
): Promise<readonly Staged[]> {
  const { institutionId, dataKeys, now } = context;
  const settlement = new Settlement(orders);
  await Promise.all([
    lockUntilCommit(tx, `issuer/stage/${institutionId}`),
    // Sent behind the lock, so it sees all that was staged before.
    recognise(tx, dataKeys, institutionId, settlement),
  ]);
  await requireReplaceable(tx, institutionId, settlement);
  await spendCeilings(tx, settlement, context);
  const { open } = settlement;
  if (open.length === 0) return settlement.all();

  const places = await context.allocatePlaces(tx, institutionId, open.length);
  const rows = open.map((order, index) => {
    const { row, payload } = newDocument(order, places[index], context);
    settlement.settle(order, { outcome: 'staged', row, payload });
    return row;
  });
  insertAttestations(tx, rows);
  const firsts = open.flatMap(({ request }, index) =>
    request ? [{ ...request, answer: rows[index]?.jti ?? '' }] : [],
  );
  rememberRequests(tx, dataKeys, institutionId, firsts, now);
  await appendAuditAll(tx, rows.map(stagedEvent), issuerAudit(institutionId));
  return settlement.all();
}

function newDocument(
  { draft, templateId, actor, replaces }: IssueOrder,
  place: ListPlace | undefined,
  { institutionId, dataKeys, revocationListUri, randomBytes, now }: StagingContext,
): { readonly row: AttestationRow; readonly payload: IdentifiedPayload } {
  if (place === undefined) throw new RangeError('There are fewer places than documents.');
  const jti = documentId(randomBytes(DOCUMENT_ID_BYTES));
  const payload = identified(draft.payload, {
    jti,
    rid: revocationListUri(place.revocationListId),
  });
  const sealed = dataKeys.seal(institutionId, jti, JSON.stringify(payload));
  const { type, id: recordId, subject } = draft;
  const document = {
    ...{ institutionId, type, payload, place, templateId, recordId, actor, now, subject },
  };
  return { row: { ...stagedRow(document, sealed, dataKeys), replaces: replaces ?? null }, payload };
}

function stagedEvent({ jti, actor, stagedAt }: AttestationRow) {
  return {
    at: stagedAt,
    actor,
    action: 'attestation.staged',
    objectType: 'attestation',
    objectId: jti,
  };
}
