import type { Allowed as AllowedByLaw } from '@prova/catalogue';
import { CREDENTIAL_TYPES, type CredentialType, elementOf } from '@prova/credential';
import { listAt, textAt } from '../json.ts';

type Claim = CredentialType['claims'][number];

/** What a verifier may ask for beyond what anybody may, and the rights that are therefore not for it: shown by law alone (P3, P4), and not to it. */
export interface Allowed extends AllowedByLaw {
  readonly closedRights: ReadonlySet<string>;
}

/** Of a social status, what anybody may ask for (profiles P0 to P2): a right, an age, a place, and what says whose document it is. */
const OPEN = new Set(['en', 'ag', 'un', 'mu', 'rg', 'ic', 'ii', 'in', 'di', 'xd', 'v']);

/** A social status in each of its formats. */
export const STATUS_TYPES = CREDENTIAL_TYPES.filter(({ type }) => type === 'status');

/**
 * What a query of DCQL asks of a social status that its verifier may not have, as paths; of other documents nothing. All of a list, and a
 * query without claims, could be for anything.
 */
export function overasked(query: unknown, allowed: Allowed): readonly string[] {
  return listAt(query, 'credentials').flatMap((credential) => {
    const type = STATUS_TYPES.find((each) => isAbout(credential, each));
    if (!type) return [];
    const claims = listAt(credential, 'claims');
    if (claims.length === 0) return ['everything'];
    return claims.flatMap((claim) => {
      const path = listAt(claim, 'path');
      const isFine =
        isOpen(path, type, allowed) || isAllowed(path, listAt(claim, 'values'), { type, allowed });
      return isFine ? [] : [path.map((name) => name ?? '*').join('.')];
    });
  });
}

/** What names no type may be about any of its format: libraries take it for that. */
export function isAbout(credential: unknown, type: CredentialType): boolean {
  const isMdoc = textAt(credential, 'format') === 'mso_mdoc';
  if (type.format === 'mso_mdoc') {
    const docType = textAt(credential, 'meta', 'doctype_value') || undefined;
    return docType === type.docType || (docType === undefined && isMdoc);
  }
  const types = listAt(credential, 'meta', 'vct_values');
  return types.includes(type.vct) || (types.length === 0 && !isMdoc);
}

function isOpen(
  path: readonly unknown[],
  type: CredentialType,
  { closedRights }: Pick<Allowed, 'closedRights'>,
): boolean {
  const names = inDocument(path, type);
  const [first, second] = names;
  if (typeof first !== 'string' || names.length > 2) return false;
  return type.claims.some((claim) => {
    if (claim.kind === 'group') return claim.name === first && isOpenInside(claim, second);
    if (!OPEN.has(claim.member)) return false;
    if (claim.kind !== 'entries') return claim.name === first && second === undefined;
    const isOfList =
      type.format === 'mso_mdoc'
        ? first.startsWith(claim.element.prefix)
        : claim.name === first && typeof second === 'string';
    const entry = second ?? first.slice(claim.element.prefix.length);
    return isOfList && !(claim.member === 'en' && closedRights.has(String(entry)));
  });
}

/** One of a group, or all of it. */
function isOpenInside({ claims }: Extract<Claim, { readonly kind: 'group' }>, name: unknown) {
  const meant = name === undefined ? claims : claims.filter((inner) => inner.name === name);
  return meant.length > 0 && meant.every((inner) => 'member' in inner && OPEN.has(inner.member));
}

function isAllowed(
  path: readonly unknown[],
  values: readonly unknown[],
  { type, allowed }: { readonly type: CredentialType; readonly allowed: Allowed },
): boolean {
  const names = inDocument(path, type);
  const key = JSON.stringify(names);
  return type.claims.some((claim) => {
    if (claim.kind === 'value' && claim.member === 'hi') {
      return allowed.nationalNumber && key === JSON.stringify([claim.name]);
    }
    if (claim.kind !== 'entries') return false;
    const known = { st: allowed.statuses, ti: allowed.tiers }[claim.member] ?? new Set<string>();
    if (type.format === 'mso_mdoc') {
      return [...known].some((each) => key === JSON.stringify([elementOf(claim, each)]));
    }
    if (claim.nameClaim === undefined) {
      return [...known].some((each) => key === JSON.stringify([claim.name, each]));
    }
    const isByName = key === JSON.stringify([claim.name, null, claim.nameClaim]);
    return isByName && values.length > 0 && values.every((each) => known.has(String(each)));
  });
}

/** In mdoc the namespace comes first. */
export function inDocument(path: readonly unknown[], type: CredentialType): readonly unknown[] {
  if (type.format !== 'mso_mdoc') return path;
  return path[0] === type.namespace ? path.slice(1) : [];
}
