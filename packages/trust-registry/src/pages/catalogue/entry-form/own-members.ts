import type { Right } from '@prova/catalogue';
import type { CatalogueEntry, EntryKind } from '../../../catalogue/catalogue-entry.ts';
import type { OwnMembers } from './read-entry.ts';

/** The member that an entry of a kind is known by. */
export const NAME_MEMBER: Readonly<Record<EntryKind, string>> = {
  authority: 'code',
  sector: 'code',
  status: 'code',
  tier: 'name',
  right: 'rightId',
  'relying-party': 'enterpriseNumber',
};

/**
 * What an entry says besides its form. One that is there keeps its name. A right begins as proposed; one that was validated is
 * proposed again, since it is another now; one that is published stays so and was reviewed today, by who fills in the form.
 * The day on which its law was looked up is kept with the address: with another one `lookedUp` says it.
 */
export function ownMembers(
  kind: EntryKind,
  before: CatalogueEntry | undefined,
  { today, regulationUrl }: { readonly today: string; readonly regulationUrl: string | undefined },
): OwnMembers {
  const own = before ? [[NAME_MEMBER[kind], nameIn(before)] as const] : [];
  if (kind !== 'right') return own;
  const right = before?.of === 'right' ? before.content : undefined;
  if (right?.state !== 'published') return [...own, ['state', 'proposed']];
  const { linkCheckedOn = today } = right.provenance;
  const looked = isSameLaw(right, regulationUrl) ? linkCheckedOn : today;
  return [
    ...own,
    ['state', 'published'],
    ['provenance.reviewedOn', today],
    ...(regulationUrl ? [['provenance.linkCheckedOn', looked] as const] : []),
  ];
}

/** Whether the law of a published right has to be looked up before it can stand there. */
export function isSameLaw(right: Right, regulationUrl: string | undefined): boolean {
  return right.regulationUrl === regulationUrl && right.provenance.linkCheckedOn !== undefined;
}

function nameIn({ of, content }: CatalogueEntry): unknown {
  return Object.entries(content).find(([member]) => member === NAME_MEMBER[of])?.[1];
}
