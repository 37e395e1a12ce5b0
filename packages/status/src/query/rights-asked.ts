import type { CheckedCatalogue } from '@prova/catalogue';
import { StatusError } from '../errors.ts';
import { requireAskedDay } from './asked-day.ts';
import { type AllowedRight, requireRights } from './require-rights.ts';
import { requireCatalogue, type StatusOffice } from './status-office.ts';

/** Which rights somebody asks about, and who. */
export interface RightsQuery {
  readonly enterpriseNumber: string;
  readonly actor: string;
  readonly rights: readonly string[];
  /** Today, unless told. */
  readonly date?: string | undefined;
}

/** What is asked about, all of it of one moment. */
export interface RightsAsked {
  readonly catalogue: CheckedCatalogue;
  readonly today: string;
  readonly day: string;
  readonly allowed: readonly AllowedRight[];
}

/**
 * The rights that somebody asks about, if they may have all of them; that they may not is noted in their chain.
 * Rejects with `StatusError`: `catalogue-missing`, `date-out-of-range`, and those of `requireRights`.
 */
export async function rightsAsked(
  office: Pick<StatusOffice, 'catalogue' | 'today' | 'note' | 'now'>,
  { enterpriseNumber, actor, rights, date }: RightsQuery,
): Promise<RightsAsked> {
  const catalogue = requireCatalogue(office);
  const today = office.today();
  const day = requireAskedDay(date, today);
  try {
    const allowed = requireRights(catalogue, { enterpriseNumber, rights, today, day });
    return { catalogue, today, day, allowed };
  } catch (error) {
    if (error instanceof StatusError && error.code === 'right-not-allowed') {
      const refused = { action: 'entitlements.refused', objectType: 'client' } as const;
      const event = { enterpriseNumber, actor, ...refused, objectId: actor, at: office.now() };
      await office.note({ ...event, content: { rights } });
    }
    throw error;
  }
}
