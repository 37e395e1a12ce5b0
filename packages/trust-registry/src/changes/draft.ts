import { encodeUtf8 } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { type Database, lockUntilCommit } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { uuid } from '../officers/officer.ts';
import { findOfficer } from '../officers/officer-rows.ts';
import * as v from '../schema.ts';
import { parseChange } from './change.ts';
import { REQUEST_LIFETIME } from './propose.ts';
import type { ChangeRequest } from './request.ts';
import { findRequest, readRequest, writeRequest } from './request-rows.ts';

/** A change that an officer has begun. Nobody has signed it, and nothing follows from it. */
export interface DraftOrder {
  /** UUID, which `propose` will use too. */
  readonly id: string;
  /** UUID of the officer whose draft it is. */
  readonly officer: string;
  /** See `changePayload`. */
  readonly payload: string;
}

/**
 * Keeps a draft, over the same officer's earlier one of this id. `propose` with this id submits what is signed then,
 * whatever the draft said. Checks the form of the change and nothing else.
 * Throws `TrustRegistryError`: `change-malformed`, `officer-unknown`, `officer-inactive`, `request-conflict` when the id
 * is another officer's or was submitted.
 */
export async function saveDraft(
  database: Database,
  { id, officer, payload }: DraftOrder,
  now: EpochSeconds,
): Promise<ChangeRequest> {
  const { kind } = parseChange(payload);
  if (!v.safeParse(uuid, id).success) {
    throw new TrustRegistryError('request-conflict', 'The id of a request is a UUID.');
  }
  return database.transaction(async (tx) => {
    await lockUntilCommit(tx, `registry/request/${id}`);
    if (!(await findOfficer(tx, officer)).active) {
      throw new TrustRegistryError('officer-inactive', 'The officer no longer acts.');
    }
    const known = await readRequest(tx, id);
    if (known && (known.state !== 'draft' || known.proposedBy.id !== officer)) {
      throw new TrustRegistryError('request-conflict', 'The id was given to another request.');
    }
    await writeRequest(tx, {
      id,
      kind,
      payload,
      payloadHash: nodePlatform.sha256(encodeUtf8(payload)),
      proposedBy: officer,
      state: 'draft',
      submittedAt: now,
      expiresAt: now + REQUEST_LIFETIME,
    });
    return findRequest(tx, id);
  });
}
