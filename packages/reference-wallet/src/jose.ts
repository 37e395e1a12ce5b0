import { X509Certificate } from 'node:crypto';
import {
  CompactEncrypt,
  calculateJwkThumbprint,
  compactDecrypt,
  compactVerify,
  decodeProtectedHeader,
  importJWK,
  importX509,
  type JWK,
} from 'jose';
import type { HolderKey } from './holder-key.ts';

// The one importer of jose.

/** What stands in the header of what is encrypted. */
export interface Encryption {
  readonly alg?: string;
  readonly enc?: string;
  readonly apu?: string;
  readonly apv?: string;
}

/** The public key of somebody else, as it came. */
export interface EncryptionKey {
  readonly kid?: string | undefined;
  readonly kty: string;
  readonly crv?: string | undefined;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
}

/** A compact JWE to a key that somebody named (RFC 7516, RFC 7518 §4.6). */
export async function encryptTo(
  { kid, kty, crv, x, y }: EncryptionKey,
  text: string,
  { alg = 'ECDH-ES', enc = 'A128GCM', apu, apv }: Encryption = {},
): Promise<string> {
  const party = (value: string) => new Uint8Array(Buffer.from(value, 'base64url'));
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg, enc, ...(kid !== undefined && { kid }) })
    .setKeyManagementParameters({
      ...(apu !== undefined && { apu: party(apu) }),
      ...(apv !== undefined && { apv: party(apv) }),
    })
    .encrypt(await importJWK({ kty, crv: String(crv), x: String(x), y: String(y), alg }));
}

/** What was encrypted to a key of ours. Throws what the library throws. */
export async function decrypt(
  jwe: string,
  { privateKey }: Pick<HolderKey, 'privateKey'>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array((await compactDecrypt(jwe, privateKey)).plaintext);
}

/** RFC 7638, SHA-256. */
export async function thumbprintOf(jwk: JWK): Promise<Uint8Array> {
  return new Uint8Array(Buffer.from(await calculateJwkThumbprint(jwk), 'base64url'));
}

/** `x5c` of a JWT, DER; nothing is checked (RFC 7515 §4.1.6). */
export function certificatesIn(jwt: string): readonly Uint8Array[] {
  const { x5c = [] } = decodeProtectedHeader(jwt);
  return x5c.map((base64) => new Uint8Array(Buffer.from(base64, 'base64')));
}

/** Asks that a JWT was signed, ES256, by the first of these certificates, base64. Throws what the library throws. */
export async function requireSignedBy(
  [leaf = '']: readonly string[],
  jwt: string,
): Promise<JWK & { kty: string }> {
  const { publicKey } = new X509Certificate(Buffer.from(leaf, 'base64'));
  const pem = new X509Certificate(Buffer.from(leaf, 'base64')).toString();
  await compactVerify(jwt, await importX509(pem, 'ES256'), { algorithms: ['ES256'] });
  return { kty: 'EC', ...publicKey.export({ format: 'jwk' }) };
}

/** What a compact JWS says that the key of its first certificate signed, ES256. Throws what the library throws. */
export async function payloadSignedBy(
  jws: string,
): Promise<{ readonly payload: Uint8Array; readonly leaf: X509Certificate }> {
  const [der = new Uint8Array()] = certificatesIn(jws);
  const leaf = new X509Certificate(der);
  const key = await importX509(leaf.toString(), 'ES256');
  const { payload } = await compactVerify(jws, key, { algorithms: ['ES256'] });
  return { payload, leaf };
}
