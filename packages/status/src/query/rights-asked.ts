import type { CheckedCatalogue } from '@prova/catalogue';
import { StatusError } from '../errors.ts';
import { requireAskedDay } from './asked-day.ts';
import { type AllowedRight, requireAllowed, requireRights } from './require-rights.ts';
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
  office: AskedOffice,
  { date, ...query }: RightsQuery,
): Promise<RightsAsked> {
  const catalogue = requireCatalogue(office);
  const today = office.today();
  const day = requireAskedDay(date, today);
  const allowed = await refusalNoted(office, query, () =>
    requireRights(catalogue, { ...query, today, day }),
  );
  return { catalogue, today, day, allowed };
}

/**
 * That somebody may still ask for these rights, by the catalogue that counts now: who is being answered may have been registered for less meanwhile. That
 * they may not is noted. Rejects with `StatusError`: `catalogue-missing`, `right-not-allowed`.
 */
export async function requireStillAllowed(office: AskedOffice, query: RightsQuery): Promise<void> {
  const asking = { ...query, today: office.today() };
  await refusalNoted(office, query, () => requireAllowed(requireCatalogue(office), asking));
}

type AskedOffice = Pick<StatusOffice, 'catalogue' | 'today' | 'note' | 'now'>;

async function refusalNoted<T>(
  office: Pick<StatusOffice, 'note' | 'now'>,
  { enterpriseNumber, actor, rights }: RightsQuery,
  required: () => T,
): Promise<T> {
  try {
    return required();
  } catch (error) {
    if (error instanceof StatusError && error.code === 'right-not-allowed') {
      const refused = { action: 'entitlements.refused', objectType: 'client' } as const;
      const event = { enterpriseNumber, actor, ...refused, objectId: actor, at: office.now() };
      await office.note({ ...event, content: { rights } });
    }
    throw error;
  }
}
