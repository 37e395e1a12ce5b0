import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair as generatePair,
  type KeyObject,
} from 'node:crypto';

/** The keys this house makes: P-384 for authorities, the others for seals. */
export type KeyKind = 'P-256' | 'P-384' | 'RSA-2048' | 'RSA-3072' | 'RSA-4096';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * As bytes, which are read again. What Node 20 makes a key with locks that key once more when it is collected: an export that is under way
 * at that moment waits for itself for ever.
 */
const AS_BYTES = {
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  publicKeyEncoding: { type: 'spki', format: 'der' },
} as const;

/** Makes a new key pair from the randomness of `node:crypto`, off the main thread. */
export async function generateKeyPair(kind: KeyKind): Promise<KeyPair> {
  const made = await generatePkcs8(kind);
  const privateKey = createPrivateKey({ key: made, format: 'der', type: 'pkcs8' });
  made.fill(0);
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

function generatePkcs8(kind: KeyKind): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, _spki: Buffer, pkcs8: Buffer) =>
      error ? reject(error) : resolve(pkcs8);
    switch (kind) {
      case 'P-256':
      case 'P-384':
        return generatePair('ec', { namedCurve: kind, ...AS_BYTES }, done);
      case 'RSA-2048':
      case 'RSA-3072':
      case 'RSA-4096': {
        const modulusLength = Number(kind.slice('RSA-'.length));
        return generatePair('rsa', { modulusLength, ...AS_BYTES }, done);
      }
    }
  });
}
