import { type CheckedCatalogue, lastDayOfLife } from '@prova/catalogue';
import type { SocialStatus } from '@prova/credential';
import { IssuerError, type IssuerErrorCode } from '../errors.ts';
import { unknownVersion } from './catalogue-rows.ts';

/**
 * A social status that may be issued: of a version that counts, and of nothing but what that version and the newest both have. Its statuses are known, as the
 * person’s own or those of a household, decided by a body that decides them, not retired, none longer than the
 * catalogue lets it last, and none that nobody may be told of (`L4`); its tiers are known and not retired, its rights published and in force on all their days, and neither gives away what nobody may know (class `D`). `catalogues` are those by
 * which orders are taken, the newest first.
 *
 * Does not check that the person has any of it; who orders it does.
 * Throws `IssuerError`, each with its `field`: `catalogue-version-unknown`; `status-unknown`, `status-not-for-counters`, `status-outlasting`; `right-unknown`, `right-not-for-counters`.
 */
export function requireSayable(
  status: SocialStatus,
  catalogues: readonly CheckedCatalogue[],
): SocialStatus {
  const [newest] = catalogues;
  const named = catalogues.find(({ version }) => version === status.v);
  if (newest === undefined || named === undefined) throw unknownVersion();
  for (const catalogue of new Set([newest, named])) requireSaid(status, catalogue);
  return status;
}

/** What a social status says, as far as a catalogue has a say in it. */
type Said = Pick<SocialStatus, 'xd'> & Partial<Pick<SocialStatus, 'st' | 'ti' | 'en'>>;

/** The same by one catalogue, whatever version the social status names. Throws as `requireSayable` does. */
export function requireSaid(said: Said, catalogue: CheckedCatalogue): void {
  requireStatuses(said, catalogue);
  requireTiers(said, catalogue);
  requireRights(said, catalogue);
}

function requireStatuses({ st = [], xd }: Said, { statuses }: CheckedCatalogue): void {
  for (const { cd, au, ao, ed = xd } of st) {
    const known = statuses.get(cd);
    if (known?.level === 'L4') {
      throw refused('status-not-for-counters', 'st', 'nobody may be told of this status');
    }
    if (known === undefined || known.retired || !known.authorities.includes(au)) {
      throw refused('status-unknown', 'st', 'the catalogue has no such status of such a body');
    }
    if ((lastDayOfLife(known, ao) ?? ed) < ed) {
      throw refused('status-outlasting', 'st', 'this status ends earlier by the catalogue');
    }
  }
}

function requireTiers({ ti = [] }: Said, { tiers }: CheckedCatalogue): void {
  for (const name of ti) {
    const known = tiers.get(name);
    if (known === undefined || known.retired) {
      throw refused('status-unknown', 'ti', 'the catalogue has no such tier');
    }
    if (known.leaks === 'D') {
      throw refused('status-not-for-counters', 'ti', 'nobody may be told of this tier');
    }
  }
}

function requireRights({ en = [], xd }: Said, { rights }: CheckedCatalogue): void {
  for (const { r, sd, ed = xd } of en) {
    const known = rights.get(r);
    const { from = sd, until = ed } = known?.validity ?? {};
    if (known?.state !== 'published' || sd < from || until < ed) {
      throw refused(
        'right-unknown',
        'en',
        'the catalogue has no such right, or it is not in force',
      );
    }
    if (known.leaks === 'D') {
      throw refused('right-not-for-counters', 'en', 'nobody may be told of this right');
    }
  }
}

function refused(code: IssuerErrorCode, field: string, what: string): IssuerError {
  return new IssuerError(code, `${field}: ${what}.`, { field });
}
