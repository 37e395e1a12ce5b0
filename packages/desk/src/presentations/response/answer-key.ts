import { decodeUtf8 } from '@prova/credential';
import { calculateJwkThumbprint, compactDecrypt, exportJWK, generateKeyPair } from 'jose';
import { answerFault } from './answer-fault.ts';

/** A content encryption that a wallet may choose (HAIP 1.0 §5). */
export const ANSWER_ENCRYPTIONS = ['A128GCM', 'A256GCM'] as const;

const AGREEMENT = 'ECDH-ES';

/** A key for one answer. It is never stored, and gone with the answer. */
export interface AnswerKey {
  /** As it stands in the request: with `alg` and `kid` (OpenID4VP 1.0 §8.3). */
  readonly publicJwk: Readonly<Record<'kty' | 'crv' | 'x' | 'y' | 'kid' | 'use' | 'alg', string>>;
  /** SHA-256 thumbprint (RFC 7638), 32 octets: the binding of an mdoc names it. */
  readonly thumbprint: Uint8Array;
  /**
   * The text in a compact JWE to this key: ECDH-ES, one of `ANSWER_ENCRYPTIONS`, and the key's own `kid`.
   * Rejects with `DeskError`: `answer-not-encrypted` for what is no JWE, `answer-encryption`.
   */
  readonly decrypt: (jwe: string) => Promise<string>;
}

/** Five parts, of which that of the encrypted key is empty with ECDH-ES (RFC 7516 §7.1). */
const COMPACT_JWE = /^[\w-]+(\.[\w-]*){4}$/;

/** Makes a key for one answer, of P-256. */
export async function createAnswerKey(): Promise<AnswerKey> {
  const { privateKey, publicKey } = await generateKeyPair(AGREEMENT, { crv: 'P-256' });
  const { x = '', y = '' } = await exportJWK(publicKey);
  const key = { kty: 'EC', crv: 'P-256', x, y };
  const kid = await calculateJwkThumbprint(key);
  return {
    publicJwk: { ...key, kid, use: 'enc', alg: AGREEMENT },
    thumbprint: new Uint8Array(Buffer.from(kid, 'base64url')),
    async decrypt(jwe) {
      if (!COMPACT_JWE.test(jwe)) throw answerFault('answer-not-encrypted');
      try {
        const { plaintext, protectedHeader } = await compactDecrypt(jwe, privateKey, {
          keyManagementAlgorithms: [AGREEMENT],
          contentEncryptionAlgorithms: [...ANSWER_ENCRYPTIONS],
          // Our metadata name no `zip`, and what is small on its way must not become large here.
          maxDecompressedLength: 0,
        });
        const text = decodeUtf8(plaintext);
        if (protectedHeader.kid === kid && text !== undefined) return text;
      } catch {
        // A point that is on no curve throws what WebCrypto likes; and no cause, for it may quote what was sent.
      }
      throw answerFault('answer-encryption');
    },
  };
}
