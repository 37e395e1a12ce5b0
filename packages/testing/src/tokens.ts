import { createHash, type KeyObject, sign } from 'node:crypto';

/** A seal: the key and the certificate it is known by. */
export interface TokenSeal {
  readonly privateKey: KeyObject;
  readonly certificate: Uint8Array;
}

/** What shall be different from a good token. A member given as `undefined` is left out. */
export interface TokenOverrides {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly prc?: Readonly<Record<string, unknown>>;
}

/** Signs the bytes of a token with a private key. */
export type TokenSignature = (privateKey: KeyObject, input: Uint8Array) => Uint8Array;

/** A good certificate of BE:0120, issued on the day on which the test authority lives. */
export const SAMPLE_PRC = {
  ic: 'BE',
  fn: 'Vandenbroucke',
  gn: 'Marie-Louise',
  dob: '1984-07-20',
  hi: '84072002127',
  in: 'MC-CM',
  ii: '0120',
  ci: '80056001200012345678',
  sd: '2026-11-24',
  ed: '2027-02-23',
  xd: '2027-12-31',
  di: '2026-11-24',
} as const;

/** A good card of the same person: what the certificate says, but for its own two dates. */
export const SAMPLE_EHIC = cardOf(SAMPLE_PRC);

function cardOf({ sd, ed, ...card }: typeof SAMPLE_PRC) {
  return card;
}

/** The `kid` that a certificate should have: SHA-256 over its DER (specification v0.5 §2.3.1). */
export function kidOf(certificate: Uint8Array): string {
  return `EESSI:x5t#S256:${createHash('sha256').update(certificate).digest('base64url')}`;
}

/**
 * A signed PRC token, good but for the overrides, made without any code of the issuer: so a verifier can be shown what
 * no issuer of ours would sign. The key decides how it is signed, whatever the header claims.
 */
export function makeToken(
  seal: TokenSeal,
  overrides: TokenOverrides = {},
  signature: TokenSignature = signAtRandom,
): string {
  const alg = seal.privateKey.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256';
  const header = { alg, kid: kidOf(seal.certificate), ...overrides.header };
  const payload = {
    sid: 'eessi:prc:1.0',
    jti: '0123456789ABCDEF',
    prc: { ...SAMPLE_PRC, ...overrides.prc },
    ...overrides.payload,
  };
  const texts = [JSON.stringify(header), JSON.stringify(payload)] as const;
  return signToken(seal.privateKey, ...texts, signature);
}

/** Signs any two texts as the header and payload of a compact JWS, be they JSON or not (RFC 7515 §7.1). */
export function signToken(
  privateKey: KeyObject,
  header: string | Uint8Array,
  payload: string | Uint8Array,
  signature: TokenSignature = signAtRandom,
): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${base64url(signature(privateKey, Buffer.from(input)))}`;
}

function signAtRandom(privateKey: KeyObject, input: Uint8Array): Uint8Array {
  return sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' });
}

function base64url(text: string | Uint8Array): string {
  return Buffer.from(text).toString('base64url');
}
