import { setGlobalConfig } from '@openid4vc/oauth2';
import {
  createOpenid4vpAuthorizationRequest,
  type Openid4vpAuthorizationRequest,
  parseOpenid4VpAuthorizationResponsePayload,
  validateOpenid4vpAuthorizationResponsePayload,
} from '@openid4vc/openid4vp';
import { assembleCompactJws, encodeUtf8, jwsSigningInput, type Signer } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { DeskError } from '../errors.ts';
import { type DeskIdentity, requireCurrent } from './request/desk-key.ts';
import { answerFault } from './response/answer-fault.ts';

// Whether an address is secure is looked at when the desk starts. The library would refuse this machine too.
setGlobalConfig({ allowInsecureUrls: true });

/** The parameters of an authorization request (OpenID4VP 1.0 §5). */
export type RequestPayload = Openid4vpAuthorizationRequest;

/** A wallet takes any audience but this one for a mistake (OpenID4VP 1.0 §5.8). */
const WALLET = 'https://self-issued.me/v2';

export interface RequestObjectOrder {
  readonly payload: RequestPayload;
  readonly identity: DeskIdentity;
  readonly issuedAt: EpochSeconds;
  readonly expiresAt: EpochSeconds;
}

/**
 * The signed request object of a request (RFC 9101, OpenID4VP 1.0 §5.2): `typ` `oauth-authz-req+jwt`, with the certificate path of
 * the desk. The library looks whether the request is one of the standard. Rejects with `DeskError` `desk-key-unavailable`.
 */
export async function signRequestObject(order: RequestObjectOrder): Promise<string> {
  const { payload, identity, issuedAt, expiresAt } = order;
  requireCurrent(identity, issuedAt);
  const { signer, certificatePath } = identity;
  let requestObject = '';
  await createOpenid4vpAuthorizationRequest({
    authorizationRequestPayload: payload,
    ...(payload.wallet_nonce !== undefined && { wallet: { expectedNonce: payload.wallet_nonce } }),
    jar: {
      jwtSigner: { method: 'x5c', alg: signer.algorithm, x5c: [...certificatePath] },
      expiresInSeconds: expiresAt - issuedAt,
      additionalJwtPayload: { aud: WALLET, iat: issuedAt, exp: expiresAt },
    },
    callbacks: {
      signJwt: async (_, { header, payload: claims }) => {
        const input = jwsSigningInput(header, claims);
        requestObject = assembleCompactJws(input, await signatureOf(input, signer));
        return { jwt: requestObject, signerJwk: { kty: 'EC' } };
      },
      encryptJwe: () => {
        throw new DeskError('desk-key-unusable', 'Requests are signed, and not encrypted.');
      },
    },
  });
  return requestObject;
}

async function signatureOf(input: string, signer: Signer): Promise<Uint8Array> {
  try {
    const [signature] = await signer.signMany([encodeUtf8(input)]);
    if (signature) return signature;
  } catch (cause) {
    throw new DeskError('desk-key-unavailable', 'The key of the desk cannot sign now.', { cause });
  }
  throw new DeskError('desk-key-unavailable', 'The key of the desk did not sign.');
}

/**
 * The `vp_token` of an answer to this very request (OpenID4VP 1.0 §8.1), not looked into. Throws `DeskError`: `answer-state`,
 * `answer-malformed`.
 */
export function openAnswer(answer: unknown, request: RequestPayload): unknown {
  const payload = parsed(answer);
  if (payload.state !== request.state) {
    throw answerFault('answer-state');
  }
  try {
    validateOpenid4vpAuthorizationResponsePayload({
      authorizationRequestPayload: request,
      authorizationResponsePayload: payload,
    });
  } catch {
    throw malformed();
  }
  return payload.vp_token;
}

function parsed(answer: unknown) {
  try {
    return parseOpenid4VpAuthorizationResponsePayload(Object(answer));
  } catch {
    throw malformed();
  }
}

/** Without a cause: the message of the library quotes what was sent. */
function malformed(): DeskError {
  return answerFault('answer-malformed');
}
