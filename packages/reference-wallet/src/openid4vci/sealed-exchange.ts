import { type HolderKey, newHolderKey } from '../holder-key.ts';
import { decrypt, encryptTo } from '../jose.ts';
import type { IssuerMetadataResult } from './protocol.ts';

/** A request and its answer that nobody between wallet and issuer reads (OpenID4VCI 1.0 §10). */
export interface SealedExchange {
  /** Says in the request how its answer is encrypted. */
  readonly member: { readonly credential_response_encryption: object };
  /** Encrypts what is posted to an address, and decrypts the answer: the library leaves that to others. */
  readonly sending: (send: typeof fetch, address: string) => typeof fetch;
}

/** `undefined` where the issuer does not say that it takes both. */
export function sealedExchange({
  credentialIssuer,
}: IssuerMetadataResult): SealedExchange | undefined {
  const { jwks } = Object(credentialIssuer['credential_request_encryption']);
  const [jwk] = Object(jwks).keys ?? [];
  if (jwk === undefined || !credentialIssuer['credential_response_encryption']) return undefined;
  const reader = newHolderKey();
  const own = { ...reader.publicJwk, alg: 'ECDH-ES', kid: 'answer' };
  return {
    // `alg` is what drafts and the library ask for; 1.0 has it in the key alone.
    member: { credential_response_encryption: { jwk: own, alg: 'ECDH-ES', enc: 'A256GCM' } },
    sending: (send, address) => async (input, init) => {
      if (String(input) !== address) return send(input, init);
      const headers = new Headers(init?.headers);
      headers.set('content-type', 'application/jwt');
      const body = await encryptTo(jwk, String(init?.body), { enc: 'A256GCM' });
      return opened(await send(input, { ...init, headers, body }), reader);
    },
  };
}

/** Refusals are not encrypted. */
async function opened(answer: Response, reader: HolderKey): Promise<Response> {
  if (answer.headers.get('content-type') !== 'application/jwt') return answer;
  const headers = { 'content-type': 'application/json' };
  return new Response(await decrypt(await answer.text(), reader), {
    status: answer.status,
    headers,
  });
}
