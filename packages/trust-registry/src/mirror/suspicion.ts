import type { CountryCode } from '@prova/credential';
import type { InstitutionImport } from '../import-ir/import-ir.ts';
import { type InUse, missingFrom } from './in-use.ts';

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
  before: InUse,
  after: InUse,
  source: InstitutionImport,
): readonly Suspicion[] {
  const gone = missingFrom(before, after);
  const institutions = { lost: gone.institutions.length, of: before.institutions.size };
  const certificates = { lost: gone.certificates.length, of: before.certificates.size };
  const unread = unreadRows(source);
  const suspicions: Suspicion[] = [];
  if (isUnusual(institutions)) suspicions.push({ kind: 'institutions-lost', ...institutions });
  if (isUnusual(certificates)) suspicions.push({ kind: 'certificates-lost', ...certificates });
  for (const country of lostCountries(before, after)) {
    suspicions.push({ kind: 'country-lost', country });
  }
  if (unread > 0 && institutions.lost + certificates.lost > 0) {
    suspicions.push({ kind: 'rows-unread', rows: unread });
  }
  if (source.institutions.length === 0) suspicions.push({ kind: 'list-empty' });
  return suspicions;
}

function isUnusual({ lost, of }: { readonly lost: number; readonly of: number }): boolean {
  return lost > of * USUAL_LOSS;
}

/** Rows of which more could not be read than an accreditation for documents that are none of ours. */
function unreadRows({ rejections }: InstitutionImport): number {
  const relevant = rejections.filter(({ field }) => !field.startsWith('accredit'));
  return new Set(relevant.map(({ row }) => row)).size;
}

function lostCountries(before: InUse, after: InUse): readonly CountryCode[] {
  const left = new Set(after.institutions.values());
  return [...new Set(before.institutions.values())].filter((country) => !left.has(country));
}
