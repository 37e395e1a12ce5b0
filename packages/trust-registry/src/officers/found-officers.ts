import { appendAudit, lockUntilCommit, type Transaction } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import * as v from '../schema.ts';
import { requireEnoughOfficers } from './enough-officers.ts';
import { hasFittingCountry, OFFICER_TERMS, type Officer, uuid } from './officer.ts';
import { type OfficerJwk, parseOfficerKey } from './officer-key.ts';
import { insertKey, insertOfficer, listOfficers } from './officer-rows.ts';

/** Held while officers change, so that two who retire one another leave one of them. */
export const OFFICERS_LOCK = 'registry/officers';

/** One of the officers that a scheme begins with. */
export interface FoundingOfficer extends Omit<Officer, 'active'> {
  /** The first key of the officer, the public part. */
  readonly jwk: OfficerJwk;
}

const TERMS = v.pipe(
  v.strictObject({ id: uuid, ...OFFICER_TERMS }),
  v.check((terms) => hasFittingCountry(terms)),
);

/**
 * Enters the officers that a new scheme begins with, once. Who creates the scheme vouches for them; whoever comes later is
 * a change that two of them sign.
 *
 * Throws `TrustRegistryError`: `officers-too-few` unless two registry officers of two organisations are among them,
 * `officers-exist` when the scheme has officers, `officer-malformed`, `officer-exists`, `officer-key-malformed`,
 * `officer-key-exists` when two share a key.
 */
export async function foundOfficers(
  tx: Transaction,
  officers: readonly FoundingOfficer[],
  now: EpochSeconds,
): Promise<void> {
  const parsed = officers.map(({ jwk, ...terms }) => {
    if (!v.safeParse(TERMS, terms).success) {
      throw new TrustRegistryError('officer-malformed', 'An officer is described wrongly.');
    }
    return { officer: { ...terms, active: true }, key: parseOfficerKey(jwk) };
  });
  requireEnoughOfficers(parsed.map(({ officer }) => officer));
  await lockUntilCommit(tx, OFFICERS_LOCK);
  if ((await listOfficers(tx)).length > 0) {
    throw new TrustRegistryError('officers-exist', 'The scheme has its officers already.');
  }
  for (const { officer, key } of parsed) {
    await insertOfficer(tx, officer, now);
    await insertKey(tx, officer.id, key, now);
    await appendAudit(tx, {
      at: now,
      actor: 'founding',
      action: 'officer.founded',
      objectType: 'officer',
      objectId: officer.id,
      payloadHash: key.thumbprint,
    });
  }
}
