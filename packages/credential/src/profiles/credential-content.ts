import type { JsonObject } from '../compact-jws.ts';
import { type CborMap, type CborValue, cborTag, FULL_DATE } from '../encoding/cbor.ts';
import { CredentialError } from '../errors.ts';
import type { HiddenMembers } from '../sd-jwt-vc/hidden-members.ts';
import type { ProfileName } from '../wallet/formats.ts';
import type { WalletDocument } from '../wallet/wallet-document.ts';
import type { Claim } from './claim.ts';
import { asOneClaim, elementOf } from './entry-elements.ts';
import { credentialType } from './profiles.ts';
import { type Member, type Notation, writeClaims } from './write-claims.ts';

/** What an SD-JWT VC says, as `draftSdJwtVc` takes it. */
export interface SdJwtVcContent {
  readonly vct: string;
  /** Claims that everybody sees who is shown the credential, and those of which the holder shows each or not. */
  readonly permanent: JsonObject;
  readonly disclosable: JsonObject;
  /** How many digests stand beside them, decoys among them; absent where as many as there are such claims. */
  readonly room?: number;
  /** Claims whose members or elements are shown one by one. */
  readonly containers?: readonly HiddenMembers[];
}

/** What an mdoc says. */
export interface MdocContent {
  readonly docType: string;
  readonly namespace: string;
  /** Names and values. Days are `full-date` (tag 1004). */
  readonly elements: readonly (readonly [name: string, value: CborValue])[];
  /** How many digests there are, decoys among them; absent where as many as there are elements. */
  readonly room?: number;
}

/**
 * A document as an SD-JWT VC of a profile.
 * Throws `CredentialError`: `vct-unknown` where the profile has no such credential, `payload-invalid` with the paths of claims that
 * would be missing or not fit.
 */
export function sdJwtVcContent(
  { type, data }: WalletDocument,
  profile: ProfileName,
): SdJwtVcContent {
  const known = credentialType(profile, type, 'dc+sd-jwt');
  if (!known) throw new CredentialError('vct-unknown', 'The profile has no such SD-JWT VC.');
  const { vct, claims, room } = known;
  const members = new Map(writeClaims(claims, { ...data }, JSON_NOTATION));
  const ofPlace = (wanted: Place) =>
    claims
      .filter((claim) => placeOf(claim) === wanted && members.has(claim.name))
      .map(({ name }) => [name, members.get(name)] as const);
  const containers = claims
    .filter((claim) => placeOf(claim) === 'container')
    .map((claim) => containerOf(claim, members.get(claim.name)));
  return {
    vct,
    permanent: Object.fromEntries(ofPlace('permanent')),
    disclosable: Object.fromEntries(ofPlace('disclosable')),
    ...(room !== undefined && { room }),
    ...(containers.length > 0 && { containers }),
  };
}

/** Where a claim stands: seen, kept back, or kept back member by member. */
type Place = 'permanent' | 'disclosable' | 'container';

function placeOf(claim: Claim): Place {
  if (claim.kind === 'value') return claim.sd === 'always' ? 'disclosable' : 'permanent';
  const isEach = claim.kind === 'entries' || (claim.kind === 'group' && claim.sd === 'each');
  return isEach ? 'container' : 'permanent';
}

/** It is there also where nothing is in it, so that nobody sees which. */
function containerOf(claim: Claim, value: unknown): HiddenMembers {
  const room = claim.kind === 'entries' ? claim.room : 'claims' in claim ? claim.claims.length : 0;
  const { name } = claim;
  return claim.kind === 'entries' && claim.nameClaim !== undefined
    ? { name, elements: Array.isArray(value) ? value : [], room }
    : { name, members: Object.entries({ ...Object(value) }), room };
}

/**
 * A document as an mdoc of a profile.
 * Throws `CredentialError`: `doctype-unknown` where the profile has no such credential, `payload-invalid` as `sdJwtVcContent`.
 */
export function mdocContent({ type, data }: WalletDocument, profile: ProfileName): MdocContent {
  const known = credentialType(profile, type, 'mso_mdoc');
  if (!known) throw new CredentialError('doctype-unknown', 'The profile has no such mdoc.');
  const { docType, namespace, claims, room } = known;
  const elements = writeClaims(claims, { ...data }, CBOR_NOTATION);
  return { docType, namespace, elements, ...(room !== undefined && { room }) };
}

const JSON_NOTATION: Notation<unknown> = {
  scalar: (value) => value,
  day: (day) => day,
  list: (items) => items,
  object: (members) => Object.fromEntries(members),
  entries: (claim, entries) =>
    entries.length === 0 ? [] : [[claim.name, asOneClaim(claim, entries)]],
};

const CBOR_NOTATION: Notation<CborValue> = {
  scalar: (value) => value,
  day: (day) => cborTag(FULL_DATE, day),
  list: (items) => items,
  object: (members: readonly Member<CborValue>[]): CborMap => new Map(members),
  entries: (claim, entries) => {
    const elements = entries.flatMap(([name, value]): readonly Member<CborValue>[] => {
      const element = elementOf(claim, name);
      return element === undefined ? [] : [[element, value]];
    });
    return elements.length === entries.length ? elements : undefined;
  },
};
