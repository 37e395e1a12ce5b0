import type { Queryable } from '@prova/store';
import type { Officer } from '../officers/officer.ts';
import { kidOfJwk } from '../officers/officer-key.ts';
import { findOfficer } from '../officers/officer-rows.ts';
import type { OfficerChange } from './apply-change.ts';
import type { Difference } from './difference.ts';

type Terms = Omit<Officer, 'id' | 'active'>;

/**
 * What a change of officers makes of one: who they are now, and would be then. Whoever approves must see that somebody
 * moves to another organisation, or gets a key more. Throws `TrustRegistryError` `officer-unknown`.
 */
export async function officerDifference(
  q: Queryable,
  change: OfficerChange,
): Promise<readonly Difference[]> {
  const { officer: id } = change;
  const now = change.kind === 'admit-officer' ? undefined : await findOfficer(q, id);
  const then = change.kind === 'retire-officer' ? undefined : change;
  const key = then?.key && kidOfJwk(then.key);
  return [
    {
      topic: 'officer',
      subject: id,
      ...(now && { from: now.active ? termsOf(now) : 'retired' }),
      to: then ? termsOf(then) : 'retired',
    },
    ...(key ? [{ topic: 'officer-key', subject: key, to: `signs as ${then.name}` } as const] : []),
  ];
}

function termsOf({ name, organisation, role, country }: Terms): string {
  return [name, organisation, role, ...(country ? [country] : [])].join(', ');
}
