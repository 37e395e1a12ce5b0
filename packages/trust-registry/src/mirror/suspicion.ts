import { type CountryCode, formatInstitutionId } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import type { InstitutionImport } from '../import-ir/import-ir.ts';
import type { Register, RegisterInstitution } from '../register/register.ts';
import { isOver } from './periods.ts';

/** A reason to look twice before a pull is accepted. */
export type Suspicion =
  /** More than a fifth of them could issue before and cannot any more, be they gone or without key or accreditation. */
  | { readonly kind: 'institutions-lost'; readonly lost: number; readonly of: number }
  /** More than a fifth of the certificates in use are in nobody's use any more. */
  | { readonly kind: 'certificates-lost'; readonly lost: number; readonly of: number }
  /** Not one institution of a country is left that could issue. */
  | { readonly kind: 'country-lost'; readonly country: CountryCode }
  /** Something is gone, and rows could not be read: it may be in one of those. */
  | { readonly kind: 'rows-unread'; readonly rows: number }
  /** The list has no institution at all. */
  | { readonly kind: 'list-empty' };

/** So much may go in one pull without a person having looked. */
const USUAL_LOSS = 1 / 5;

/** What makes the way from one register to the next look like a fault of the source. */
export function suspicionsOf(
  before: Register,
  after: Register,
  source: InstitutionImport,
  at: EpochSeconds,
): readonly Suspicion[] {
  const [old, left] = [inUse(before, at), inUse(after, at)];
  const institutions = lossOf(old.institutions.keys(), left.institutions);
  const certificates = lossOf(old.certificates, left.certificates);
  const unread = new Set(
    source.rejections.filter(({ field }) => !field.startsWith('accredit')).map(({ row }) => row),
  );
  const isLess = institutions.lost + certificates.lost > 0;
  return [
    ...(isUnusual(institutions) ? [{ kind: 'institutions-lost', ...institutions } as const] : []),
    ...(isUnusual(certificates) ? [{ kind: 'certificates-lost', ...certificates } as const] : []),
    ...lostCountries(old, left).map((country) => ({ kind: 'country-lost', country }) as const),
    ...(isLess && unread.size > 0 ? [{ kind: 'rows-unread', rows: unread.size } as const] : []),
    ...(source.institutions.length === 0 ? [{ kind: 'list-empty' } as const] : []),
  ];
}

interface InUse {
  /** Those that could issue something at this time or later, with their country. */
  readonly institutions: ReadonlyMap<string, CountryCode>;
  /** Thumbprints of what they could issue it with. */
  readonly certificates: ReadonlySet<string>;
}

function inUse(register: Register, at: EpochSeconds): InUse {
  const able = [...register.institutions.values()].filter((entry) => isAble(entry, at));
  const bindings = able.flatMap((entry) => entry.bindings.filter((each) => !isOver(each, at)));
  return {
    institutions: new Map(able.map((entry) => [formatInstitutionId(entry), entry.country])),
    certificates: new Set(bindings.map(({ thumbprint }) => thumbprint)),
  };
}

function isAble(entry: RegisterInstitution, at: EpochSeconds): boolean {
  const { validUntil, bindings, accreditations } = entry;
  const isOpen = validUntil === undefined || validUntil > at;
  return isOpen && [bindings, accreditations].every((all) => all.some((one) => !isOver(one, at)));
}

interface Loss {
  readonly lost: number;
  readonly of: number;
}

function lossOf(before: Iterable<string>, after: { has(key: string): boolean }): Loss {
  const keys = [...before];
  return { lost: keys.filter((key) => !after.has(key)).length, of: keys.length };
}

function isUnusual({ lost, of }: Loss): boolean {
  return lost > of * USUAL_LOSS;
}

function lostCountries(before: InUse, after: InUse): readonly CountryCode[] {
  const left = new Set(after.institutions.values());
  return [...new Set(before.institutions.values())].filter((country) => !left.has(country));
}
