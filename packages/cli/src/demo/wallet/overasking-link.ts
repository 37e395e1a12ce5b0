import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  assembleCompactJws,
  CREDENTIAL_TYPES,
  encodeBase64,
  encodeUtf8,
  jwsSigningInput,
  type Signer,
} from '@prova/credential';

/** Who asks, and where it would be answered. */
export interface OveraskingDesk {
  /** Its key and certificate, ES256. */
  readonly signer: Signer;
  /** Its address, without a slash at its end. */
  readonly desk: string;
  /** Epoch seconds. */
  readonly now: number;
}

/**
 * The link of a desk that keeps to no catalogue: it asks a wallet for a status by its name, in a request that is otherwise as any other
 * (OpenID4VP 1.0 §5), by value, signed by its own key. Our desks make no such question; what refuses it is the wallet.
 */
export async function overaskingLink({ signer, desk, now }: OveraskingDesk): Promise<string> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const hash = createHash('sha256').update(signer.certificate).digest('base64url');
  const client_id = `x509_hash:${hash}`;
  const payload = {
    ...{ client_id, response_type: 'vp_token', response_mode: 'direct_post.jwt' },
    response_uri: `${desk}/verifier/v1/presentations/responses/none`,
    ...{ nonce: secret(), state: secret(), aud: 'https://self-issued.me/v2' },
    iat: now,
    dcql_query: { credentials: CREDENTIAL_TYPES.flatMap(statusQuery) },
    client_metadata: {
      jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), ...ENCRYPTION }] },
      encrypted_response_enc_values_supported: ['A128GCM'],
      vp_formats_supported: {
        'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] },
      },
    },
  };
  const header = {
    alg: 'ES256',
    typ: 'oauth-authz-req+jwt',
    x5c: [encodeBase64(signer.certificate)],
  };
  const input = jwsSigningInput(header, payload);
  const [signature = new Uint8Array()] = await signer.signMany([encodeUtf8(input)]);
  const request = assembleCompactJws(input, signature);
  return `openid4vp://?${new URLSearchParams({ client_id, request })}`;
}

const ENCRYPTION = { alg: 'ECDH-ES', use: 'enc', kid: '1' };

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** The statuses of a social status, by the name of one. */
function statusQuery(type: (typeof CREDENTIAL_TYPES)[number]) {
  if (type.type !== 'status' || type.format !== 'dc+sd-jwt') return [];
  const claims = [{ path: ['statuses', null, 'code'], values: ['BIM'] }];
  return [{ id: 'status', format: type.format, meta: { vct_values: [type.vct] }, claims }];
}
