import { constants, generateKeyPairSync, type KeyObject, privateEncrypt, sign } from 'node:crypto';
import { CKM } from '../../src/pkcs11/cryptoki.ts';

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** What a token makes of the bytes that it is given, by the number of the mechanism. */
export function rawSignature(mechanism: number, data: Buffer, key: KeyObject): Buffer {
  switch (mechanism) {
    case CKM.ECDSA:
      return ecdsa(data, key);
    case CKM.SHA256_RSA_PKCS:
      return sign('sha256', data, key);
    case CKM.RSA_PKCS:
      return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, data);
    default:
      throw new RangeError(`No mechanism ${mechanism}.`);
  }
}

/** ECDSA over a digest (FIPS 186-5 §6.4.1), which `node:crypto` does not offer: it hashes by itself. */
function ecdsa(digest: Buffer, privateKey: KeyObject): Buffer {
  if (digest.length !== 32) throw new RangeError('A digest of SHA-256 has 32 octets.');
  const ephemeral = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const { d: k, x } = numbersOf(ephemeral);
  const { d } = numbersOf(privateKey);
  const r = x % ORDER;
  const s = (power(k, ORDER - 2n) * (BigInt(`0x${digest.toString('hex')}`) + r * d)) % ORDER;
  return Buffer.concat([octets(r), octets(s)]);
}

function numbersOf(key: KeyObject): { readonly d: bigint; readonly x: bigint } {
  const { d = '', x = '' } = key.export({ format: 'jwk' });
  const number = (text: string) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
  return { d: number(d), x: number(x) };
}

function octets(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
}

/** `base` to the power of `exponent`, modulo n; to the power of n−2 it is the inverse. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % ORDER;
    square = (square * square) % ORDER;
  }
  return result;
}
