import type { Right } from '@prova/catalogue';
import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../../errors.ts';
import type { Register } from '../../register/register.ts';
import { findRight } from '../change-catalogue.ts';
import { checkLink, type LinkNetwork, type LinkOutcome } from './check-link.ts';

/** An address that was tried. */
export interface LinkCheck {
  readonly url: string;
  /** The day in UTC. */
  readonly day: string;
  readonly outcome: LinkOutcome;
}

/** Tries the address of a law and keeps how it went; of two tries of one day the later one counts. */
export async function tryLink(
  q: Queryable,
  {
    url,
    officer,
    now,
  }: { readonly url: string; readonly officer: string; readonly now: EpochSeconds },
  network: LinkNetwork,
): Promise<LinkCheck> {
  const outcome = await checkLink(url, network);
  const day = new Date(now * 1000).toISOString().slice(0, 10);
  await q.query(
    `insert into catalogue_link_check (url, day, outcome, officer) values ($1, $2, $3, $4)
     on conflict (url, day) do update set outcome = excluded.outcome, officer = excluded.officer`,
    [url, day, outcome, officer],
  );
  return { url, day, outcome };
}

/**
 * Requires of a right that says on which day its law was looked up that this was so: either the register says the same of the
 * same address already, or it was tried on that day and found.
 * Throws `TrustRegistryError` `link-not-checked`.
 */
export async function requireLinkChecked(
  q: Queryable,
  { rightId, regulationUrl, provenance: { linkCheckedOn: day } }: Right,
  register: Register,
): Promise<void> {
  const before = findRight(register, rightId);
  const isKnown =
    before?.regulationUrl === regulationUrl && before?.provenance.linkCheckedOn === day;
  if (isKnown || day === undefined) return;
  const rows = await q.query(
    `select from catalogue_link_check where url = $1 and day = $2 and outcome = 'found'`,
    [regulationUrl ?? '', day],
  );
  if (rows.length > 0) return;
  throw new TrustRegistryError(
    'link-not-checked',
    'The address of the law was not tried on that day, or nothing was there.',
  );
}
