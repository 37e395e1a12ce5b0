import { createHash } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import type { OpenCredential } from '../held-credential.ts';
import { type HolderKey, signEs256 } from '../holder-key.ts';
import { certificatesIn } from '../jose.ts';
import { authorityKeyIdentifier } from './authority-key-identifier.ts';

// The one importer of @sd-jwt/sd-jwt-vc.

const hasher = (data: string | ArrayBuffer) =>
  new Uint8Array(
    createHash('sha256')
      .update(typeof data === 'string' ? data : new Uint8Array(data))
      .digest(),
  );

/** Members that are about the credential, and not of the document. */
const ABOUT = new Set(['iss', 'iat', 'nbf', 'exp', 'cnf', 'vct', 'status', 'vct#integrity']);

/** What an SD-JWT VC says, and to whom. Checks no signature. Throws what the library throws. */
export async function openSdJwtVc(credential: string): Promise<OpenCredential> {
  const claims = Object(await new SDJwtVcInstance({ hasher }).getClaims(credential));
  const [jwt = ''] = credential.split('~');
  const [leaf = new Uint8Array()] = certificatesIn(jwt);
  const { x, y } = Object(claims.cnf?.jwk);
  return {
    type: String(claims.vct),
    holder: { x: String(x), y: String(y) },
    authority: authorityKeyIdentifier(leaf),
    claims: Object.fromEntries(Object.entries(claims).filter(([name]) => !ABOUT.has(name))),
    all: claims,
  };
}

/** Which question the holder answers, and when. */
export interface KeyBinding {
  /** The full client identifier of the verifier. */
  readonly aud: string;
  readonly nonce: string;
  /** Epoch seconds. */
  readonly iat: number;
}

/** Shows these claims of those that can be kept back, signed with the holder's key (RFC 9901 §4.3). */
export async function presentSdJwtVc(
  credential: string,
  names: readonly string[],
  { privateKey }: Pick<HolderKey, 'privateKey'>,
  binding: KeyBinding,
): Promise<string> {
  const library = new SDJwtVcInstance({
    hasher,
    kbSignAlg: 'ES256',
    kbSigner: (data) => Buffer.from(signEs256(privateKey, Buffer.from(data))).toString('base64url'),
  });
  const frame = Object.fromEntries(names.map((name) => [name, true]));
  return library.present(credential, frame, { kb: { payload: { ...binding } } });
}
