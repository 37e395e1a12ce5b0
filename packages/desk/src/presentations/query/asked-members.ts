import type { CredentialType } from '@prova/credential';
import { type Claim, canBeKeptBack, isEssential, membersOf } from './claims.ts';

/** Of a list, which entries, by what names them; without a key they are names. */
export interface AskedEntries {
  readonly key: string | undefined;
  readonly names: ReadonlySet<string>;
}

/** The members of a document that were asked for: each whole, or so many of its entries. */
export type AskedMembers = ReadonlyMap<string, 'whole' | AskedEntries>;

/** These members, whole. */
export function wholeMembers(members: Iterable<string>): AskedMembers {
  return new Map([...members].map((member) => [member, 'whole'] as const));
}

/** What comes with a document whatever is asked of it: everybody sees it of an SD-JWT, and a verdict on an mdoc rests on it. */
export function shownAnyway({ format, claims }: CredentialType): readonly Claim[] {
  return claims.filter((claim) =>
    format === 'dc+sd-jwt' ? !canBeKeptBack(claim) : isEssential(claim),
  );
}

/** The members of what comes with it. */
export function membersAnyway(type: CredentialType): AskedMembers {
  return wholeMembers(shownAnyway(type).flatMap(membersOf));
}
