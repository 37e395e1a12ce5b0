import type { Station } from '@prova/verifier';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** 32 bytes, as `documentMark` asks for. */
export const MARK_KEY_BYTES = 32;

/** Keys for a station, of which only the public one can be taken out. */
export interface StationKeys {
  readonly privateKey: CryptoKey;
  /** DER SubjectPublicKeyInfo. */
  readonly key: Uint8Array;
}

/** How a station comes by keys, and signs. */
export interface Keysmith {
  makeKeys(): Promise<StationKeys>;
  makeMarkKey(): Uint8Array;
  signerOf(privateKey: CryptoKey): Station['signer'];
}

/** Keys by WebCrypto, which is there on pages by https and on the machine's own alone. */
export const webKeysmith: Keysmith = {
  async makeKeys() {
    const { privateKey, publicKey } = await crypto.subtle.generateKey(ALGORITHM, false, ['sign']);
    return { privateKey, key: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)) };
  },
  makeMarkKey: () => crypto.getRandomValues(new Uint8Array(MARK_KEY_BYTES)),
  signerOf: (privateKey) => ({
    algorithm: 'ES256',
    signMany: (inputs) =>
      Promise.all(
        inputs.map(
          async (input) =>
            new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, Uint8Array.from(input))),
        ),
      ),
  }),
};
