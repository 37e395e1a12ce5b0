import type { CredentialType } from '@prova/credential';

/** A claim as a profile has it. */
export type Claim = CredentialType['claims'][number];

/** It says who issued the document; the signature says that better. */
export function isEcho(claim: Claim): boolean {
  if (claim.kind === 'entries') return false;
  return claim.kind === 'value' ? claim.isEcho === true : claim.claims.every(isEcho);
}

/** A document need not have it. */
export function canBeAbsent(claim: Claim): boolean {
  return claim.kind === 'group' ? claim.claims.every(canBeAbsent) : claim.isOptional === true;
}

/** The holder of an SD-JWT need not show it. */
export function canBeKeptBack(claim: Claim): boolean {
  if (claim.kind === 'entries') return true;
  return claim.kind === 'value' ? claim.sd === 'always' : claim.claims.some(canBeKeptBack);
}

/** A verdict rests on it: without it there is no document, or one that may count for longer than it does. */
export function isEssential(claim: Claim): boolean {
  if (isOfPeriod(claim)) return true;
  return !isEcho(claim) && !canBeAbsent(claim) && !canBeKeptBack(claim);
}

/** From when or until when the holder is entitled. */
export function isOfPeriod(claim: Claim): boolean {
  return membersOf(claim).some((member) => member === 'sd' || member === 'ed');
}

/** The members of the model that a claim says. */
export function membersOf(claim: Claim): readonly string[] {
  return claim.kind === 'group' ? claim.claims.flatMap(membersOf) : [claim.member];
}
