import type { X509Certificate } from 'node:crypto';
import { WalletError } from '../errors.ts';
import { listOf, mostClaims, mostShown } from './most-shown.ts';
import { type HandedCatalogue, type Registration, registrationOf } from './registrations.ts';

// What a verifier may ask of somebody's social status, as the type's own documentation has it. Known by their names, as a wallet knows them.

/** `vct`, document type and namespace of a social status. */
const STATUS = 'urn:oid:2.25.26312704166764988796635635637407075144.2.4';

/** Of one right, which anybody may ask for unless the catalogue shows it by law alone. */
const RIGHT = /^(?:entitlements\.|right_)([a-z0-9]+(?:[.-][a-z0-9]+)*)$/;

/** Of each of these one is shown at a time: one right; an age that is reached, and one that is not yet. More would be a list of rights, or an age to the year. */
const ONE_OF_EACH: readonly RegExp[] = [RIGHT, /^age_(?:equal_or_over\.|over_)/, /^age_under/];

/** What anybody may ask for: an age that is reached or not, the municipality, and what says whose document it is. */
const OPEN: readonly RegExp[] = [
  /^(age_equal_or_over\.|age_over_|age_under[._])\d+$/,
  /^residence[._](municipality_nis|region)$/,
  /^issuing_(country|authority(_id|_name|_country)?)$/,
  /^authentic_source(_id|_name)?$/,
  /^date_of_(issuance|expiry)$/,
  /^catalogue_version$/,
];

/**
 * Refuses a request for more of a social status than its verifier may have: beyond rights, ages and places only what the catalogue registers
 * its certificate for (profiles P3 and P4), each tier and each status by its name, and each right that it shows by law alone. Nor may any answer show two
 * rights, two ages that are reached or two that are not. Of other documents nothing is said here.
 *
 * `query` is DCQL, not looked at before; what cannot be understood asks too much. Throws `WalletError`: `request-overasks`, `catalogue-unusable`.
 */
export async function requireNoMore(
  query: unknown,
  {
    reader,
    ...known
  }: {
    readonly reader: X509Certificate;
    readonly catalogue: HandedCatalogue | undefined;
    readonly day: string;
  },
): Promise<void> {
  if (ONE_OF_EACH.some((form) => mostShown(query, (each) => mostNamed(each, form)) > 1)) {
    throw overasks('More than one right or age is asked of a social status.');
  }
  const asked = claimsAsked(query);
  if (asked.every(isOpen)) return;
  const registration = await registrationOf(reader, known);
  if (asked.every((claim) => isOpen(claim) || isRegistered(claim, registration))) return;
  throw overasks('More is asked of a social status than the verifier is registered for.');
}

function overasks(message: string): WalletError {
  return new WalletError('request-overasks', message);
}

/** How many claims of such a name an answer to a query of a status holds at the most. */
function mostNamed(credential: Record<string, unknown>, form: RegExp): number {
  if (!mayBeOfStatus(credential)) return 0;
  return mostClaims(credential, (claims) => {
    const names = claims.map((claim) => nameOf(pathIn(claim, credential)));
    return new Set(names.filter((name) => form.test(name))).size;
  });
}

interface AskedClaim {
  readonly path: readonly unknown[];
  readonly values: readonly unknown[] | undefined;
}

/** Every claim that is asked of a social status; a query without claims could be for all of them. */
function claimsAsked(query: unknown): readonly AskedClaim[] {
  return listOf(Object(query).credentials)
    .map(Object)
    .filter(mayBeOfStatus)
    .flatMap((credential): AskedClaim[] => {
      const claims = listOf(credential.claims).map(Object);
      if (claims.length === 0) return [{ path: [], values: undefined }];
      return claims.map((claim) => ({
        path: pathIn(claim, credential),
        values: Array.isArray(claim.values) ? claim.values : undefined,
      }));
    });
}

/** In mdoc the namespace comes first. */
function pathIn(
  { path }: Record<string, unknown>,
  { format }: Record<string, unknown>,
): readonly unknown[] {
  return format === 'mso_mdoc' ? listOf(path).slice(1) : listOf(path);
}

/** A query that names no type is answered with any document that fits it, so it may be of a status too. */
function mayBeOfStatus({ format, meta }: Record<string, unknown>): boolean {
  const { vct_values: types, doctype_value: type } = Object(meta);
  if (format === 'mso_mdoc') return typeof type !== 'string' || type === '' || type === STATUS;
  return !Array.isArray(types) || types.length === 0 || types.includes(STATUS);
}

function isOpen({ path }: AskedClaim): boolean {
  return OPEN.some((form) => form.test(nameOf(path)));
}

/** Names alone, no place of a list, and no part of what is shown whole; else nothing that anything here is called. */
function nameOf(path: readonly unknown[]): string {
  return path.length <= 2 && path.every((each) => typeof each === 'string') ? path.join('.') : '';
}

function isRegistered(
  { path, values }: AskedClaim,
  { tiers, statuses, nationalNumber, closedRights }: Registration,
): boolean {
  const [, right] = RIGHT.exec(nameOf(path)) ?? [];
  if (right !== undefined) return !closedRights.has(right);
  const [first, second, third] = path;
  if (path.length === 3 && first === 'statuses' && second === null && third === 'code') {
    return values !== undefined && values.length > 0 && values.every((each) => has(statuses, each));
  }
  if (path.length === 2 && first === 'tiers') return has(tiers, second);
  if (path.length !== 1 || typeof first !== 'string') return false;
  if (first === 'personal_administrative_number') return nationalNumber;
  if (first.startsWith('status_')) return has(statuses, first.slice(7).toUpperCase());
  if (first.startsWith('tier_')) {
    return has(
      tiers,
      first.slice(5).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    );
  }
  return false;
}

function has(names: ReadonlySet<string>, name: unknown): boolean {
  return typeof name === 'string' && names.has(name);
}
