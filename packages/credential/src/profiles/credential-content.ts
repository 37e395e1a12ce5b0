import type { JsonObject } from '../compact-jws.ts';
import { type CborMap, type CborValue, cborTag, FULL_DATE } from '../encoding/cbor.ts';
import { CredentialError } from '../errors.ts';
import type { ProfileName } from '../wallet/formats.ts';
import type { WalletDocument } from '../wallet/wallet-document.ts';
import { credentialType } from './profiles.ts';
import { type Member, type Notation, writeClaims } from './write-claims.ts';

/** What an SD-JWT VC says, as `draftSdJwtVc` takes it. */
export interface SdJwtVcContent {
  readonly vct: string;
  /** Claims that everybody sees who is shown the credential, and those of which the holder shows each or not. */
  readonly permanent: JsonObject;
  readonly disclosable: JsonObject;
}

/** What an mdoc says. */
export interface MdocContent {
  readonly docType: string;
  readonly namespace: string;
  /** Names and values. Days are `full-date` (tag 1004). */
  readonly elements: readonly (readonly [name: string, value: CborValue])[];
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
  const { vct, claims } = known;
  const hidden = new Set(
    claims.filter((claim) => claim.kind === 'value' && claim.sd === 'always').map(nameOf),
  );
  const members = writeClaims(claims, { ...data }, JSON_NOTATION);
  return {
    vct,
    permanent: Object.fromEntries(members.filter(([name]) => !hidden.has(name))),
    disclosable: Object.fromEntries(members.filter(([name]) => hidden.has(name))),
  };
}

/**
 * A document as an mdoc of a profile.
 * Throws `CredentialError`: `doctype-unknown` where the profile has no such credential, `payload-invalid` as `sdJwtVcContent`.
 */
export function mdocContent({ type, data }: WalletDocument, profile: ProfileName): MdocContent {
  const known = credentialType(profile, type, 'mso_mdoc');
  if (!known) throw new CredentialError('doctype-unknown', 'The profile has no such mdoc.');
  const { docType, namespace, claims } = known;
  return { docType, namespace, elements: writeClaims(claims, { ...data }, CBOR_NOTATION) };
}

const JSON_NOTATION: Notation<unknown> = {
  scalar: (value) => value,
  day: (day) => day,
  list: (items) => items,
  object: (members) => Object.fromEntries(members),
};

const CBOR_NOTATION: Notation<CborValue> = {
  scalar: (value) => value,
  day: (day) => cborTag(FULL_DATE, day),
  list: (items) => items,
  object: (members: readonly Member<CborValue>[]): CborMap => new Map(members),
};

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
