import {
  ATTESTATION_TYPES,
  type AttestationType,
  CREDENTIAL_FORMATS,
  type CredentialFormat,
  credentialType,
  PROFILE_NAMES,
  type ProfileName,
} from '@prova/credential';
import { institutionSegment } from './credential-issuer.ts';

/** One way in which a document is offered to wallets (OpenID4VCI 1.0 §12.2.4, `credential_configurations_supported`). */
export interface Configuration {
  readonly id: string;
  readonly type: AttestationType;
  readonly format: CredentialFormat;
  readonly profile: ProfileName;
}

const SUFFIXES: Readonly<Record<CredentialFormat, string>> = {
  'dc+sd-jwt': 'sd-jwt-vc',
  mso_mdoc: 'mdoc',
};

/** The profile of what is offered where nobody says which. */
export const DEFAULT_PROFILE: ProfileName = 'dc4eu-1';

/** Every document in every format in which a profile has it, those of the default profile first. */
export const CONFIGURATIONS: readonly Configuration[] = PROFILE_NAMES.flatMap((profile) =>
  ATTESTATION_TYPES.flatMap((type) =>
    CREDENTIAL_FORMATS.filter((format) => credentialType(profile, type, format)).map(
      (format): Configuration => ({ id: idOf(type, format, profile), type, format, profile }),
    ),
  ),
);

/** `ehic-mdoc`; of another profile than the default one `ehic-mdoc-eudi-py-2025`. */
function idOf(type: AttestationType, format: CredentialFormat, profile: ProfileName): string {
  const id = `${type}-${SUFFIXES[format]}`;
  return profile === DEFAULT_PROFILE ? id : `${id}-${profile}`;
}

/** `undefined` where there is none of this id. */
export function findConfiguration(id: string): Configuration | undefined {
  return CONFIGURATIONS.find((each) => each.id === id);
}

/** Those in which a document of this type is offered, under the names of one profile; none where the profile has no such document. */
export function configurationsOf(
  type: AttestationType,
  profile: ProfileName,
): readonly Configuration[] {
  return CONFIGURATIONS.filter((each) => each.type === type && each.profile === profile);
}

/**
 * What a wallet asks for at the authorization server (HAIP 1.0 §4.1): one server serves all institutions, so the scope says which is
 * meant: `BE-0120/ehic-mdoc`.
 */
export function scopeOf(institutionId: string, { id }: Pick<Configuration, 'id'>): string {
  return `${institutionSegment(institutionId)}/${id}`;
}
