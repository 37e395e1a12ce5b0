import { lockUntilCommit, type Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { requireEnoughRemain } from '../officers/enough-officers.ts';
import { OFFICERS_LOCK } from '../officers/found-officers.ts';
import type { Officer } from '../officers/officer.ts';
import { parseOfficerKey } from '../officers/officer-key.ts';
import { findOfficer, insertKey, insertOfficer, updateOfficer } from '../officers/officer-rows.ts';
import type { OfficerChange } from './apply-change.ts';

/**
 * Makes a change of the officers. A retired officer stays on record, with what they signed.
 * Throws `TrustRegistryError`: `officer-exists`, `officer-unknown`, `officer-inactive`, `officer-key-malformed`,
 * `officer-key-exists`, `officers-too-few` when those who are left could approve nothing.
 */
export async function changeOfficers(
  tx: Queryable,
  change: OfficerChange,
  now: EpochSeconds,
): Promise<void> {
  await lockUntilCommit(tx, OFFICERS_LOCK);
  switch (change.kind) {
    case 'admit-officer': {
      const { kind: _, officer: id, key, ...terms } = change;
      await insertOfficer(tx, { id, ...terms, active: true }, now);
      await insertKey(tx, id, parseOfficerKey(key), now);
      return;
    }
    case 'change-officer': {
      const { kind: _, officer: id, key, ...terms } = change;
      const { active } = await requireActive(tx, id);
      await updateOfficer(tx, { id, ...terms, active });
      if (key) await insertKey(tx, id, parseOfficerKey(key), now);
      break;
    }
    case 'retire-officer':
      await updateOfficer(tx, { ...(await requireActive(tx, change.officer)), active: false });
      break;
  }
  await requireEnoughRemain(tx);
}

async function requireActive(tx: Queryable, id: string): Promise<Officer> {
  const officer = await findOfficer(tx, id);
  if (officer.active) return officer;
  throw new TrustRegistryError('officer-inactive', 'The officer is retired already.');
}
