import type { CredentialFormat, ProfileName } from '../wallet/formats.ts';
import type { WalletType } from '../wallet/wallet-document.ts';
import { DC4EU_1 } from './dc4eu-1.ts';
import { EUDI_PY_2025 } from './eudi-py-2025.ts';
import type { CredentialType, MdocType, Profile, SdJwtVcType, TypeOf } from './profile.ts';

/** All profiles, the default first. */
const PROFILES: readonly Profile[] = [DC4EU_1, EUDI_PY_2025];

/** How a profile writes a document in a format; `undefined` where it does not. */
export function credentialType<F extends CredentialFormat>(
  profile: ProfileName,
  type: WalletType,
  format: F,
): TypeOf<F> | undefined {
  return PROFILES.find(({ name }) => name === profile)?.types.find(
    (each): each is TypeOf<F> => each.type === type && each.format === format,
  );
}

/** All types of credentials, of the default profile first, each with its profile. */
export const CREDENTIAL_TYPES: readonly (CredentialType & { readonly profile: ProfileName })[] =
  PROFILES.flatMap(({ name, types }) => types.map((type) => ({ ...type, profile: name })));

/** Whom a `vct` may stand for: profiles share identifiers. */
export function typesOfVct(vct: string): readonly SdJwtVcType[] {
  return CREDENTIAL_TYPES.filter((type) => type.format === 'dc+sd-jwt').filter(
    (type) => type.vct === vct,
  );
}

/** Whom a document type of mdoc may stand for. */
export function typesOfDocType(docType: string): readonly MdocType[] {
  return CREDENTIAL_TYPES.filter((type) => type.format === 'mso_mdoc').filter(
    (type) => type.docType === docType,
  );
}
