import type { CredentialType } from '@prova/credential';
import { listAt } from '../json.ts';
import { inDocument, isAbout, STATUS_TYPES } from './social-claims.ts';

/** Of these a profile has one at the most: a right, an age that is reached, an age that is not yet. */
const ONE_OF_EACH = ['en', 'ag', 'un'] as const;

/**
 * Of what an answer to a query of DCQL may show more than one, though a profile has one: `entitlements`, and ages. Two rights are a list of them, and many ages
 * are a date of birth. An answer shows of each credential set its largest option, and of each credential its largest claim set (OpenID4VP 1.0 §6.4).
 */
export function shownTwice(query: unknown): readonly string[] {
  return ONE_OF_EACH.filter((member) => mostShown(query, member) > 1).map(nameOf);
}

type Member = (typeof ONE_OF_EACH)[number];

function nameOf(member: Member): string {
  const [claim] = STATUS_TYPES.flatMap(({ claims }) => claims.filter((each) => isOf(each, member)));
  return claim?.name ?? member;
}

function mostShown(query: unknown, member: Member): number {
  const credentials = listAt(query, 'credentials');
  const sets = listAt(query, 'credential_sets');
  const most = (asked: readonly unknown[]) => sum(asked.map((each) => mostOf(each, member)));
  if (sets.length === 0) return most(credentials);
  const named = (name: unknown) => credentials.filter((each) => Object(each).id === name);
  return sum(
    sets.map((set) =>
      Math.max(
        0,
        ...listAt(set, 'options').map((option) =>
          most(Array.isArray(option) ? option.flatMap(named) : []),
        ),
      ),
    ),
  );
}

/** Of one credential. */
function mostOf(credential: unknown, member: Member): number {
  const type = STATUS_TYPES.find((each) => isAbout(credential, each));
  if (!type) return 0;
  const claims = listAt(credential, 'claims');
  const sets = listAt(credential, 'claim_sets');
  const count = (asked: readonly unknown[]) =>
    new Set(asked.flatMap((claim) => entryIn(listAt(claim, 'path'), member, type))).size;
  if (sets.length === 0) return count(claims);
  const named = (set: unknown) =>
    claims.filter((claim) => Array.isArray(set) && set.includes(Object(claim).id));
  return Math.max(...sets.map((set) => count(named(set))));
}

/** The entry of this member that a path leads to, if it leads to one. */
function entryIn(
  path: readonly unknown[],
  member: Member,
  type: CredentialType,
): readonly string[] {
  const [first, second] = inDocument(path, type);
  const claim = type.claims.find((each) => isOf(each, member));
  if (claim?.kind !== 'entries' || typeof first !== 'string') return [];
  if (type.format === 'mso_mdoc') return first.startsWith(claim.element.prefix) ? [first] : [];
  return claim.name === first && typeof second === 'string' ? [second] : [];
}

function isOf(claim: CredentialType['claims'][number], member: Member): boolean {
  return claim.kind === 'entries' && claim.member === member;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
