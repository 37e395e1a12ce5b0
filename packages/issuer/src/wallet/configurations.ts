import {
  ATTESTATION_TYPES,
  type AttestationType,
  CREDENTIAL_FORMATS,
  type CredentialFormat,
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

/** Every document in every format, under names of the default profile. */
export const CONFIGURATIONS: readonly Configuration[] = ATTESTATION_TYPES.flatMap((type) =>
  CREDENTIAL_FORMATS.map((format): Configuration => {
    return { id: `${type}-${SUFFIXES[format]}`, type, format, profile: 'dc4eu-1' };
  }),
);

/** `undefined` where there is none of this id. */
export function findConfiguration(id: string): Configuration | undefined {
  return CONFIGURATIONS.find((each) => each.id === id);
}

/** Those in which a document of this type is offered. */
export function configurationsOf(type: AttestationType): readonly Configuration[] {
  return CONFIGURATIONS.filter((each) => each.type === type);
}

/**
 * What a wallet asks for at the authorization server (HAIP 1.0 §4.1): one server serves all institutions, so the scope says which is
 * meant: `BE-0120/ehic-mdoc`.
 */
export function scopeOf(institutionId: string, { id }: Pick<Configuration, 'id'>): string {
  return `${institutionSegment(institutionId)}/${id}`;
}
