import type { Right } from '@prova/catalogue';
import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import type { ChangeDocument } from '../changes/change.ts';
import type { LinkNetwork, LinkOutcome } from './links/check-link.ts';
import { tryLink } from './links/link-rows.ts';

/** The change that brings a right a step further, or why its law could not be looked up. */
export type DraftedStep =
  | { readonly outcome: 'drafted'; readonly change: ChangeDocument }
  | { readonly outcome: 'link-refused'; readonly link: Exclude<LinkOutcome, 'found'> };

/**
 * Writes the change of a right's next step, for an officer to sign. To validate it, the address of its law is tried now, and the day
 * of that and of the review go into its provenance. Whether the step is allowed is judged when it is proposed.
 */
export async function draftStep(
  right: Right,
  to: 'validated' | 'published' | 'retired',
  order: {
    readonly database: Queryable;
    readonly network: LinkNetwork;
    readonly officer: string;
    readonly now: EpochSeconds;
  },
): Promise<DraftedStep> {
  const { rightId, regulationUrl: url } = right;
  if (to === 'retired') return drafted({ kind: 'catalogue-retire', right: rightId });
  if (to === 'published') return entry({ ...right, state: to });
  const reviewedOn = new Date(order.now * 1000).toISOString().slice(0, 10);
  const { linkCheckedOn: _, ...provenance } = right.provenance;
  const reviewed = { ...provenance, reviewedOn };
  if (url === undefined) return entry({ ...right, state: to, provenance: reviewed });
  const { outcome: link, day: linkCheckedOn } = await tryLink(
    order.database,
    { url, officer: order.officer, now: order.now },
    order.network,
  );
  if (link !== 'found') return { outcome: 'link-refused', link };
  return entry({ ...right, state: to, provenance: { ...reviewed, linkCheckedOn } });
}

function entry(content: Right): DraftedStep {
  return drafted({ kind: 'catalogue-entry', entry: { of: 'right', content } });
}

function drafted(change: ChangeDocument): DraftedStep {
  return { outcome: 'drafted', change };
}
