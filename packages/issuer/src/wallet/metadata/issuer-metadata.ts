import { credentialMetadata, credentialType, disclosurePolicy } from '@prova/credential';
import { CONFIGURATIONS, type Configuration, scopeOf } from '../configurations.ts';
import { credentialIssuerOf } from '../credential-issuer.ts';
import { BATCH_SIZE } from '../credentials/verify-proofs.ts';
import { CONTENT_ENCRYPTIONS, KEY_AGREEMENT } from '../encryption/jwe.ts';
import type { RequestKey } from '../encryption/request-key.ts';
import type { IssuerMetadata } from '../openid4vci.ts';
import { CREDENTIAL_PATH, DEFERRED_PATH, NONCE_PATH, NOTIFICATION_PATH } from '../paths.ts';
import type { IssuerInfo } from './issuer-info.ts';
import { logoUri } from './logos.ts';

export interface IssuerMetadataOrder {
  readonly baseUrl: string;
  readonly institutionId: string;
  /** As the trust list has it. */
  readonly name: string;
  readonly requestKey: Pick<RequestKey, 'jwk'>;
  /** Whether somebody vouches for keys of wallets here. */
  readonly takesAttestations: boolean;
  /** What a registrar said of it, if it did. */
  readonly issuerInfo: readonly IssuerInfo[];
}

/**
 * What an institution tells wallets of itself (OpenID4VCI 1.0 §12.2.4). Endpoints and authorization server are the service's own; whose
 * credential is asked for follows from the token.
 */
export function issuerMetadata(order: IssuerMetadataOrder): IssuerMetadata {
  const { baseUrl, institutionId, name, requestKey, issuerInfo } = order;
  return {
    credential_issuer: credentialIssuerOf(baseUrl, institutionId),
    authorization_servers: [baseUrl],
    credential_endpoint: baseUrl + CREDENTIAL_PATH,
    nonce_endpoint: baseUrl + NONCE_PATH,
    deferred_credential_endpoint: baseUrl + DEFERRED_PATH,
    notification_endpoint: baseUrl + NOTIFICATION_PATH,
    batch_credential_issuance: { batch_size: BATCH_SIZE },
    credential_request_encryption: {
      jwks: { keys: [requestKey.jwk] },
      enc_values_supported: [...CONTENT_ENCRYPTIONS],
      encryption_required: false,
    },
    credential_response_encryption: {
      alg_values_supported: [KEY_AGREEMENT],
      enc_values_supported: [...CONTENT_ENCRYPTIONS],
      encryption_required: false,
    },
    display: [{ name, logo: { uri: logoUri(baseUrl, 'institution'), alt_text: name } }],
    ...(issuerInfo.length > 0 && { issuer_info: issuerInfo.map((each) => ({ ...each })) }),
    credential_configurations_supported: Object.fromEntries(
      CONFIGURATIONS.map((each) => [each.id, configurationMetadata(order, each)]),
    ),
  };
}

const ES256 = { proof_signing_alg_values_supported: ['ES256'] };

/** ES256 as COSE counts it (RFC 9053 §2.1). */
const COSE_ES256 = -7;

function configurationMetadata(
  { baseUrl, institutionId, takesAttestations }: IssuerMetadataOrder,
  configuration: Configuration,
) {
  const { profile, type, format } = configuration;
  const known = credentialType(profile, type, format);
  if (known === undefined)
    throw new RangeError(`The profile ${profile} has no ${type} as ${format}.`);
  const { display, claims } = credentialMetadata(known, logoUri(baseUrl, type));
  const policy = disclosurePolicy(known);
  const common = {
    scope: scopeOf(institutionId, configuration),
    proof_types_supported: {
      jwt: ES256,
      ...(takesAttestations && { attestation: ES256 }),
    },
    credential_metadata: {
      display: display.map((each) => ({ ...each })),
      claims: claims.map(({ path, mandatory, display: names }) => ({
        path: [...path],
        mandatory,
        display: names.map((each) => ({ ...each })),
      })),
    },
    ...(policy && { disclosure_policy: policy }),
  };
  return known.format === 'dc+sd-jwt'
    ? {
        format: known.format,
        vct: known.vct,
        cryptographic_binding_methods_supported: ['jwk'],
        credential_signing_alg_values_supported: ['ES256'],
        ...common,
      }
    : {
        format: known.format,
        doctype: known.docType,
        cryptographic_binding_methods_supported: ['cose_key'],
        credential_signing_alg_values_supported: [COSE_ES256],
        ...common,
      };
}
