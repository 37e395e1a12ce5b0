import { encodePem } from '@prova/keys';
import type { Competence, EpochSeconds, Institution } from '@prova/trust';
import { didOf } from '../did-web.ts';
import { formatInstant } from '../instants.ts';
import {
  type AccreditationState,
  accreditationState,
  accreditedFor,
  type InstitutionState,
  institutionState,
} from '../institution-standing.ts';
import { countsIn, type KeyStanding, type KeyState, standingOf } from '../key-standing.ts';
import { type PublicKeyJwk, publicKeyJwk } from '../public-key-jwk.ts';
import type { KeyUse, PublishedList } from '../published-list.ts';

/**
 * A row of `results[]`, as the test resolver answers. A client that knows `publicKeys`, `certificates` and
 * `accreditedFor` alone must not be led to believe anything that our own verifier refuses: keys that do not count at
 * the time asked about are in `inactiveKeys` only, and a suspended institution shows neither keys nor accreditations.
 *
 * `certificates` are PEM, as clients of that resolver read them; the same bytes as bare base64 are in `x5c`. Which key
 * is for which document this shape cannot say; the snapshot and the LoTE do.
 */
export interface DefaultIssuer {
  readonly did: string;
  readonly officialId: string;
  readonly countryCode: string;
  readonly name: string;
  readonly publicKeys: readonly PublicKeyJwk[];
  /** PEM; the certificate of the key at the same place. */
  readonly certificates: readonly string[];
  /** Ours, like all members from here on, but for `accreditedFor`. */
  readonly accreditations: readonly IssuerAccreditation[];
  readonly accreditedFor: readonly Competence[];
  readonly status: InstitutionState;
  /** Absent when there is none to show. */
  readonly inactiveKeys?: readonly InactiveKey[];
}

interface IssuerAccreditation {
  readonly type: Competence;
  readonly status: AccreditationState;
  readonly validFrom: string;
  /** The last second that counts; `null`: open-ended. */
  readonly validUntil: string | null;
}

/** A key that does not count at the time asked about, and why. */
interface InactiveKey {
  readonly 'x5t#S256': string;
  readonly status: KeyState;
  /** An RFC 5280 reason; with the two times of its tombstone. */
  readonly reason?: string;
  readonly revokedAt?: string;
  readonly invalidityDate?: string;
  /** PEM. */
  readonly certificate: string;
}

/** What is asked of this shape. */
export interface DefaultView {
  readonly at: EpochSeconds;
  readonly includeInactive: boolean;
  readonly thumbprint?: string;
  readonly baseUrl: string;
}

/** Whether the institution is in the answer: it may issue or is suspended, and so is the key if one was asked for. */
export function showsDefault(
  list: PublishedList,
  institution: Institution,
  { at, includeInactive, thumbprint }: DefaultView,
): boolean {
  if (includeInactive) return true;
  if (!['active', 'suspended'].includes(institutionState(institution, at))) return false;
  if (thumbprint === undefined) return true;
  const asked = list.usesOf(institution).find(({ key }) => key.thumbprint === thumbprint);
  return asked !== undefined && isShown(standingOf(list, asked, at));
}

export function defaultIssuer(
  list: PublishedList,
  institution: Institution,
  { at, includeInactive, baseUrl }: DefaultView,
): DefaultIssuer {
  const uses = list
    .usesOf(institution)
    .map((use) => ({ ...use, standing: standingOf(list, use, at) }));
  const counting = uses.filter(({ standing }) => countsIn(standing.state));
  const inactive = uses.filter(
    ({ standing }) => !countsIn(standing.state) && (includeInactive || isShown(standing)),
  );
  return {
    did: didOf(baseUrl, institution),
    officialId: institution.officialId,
    countryCode: institution.country,
    name: institution.name,
    publicKeys: counting.map(({ key }) => publicKeyJwk(key)),
    certificates: counting.map(pemOf),
    accreditations: institution.accreditations.map((accreditation) => ({
      type: accreditation.competence,
      status: accreditationState(institution, accreditation, at),
      validFrom: formatInstant(accreditation.from),
      validUntil: accreditation.until === undefined ? null : formatInstant(accreditation.until - 1),
    })),
    accreditedFor: accreditedFor(institution, at),
    status: institutionState(institution, at),
    ...(inactive.length > 0 && { inactiveKeys: inactive.map(inactiveKey) }),
  };
}

/** A suspension is a thing that everybody should see; keys that are over are history, and asked for. */
function isShown({ state }: KeyStanding): boolean {
  return countsIn(state) || state === 'suspended';
}

function inactiveKey(use: KeyUse & { readonly standing: KeyStanding }): InactiveKey {
  const { state, tombstone } = use.standing;
  return {
    'x5t#S256': use.key.thumbprint,
    status: state,
    ...(tombstone && {
      reason: tombstone.reason,
      revokedAt: formatInstant(tombstone.revokedAt),
      invalidityDate: formatInstant(tombstone.invalidityDate),
    }),
    certificate: pemOf(use),
  };
}

function pemOf({ key }: KeyUse): string {
  return encodePem('CERTIFICATE', key.certificate.der);
}
