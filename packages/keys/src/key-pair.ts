import { generateKeyPair as generate, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** The keys this house makes: P-384 for authorities, the others for seals. */
export type KeyKind = 'P-256' | 'P-384' | 'RSA-2048' | 'RSA-3072' | 'RSA-4096';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const generateAsync = promisify(generate);

/** Makes a new key pair from the randomness of `node:crypto`, off the main thread. */
export function generateKeyPair(kind: KeyKind): Promise<KeyPair> {
  switch (kind) {
    case 'P-256':
    case 'P-384':
      return generateAsync('ec', { namedCurve: kind });
    case 'RSA-2048':
    case 'RSA-3072':
    case 'RSA-4096':
      return generateAsync('rsa', { modulusLength: Number(kind.slice('RSA-'.length)) });
  }
}
