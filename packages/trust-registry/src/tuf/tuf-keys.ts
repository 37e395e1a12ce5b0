import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { TrustRegistryError } from '../errors.ts';

/** A public key as TUF metadata names it (TUF specification §4.2). */
export interface TufKey {
  /** SHA-256 of the canonical JSON of the key, in hex. */
  readonly keyId: string;
  /** SubjectPublicKeyInfo of a P-256 key, as PEM. */
  readonly publicKeyPem: string;
}

/** A key that signs TUF metadata, wherever it lives. Offline keys are used by their holders only. */
export interface TufSigner extends TufKey {
  /** ECDSA over SHA-256 of `bytes`, DER: the scheme `ecdsa-sha2-nistp256`. */
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/**
 * The TUF key of a P-256 key, public or private. Throws `TrustRegistryError` `tuf-key-unsupported` for any other kind.
 */
export function tufKey(key: KeyObject): TufKey {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  const isP256 =
    publicKey.type === 'public' && publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1';
  if (!isP256) {
    throw new TrustRegistryError('tuf-key-unsupported', 'TUF metadata is signed by P-256 keys.');
  }
  const publicKeyPem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  return { keyId: keyIdOf(publicKeyPem), publicKeyPem };
}

/** A signer with its key in this process. Throws `TrustRegistryError` `tuf-key-unsupported`. */
export function tufSigner(privateKey: KeyObject): TufSigner {
  const key = tufKey(privateKey);
  if (privateKey.type !== 'private') {
    throw new TrustRegistryError('tuf-key-unsupported', 'A public key cannot sign.');
  }
  return { ...key, sign: (bytes) => sign('sha256', bytes, privateKey) };
}

/** The key as root metadata has it. */
export function tufKeyJson({ publicKeyPem }: TufKey) {
  return {
    keytype: 'ecdsa',
    scheme: 'ecdsa-sha2-nistp256',
    keyval: { public: publicKeyPem },
  };
}

/** SHA-256 of that JSON in its canonical form, which sorts members and escapes only `"` and `\`; PEM has neither. */
function keyIdOf(publicKeyPem: string): string {
  const canonical = `{"keytype":"ecdsa","keyval":{"public":"${publicKeyPem}"},"scheme":"ecdsa-sha2-nistp256"}`;
  return createHash('sha256').update(canonical).digest('hex');
}
