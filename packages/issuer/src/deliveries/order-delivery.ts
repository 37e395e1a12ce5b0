import { equalBytes, PRINTED_TYPES } from '@prova/credential';
import type { DeliveryLanguage } from '@prova/delivery';
import { appendAudit, type Database, lockUntilCommit } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { localDay } from '../issuance/local-day.ts';
import { issuerAudit } from '../ledger/audit.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { derivedId } from '../ledger/derived-id.ts';
import type { RepeatableRequest } from '../ledger/idempotency-rows.ts';
import { type LockedDocument, lockDocument } from '../ledger/lock-document.ts';
import { requireOfferable } from '../wallet/offers/require-offerable.ts';
import { type DeliveryRow, findDelivery, insertDelivery, recipientPlace } from './delivery-rows.ts';

/** A document that is to reach a box. */
export interface DeliveryRequest {
  readonly institutionId: string;
  readonly jti: string;
  /** As `requireRecipient` returns it. */
  readonly recipient: string;
  readonly languages: readonly DeliveryLanguage[];
  /** `client:portal`. */
  readonly actor: string;
  readonly request: Pick<RepeatableRequest, 'clientId' | 'keyHash'>;
}

/** A delivery that was ordered, now or by an earlier request of the same key. */
export interface OrderedDelivery {
  readonly row: DeliveryRow;
  readonly replayed: boolean;
}

interface Shelf {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  readonly now: () => number;
}

/**
 * Puts a message with a released document into the outbox, and notes who asked. A request that came before gets the delivery that it got,
 * whatever has become of it.
 *
 * Does not check that the recipient is whom the document is about: a parent receives a child's. Whether they want it, their box is asked.
 * Throws `IssuerError`: `attestation-unknown`, `attestation-not-released`, `attestation-erased`, `attestation-ended`, `revocation-final`,
 * `delivery-unprinted`, `delivery-waiting`, `idempotency-conflict`.
 */
export async function orderDelivery(
  { database, dataKeys, now }: Shelf,
  { institutionId, jti, recipient, languages, actor, request }: DeliveryRequest,
): Promise<OrderedDelivery> {
  const deliveryId = derivedId(dataKeys, 'delivery-id', institutionId, request);
  // Keyed: there are too few numbers for a plain hash to hide one.
  const asked = JSON.stringify([jti, recipient, languages]);
  const requestHash = dataKeys.secretHash('delivery-request', institutionId, asked);
  return database.transaction(async (tx) => {
    await lockUntilCommit(tx, `issuer/delivery/${institutionId}/${deliveryId}`);
    const document = await lockDocument(tx, { institutionId, jti });
    const before = await findDelivery(tx, institutionId, deliveryId);
    if (before) return { row: requireSame(before, requestHash), replayed: true };
    const at = now();
    requireDeliverable(requireOfferable(document, localDay(institutionId, at)));
    const sealed = dataKeys.seal(institutionId, recipientPlace({ deliveryId }), recipient);
    const wanted = { institutionId, deliveryId, jti, sealed, languages, requestHash, actor };
    const row = await insertDelivery(tx, wanted, at);
    if (row === undefined) {
      throw new IssuerError('delivery-waiting', 'The document is on its way to a box already.');
    }
    const event = { at, actor, action: 'delivery.queued' };
    const object = { objectType: 'attestation', objectId: jti };
    await appendAudit(tx, { ...event, ...object }, issuerAudit(institutionId));
    return { row, replayed: false };
  });
}

/** A document that is released and has a page. */
function requireDeliverable({ state, type }: Pick<LockedDocument, 'state' | 'type'>): void {
  if (state === 'staged') {
    throw new IssuerError('attestation-not-released', 'The document is not released yet.');
  }
  if (PRINTED_TYPES.some((printed) => printed === type)) return;
  throw new IssuerError('delivery-unprinted', 'There is no page of such a document to deliver.');
}

function requireSame(before: DeliveryRow, requestHash: Uint8Array): DeliveryRow {
  if (before.requestHash === null) {
    throw new IssuerError('attestation-erased', 'What the document said was erased.');
  }
  if (equalBytes(before.requestHash, requestHash)) return before;
  throw new IssuerError(
    'idempotency-conflict',
    'This idempotency key was used for another request; give each request its own.',
  );
}
