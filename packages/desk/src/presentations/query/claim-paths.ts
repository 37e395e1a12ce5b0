import { type CredentialType, elementOf } from '@prova/credential';
import type { AskedEntries } from './asked-members.ts';
import type { Claim } from './claims.ts';
import type { ClaimsQuery } from './dcql.ts';

/** One thing that is asked for: a member of the model, or one that has one of these values, or entries of it by their names. */
export interface Wanted {
  readonly member: string;
  readonly values?: readonly string[];
  readonly entries?: readonly string[];
}

/** A claim that is asked for, not named yet. */
export type AskedClaim = Omit<ClaimsQuery, 'id'>;

/** Where it stands in a document of a type, and what of the model it is. */
export interface FoundClaim {
  readonly claims: readonly AskedClaim[];
  readonly asked: 'whole' | AskedEntries;
}

/**
 * How what is wanted is asked for in a document (OpenID4VP 1.0 §7): by its path in JSON, in mdoc by namespace and element. Entries of a list that
 * name themselves are one claim with their names as values, so that no other is shown. Throws `RangeError` for what the type
 * does not have: what is wanted is ours.
 */
export function findClaim(type: CredentialType, wanted: Wanted): FoundClaim {
  for (const claim of type.claims) {
    const inner = claim.kind === 'group' ? claim.claims : [claim];
    const found = inner.find((each) => 'member' in each && each.member === wanted.member);
    if (!found) continue;
    const names = found === claim ? [claim.name] : [claim.name, found.name];
    if (found.kind === 'entries') return entriesOf(type, found, wanted);
    return { claims: [claimAt(type, names, wanted.values)], asked: 'whole' };
  }
  throw new RangeError(`A document of type ${type.type} has no ${wanted.member}.`);
}

function entriesOf(
  type: CredentialType,
  claim: Extract<Claim, { readonly kind: 'entries' }>,
  { entries = [] }: Wanted,
): FoundClaim {
  const asked = { key: claim.key, names: new Set(entries) };
  const { name, nameClaim } = claim;
  if (type.format === 'dc+sd-jwt' && nameClaim !== undefined) {
    return { claims: [{ path: [name, null, nameClaim], values: entries }], asked };
  }
  const claims = entries.map((entry) =>
    type.format === 'dc+sd-jwt'
      ? claimAt(type, [name, entry])
      : claimAt(type, [elementNamed(claim, entry)]),
  );
  return { claims, asked };
}

function elementNamed(claim: Parameters<typeof elementOf>[0], entry: string): string {
  const element = elementOf(claim, entry);
  if (element !== undefined) return element;
  throw new RangeError(`No element is named as ${entry}.`);
}

/** What everybody sees, by its name. */
export function claimNamed(type: CredentialType, name: string): AskedClaim {
  return claimAt(type, [name]);
}

/** A counter keeps nothing of what it is shown (ISO/IEC 18013-5 §8.3.2.1.2.1). */
function claimAt(
  type: CredentialType,
  names: readonly string[],
  values?: readonly string[],
): AskedClaim {
  const path = type.format === 'dc+sd-jwt' ? names : [type.namespace, ...names];
  return {
    path,
    ...(type.format === 'mso_mdoc' && { intent_to_retain: false }),
    ...(values && { values }),
  };
}
