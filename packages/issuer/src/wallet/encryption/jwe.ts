import { encodeUtf8 } from '@prova/credential';
import { CompactEncrypt, compactDecrypt, errors, importJWK } from 'jose';
import { IssuerError } from '../../errors.ts';
import type { RequestKey } from './request-key.ts';

/** How messages may be encrypted (RFC 7518 §4.6, §5.3; HAIP 1.0 §4). */
export const KEY_AGREEMENT = 'ECDH-ES';
export const CONTENT_ENCRYPTIONS = ['A128GCM', 'A256GCM'] as const;
export type ContentEncryption = (typeof CONTENT_ENCRYPTIONS)[number];

/** To whom an answer is encrypted, and how. */
export interface Recipient {
  readonly key: Awaited<ReturnType<typeof importJWK>>;
  /** What its wallet calls the key. */
  readonly kid: string | undefined;
  readonly enc: ContentEncryption;
}

/**
 * Whoever has the private half of a public key of P-256, as their wallet gave it. Asked for before anything is made for them: what cannot be
 * encrypted is not signed. Rejects with `IssuerError` `invalid-encryption-parameters` for a key that is no point of the curve.
 */
export async function recipientBy(
  jwk: Readonly<Record<'kty' | 'crv' | 'x' | 'y', string>> & { readonly kid?: string },
  enc: ContentEncryption,
): Promise<Recipient> {
  const key = await importJWK({ ...jwk, alg: KEY_AGREEMENT }).catch(() => {
    throw new IssuerError('invalid-encryption-parameters', 'The key is none of P-256.');
  });
  return { key, kid: jwk.kid, enc };
}

/** Opens a compact JWE that was encrypted to our key. Rejects with `IssuerError` `invalid-encryption-parameters`. */
export async function decrypt(text: string, { privateKey }: RequestKey): Promise<Uint8Array> {
  try {
    const { plaintext } = await compactDecrypt(text, privateKey, {
      keyManagementAlgorithms: [KEY_AGREEMENT],
      contentEncryptionAlgorithms: [...CONTENT_ENCRYPTIONS],
      // Our metadata name no `zip` (§12.2.4), and what is small on its way must not become large here.
      maxDecompressedLength: 0,
    });
    return plaintext;
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError || cause instanceof TypeError)) throw cause;
    throw new IssuerError(
      'invalid-encryption-parameters',
      'The request is not encrypted to the key in our metadata, by ECDH-ES and A128GCM or A256GCM.',
    );
  }
}

/** A JSON value for one reader alone, as a compact JWE. */
export function encrypt(value: object, { key, kid, enc }: Recipient): Promise<string> {
  return new CompactEncrypt(encodeUtf8(JSON.stringify(value)))
    .setProtectedHeader({ alg: KEY_AGREEMENT, enc, ...(kid !== undefined && { kid }) })
    .encrypt(key);
}
