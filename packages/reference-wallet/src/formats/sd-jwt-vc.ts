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

/**
 * Shows these claims of those that can be kept back, as they are nested in the credential, signed with the holder's key (RFC 9901 §4.3). An
 * element of a list that is `null` or missing is kept back.
 */
export async function presentSdJwtVc(
  credential: string,
  shown: Readonly<Record<string, unknown>>,
  { privateKey }: Pick<HolderKey, 'privateKey'>,
  binding: KeyBinding,
): Promise<string> {
  const library = new SDJwtVcInstance({
    hasher,
    kbSignAlg: 'ES256',
    kbSigner: (data) => Buffer.from(signEs256(privateKey, Buffer.from(data))).toString('base64url'),
  });
  const frame = frameOf(shown, '', await library.presentableKeys(credential));
  return library.present(credential, frame, { kb: { payload: { ...binding } } });
}

type Frame = { [name: string]: Frame | true };

/** What the library is told to show of an object, or a list. `keys` are the paths of all that can be kept back. */
function frameOf(shown: object, path: string, keys: readonly string[]): Frame {
  const places = Array.isArray(shown) ? placesIn(path, keys) : [];
  return Object.fromEntries(
    Object.entries(shown)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => {
        const place = String(places[Number(name)] ?? name);
        const inside = path === '' ? place : `${path}.${place}`;
        return [place, typeof value === 'object' ? frameOf(value, inside, keys) : true];
      }),
  );
}

/**
 * Where the elements of a list stand. The library counts digests that stand for nothing here too, which are not among the claims: by the
 * place among the claims it would show another element than is meant.
 */
function placesIn(path: string, keys: readonly string[]): readonly number[] {
  return keys
    .filter((key) => key.startsWith(`${path}.`))
    .map((key) => Number(key.slice(path.length + 1)))
    .filter((place) => Number.isInteger(place))
    .sort((a, b) => a - b);
}
