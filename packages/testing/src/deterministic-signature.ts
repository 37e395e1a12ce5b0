import { createECDH, createHash, createHmac, type KeyObject, sign } from 'node:crypto';

/** The order of P-256 (FIPS 186-5, SP 800-186 §3.2.1.3). */
export const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * ES256 or RS256 without randomness, so that fixtures made again are the same bytes: ECDSA by RFC 6979 §3.2, raw
 * `r‖s`; RSA as it always is. For test keys only: it takes a time that tells of the key.
 */
export function signDeterministic(privateKey: KeyObject, data: Uint8Array): Uint8Array {
  if (privateKey.asymmetricKeyType !== 'ec') return sign('sha256', data, privateKey);
  const secret = toInteger(Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url'));
  const digest = toInteger(createHash('sha256').update(data).digest()) % P256_ORDER;
  for (const nonce of nonces(secret, digest)) {
    const r = abscissa(nonce) % P256_ORDER;
    const s = (inverse(nonce) * (digest + r * secret)) % P256_ORDER;
    if (r !== 0n && s !== 0n) return joinSignature(r, s);
  }
  throw new RangeError('There is always a nonce.');
}

/** `r‖s`, 32 bytes each (RFC 7518 §3.4). Either may be out of range: a verifier must see that. */
export function joinSignature(r: bigint, s: bigint): Uint8Array {
  return Buffer.concat([toOctets(r), toOctets(s)]);
}

/** The two numbers of a raw signature. */
export function splitSignature(signature: Uint8Array): { readonly r: bigint; readonly s: bigint } {
  return { r: toInteger(signature.subarray(0, 32)), s: toInteger(signature.subarray(32)) };
}

/** Steps b to h. */
function* nonces(secret: bigint, digest: bigint): Generator<bigint> {
  const seed = Buffer.concat([toOctets(secret), toOctets(digest)]);
  let key = Buffer.alloc(32, 0);
  let value = Buffer.alloc(32, 1);
  const stir = (mark: number, more = Buffer.alloc(0)) => {
    key = hmac(key, Buffer.concat([value, Buffer.of(mark), more]));
    value = hmac(key, value);
  };
  stir(0, seed);
  stir(1, seed);
  for (;;) {
    value = hmac(key, value);
    const nonce = toInteger(value);
    if (nonce > 0n && nonce < P256_ORDER) yield nonce;
    stir(0);
  }
}

/** The x of a multiple of the base point. */
function abscissa(scalar: bigint): bigint {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(toOctets(scalar));
  return toInteger(curve.getPublicKey().subarray(1, 33));
}

/** By Euclid's algorithm. */
function inverse(value: bigint): bigint {
  let [high, low] = [P256_ORDER, value];
  let [before, found] = [0n, 1n];
  while (low > 1n) {
    const quotient = high / low;
    [high, low] = [low, high - quotient * low];
    [before, found] = [found, before - quotient * found];
  }
  return found < 0n ? found + P256_ORDER : found;
}

function hmac(key: Buffer, data: Buffer): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac('sha256', key).update(data).digest());
}

function toInteger(octets: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(octets).toString('hex') || '0'}`);
}

function toOctets(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
}
