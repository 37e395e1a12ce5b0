import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Signer } from '@prova/credential';
import {
  bits,
  boolean,
  integer,
  nothing,
  octets,
  oid,
  printable,
  raw,
  sequence,
  set,
  time,
  utf8,
} from './der-writer.ts';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const ecKeyPair = (
  namedCurve: 'P-256' | 'P-384' | 'P-521' | 'secp256k1' = 'P-256',
): KeyPair => generateKeyPairSync('ec', { namedCurve });
export const rsaKeyPair = (modulusLength: number): KeyPair =>
  generateKeyPairSync('rsa', { modulusLength });

export const spkiOf = ({ publicKey }: KeyPair): Buffer =>
  publicKey.export({ format: 'der', type: 'spki' });

export const sha256 = (data: Uint8Array) =>
  new Uint8Array(createHash('sha256').update(data).digest());

/** Attributes in order: type and text. */
export type NameSpec = readonly (readonly ['C' | 'O' | 'CN', string | Buffer])[];

const ATTRIBUTES = { C: '2.5.4.6', O: '2.5.4.10', CN: '2.5.4.3' };

function writeName(spec: NameSpec): Buffer {
  const part = ([type, text]: NameSpec[number]) => {
    const value = Buffer.isBuffer(text) ? text : type === 'C' ? printable(text) : utf8(text);
    return set(sequence(oid(ATTRIBUTES[type]), value));
  };
  return sequence(...spec.map(part));
}

const USAGES = [
  'digitalSignature',
  'contentCommitment',
  'keyEncipherment',
  '',
  '',
  'keyCertSign',
  'cRLSign',
];
export type Usage =
  | 'digitalSignature'
  | 'contentCommitment'
  | 'keyEncipherment'
  | 'keyCertSign'
  | 'cRLSign';

function writeKeyUsage(usages: readonly Usage[]): Buffer {
  const byte = usages.reduce((value, usage) => value | (0x80 >> USAGES.indexOf(usage)), 0);
  const unused = byte === 0 ? 0 : Math.log2(byte & -byte);
  return bits(Buffer.from(byte === 0 ? [] : [byte]), unused);
}

export const extension = (type: string, value: Uint8Array, critical = false) =>
  sequence(oid(type), ...(critical ? [boolean(true)] : []), octets(value));

/** Subject alternative names (RFC 5280 §4.2.1.6): a dNSName as it is, a URI by its colon. */
export const alternativeNames = (names: readonly string[], critical = false) =>
  extension(
    '2.5.29.17',
    sequence(...names.map((name) => raw(name.includes(':') ? 0x86 : 0x82, Buffer.from(name)))),
    critical,
  );

const SIGNATURES = {
  'ecdsa-sha1': ['1.2.840.10045.4.1', 'sha1', false],
  'ecdsa-sha256': ['1.2.840.10045.4.3.2', 'sha256', false],
  'ecdsa-sha384': ['1.2.840.10045.4.3.3', 'sha384', false],
  'rsa-sha1': ['1.2.840.113549.1.1.5', 'sha1', true],
  'rsa-sha256': ['1.2.840.113549.1.1.11', 'sha256', true],
} as const;

/** What to write. Everything may be wrong; what is left out is left out of the certificate. */
export interface CertificateSpec {
  readonly subject: NameSpec;
  readonly key: KeyPair;
  readonly issuer: NameSpec;
  readonly issuerKey: KeyPair;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly signature?: keyof typeof SIGNATURES;
  readonly version?: number;
  /** The whole INTEGER. */
  readonly serialNumber?: Buffer;
  readonly spki?: Buffer;
  readonly ca?: boolean;
  readonly pathLength?: number;
  readonly keyUsage?: readonly Usage[];
  readonly extendedKeyUsage?: readonly string[];
  /** Input of the identifier; the key of the certificate or of its issuer, if left out. */
  readonly subjectKeyId?: Buffer | 'none';
  readonly authorityKeyId?: Buffer | 'none';
  readonly permitted?: NameSpec;
  readonly more?: readonly Buffer[];
}

const keyId = (spki: Uint8Array) => createHash('sha1').update(spki).digest();

export function writeCertificate(spec: CertificateSpec): Buffer {
  const defaultSignature =
    spec.issuerKey.privateKey.asymmetricKeyType === 'rsa'
      ? 'rsa-sha256'
      : spec.issuerKey.privateKey.asymmetricKeyDetails?.namedCurve === 'secp384r1'
        ? 'ecdsa-sha384'
        : 'ecdsa-sha256';
  const [algorithmOid, hash, isRsa] = SIGNATURES[spec.signature ?? defaultSignature];
  const algorithm = sequence(oid(algorithmOid), ...(isRsa ? [nothing()] : []));
  const tbs = sequence(
    raw(0xa0, integer(spec.version ?? 2)),
    spec.serialNumber ?? integer(sha256(spkiOf(spec.key)).subarray(0, 16)),
    algorithm,
    writeName(spec.issuer),
    sequence(time(spec.notBefore), time(spec.notAfter)),
    writeName(spec.subject),
    spec.spki ?? spkiOf(spec.key),
    raw(0xa3, sequence(...writeExtensions(spec))),
  );
  return sequence(tbs, algorithm, bits(sign(hash, tbs, spec.issuerKey.privateKey)));
}

function writeExtensions(spec: CertificateSpec): Buffer[] {
  const list: Buffer[] = [];
  if (spec.ca !== undefined) {
    const pathLength = spec.pathLength === undefined ? [] : [integer(spec.pathLength)];
    const value = sequence(...(spec.ca ? [boolean(true)] : []), ...pathLength);
    list.push(extension('2.5.29.19', value, true));
  }
  if (spec.keyUsage) list.push(extension('2.5.29.15', writeKeyUsage(spec.keyUsage), true));
  if (spec.extendedKeyUsage) {
    list.push(extension('2.5.29.37', sequence(...spec.extendedKeyUsage.map(oid)), true));
  }
  if (spec.subjectKeyId !== 'none') {
    list.push(extension('2.5.29.14', octets(keyId(spec.subjectKeyId ?? spkiOf(spec.key)))));
  }
  if (spec.authorityKeyId !== 'none') {
    const identifier = keyId(spec.authorityKeyId ?? spkiOf(spec.issuerKey));
    list.push(extension('2.5.29.35', sequence(raw(0x80, identifier))));
  }
  if (spec.permitted) {
    const subtree = sequence(raw(0xa4, writeName(spec.permitted)));
    list.push(extension('2.5.29.30', sequence(raw(0xa0, subtree)), true));
  }
  return [...list, ...(spec.more ?? [])];
}

export function signerOf(key: KeyPair, certificate: Uint8Array): Signer {
  const { privateKey } = key;
  return {
    algorithm: 'ES256',
    certificate,
    signMany: (inputs) =>
      inputs.map(
        (data) =>
          new Uint8Array(sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
      ),
  };
}
