import 'reflect-metadata';
import {
  createPublicKey,
  type KeyObject,
  randomBytes,
  verify,
  webcrypto,
  X509Certificate,
} from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { CountryCode, SignatureAlgorithm } from '@prova/credential';
import { splitCertificationRequest } from './certification-request.ts';
import {
  countryAttribute,
  type DistinguishedName,
  type NameAttribute,
  nameAttributes,
} from './distinguished-name.ts';
import { KeysError } from './errors.ts';
import { keyAlgorithm } from './key-algorithm.ts';
import { NAME_CONSTRAINTS, permittedDirectoryName } from './name-constraints.ts';

/** First and last second of a certificate's life, epoch seconds, both inclusive (RFC 5280 §4.1.2.5). */
export interface Validity {
  readonly notBefore: number;
  readonly notAfter: number;
}

/** What a certificate shall say. With `authority` its key signs certificates, without it signs documents. */
export interface CertificateTemplate {
  readonly subject: DistinguishedName;
  readonly publicKey: KeyObject;
  readonly validity: Validity;
  readonly authority?: {
    readonly pathLength: number;
    /** Every subject below must carry this country. */
    readonly permittedCountry?: CountryCode;
  };
  readonly extendedKeyUsage?: readonly string[];
}

/** What signs a certificate: an authority's own certificate and the key in it. */
export interface CertificateAuthority {
  readonly certificate: Uint8Array;
  readonly privateKey: KeyObject;
}

/** A request whose maker proved to hold the private key. Its subject is a wish, nothing more. */
export interface CertificateRequest {
  readonly subject: string;
  readonly publicKey: KeyObject;
}

interface IssuerFacts {
  readonly name: x509.Name;
  readonly keyIdentifier: string;
}

const SIGNING = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  ES384: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const satisfies Record<SignatureAlgorithm, object>;

/** Instants a certificate can say: from 1950 to the end of 9999 (RFC 5280 §4.1.2.5). */
const TIMES = { min: -631_152_000, max: 253_402_300_799 } as const;

/**
 * Signs the template under an authority and answers DER. Serial numbers are 16 random bytes, positive. P-384 keys
 * sign with SHA-384, all others with SHA-256.
 *
 * Throws `KeysError`: `certificate-malformed`, `issuer-not-authority`, `key-certificate-mismatch`,
 * `validity-outside-issuer` about the authority; `key-unsupported`, `subject-malformed`, `validity-malformed` about
 * the template. Does not check name constraints or path length: the profiles do, and every verifier does.
 */
export async function signCertificate(
  template: CertificateTemplate,
  authority: CertificateAuthority,
): Promise<Uint8Array> {
  const issuer = openAuthority(authority, template.validity);
  return sign(template, authority.privateKey, issuer);
}

/** As `signCertificate`, by the template's own private key: a scheme root, or a seal from outside the scheme. */
export async function signSelfIssued(
  template: Omit<CertificateTemplate, 'publicKey'>,
  privateKey: KeyObject,
): Promise<Uint8Array> {
  return sign({ ...template, publicKey: createPublicKey(privateKey) }, privateKey);
}

/**
 * The country attribute of a certificate's subject, as it stands there (ISO: `GB`); `undefined` when there is none or
 * more than one. Throws `KeysError` `certificate-malformed`.
 */
export function subjectCountry(certificate: Uint8Array): string | undefined {
  const [country, ...more] = parseCertificate(certificate).certificate.subjectName.getField('C');
  return more.length === 0 ? country : undefined;
}

/** A PKCS #10 request in DER, signed by the key it asks a certificate for (RFC 2986 §3). */
export async function createCertificateRequest(
  subject: DistinguishedName,
  privateKey: KeyObject,
): Promise<Uint8Array> {
  const algorithm = SIGNING[keyAlgorithm(privateKey)];
  const request = await x509.Pkcs10CertificateRequestGenerator.create(
    {
      name: libraryName(nameAttributes(subject)),
      keys: {
        privateKey: await importPrivate(privateKey),
        publicKey: await importPublic(createPublicKey(privateKey)),
      },
      signingAlgorithm: algorithm,
    },
    webcrypto,
  );
  return new Uint8Array(request.rawData);
}

/**
 * Opens a PKCS #10 request and checks its signature: the proof that its maker holds the key (RFC 2986 §3).
 * Who its maker is, and whether the subject is his, the request cannot prove.
 * Throws `KeysError`: `request-malformed`, `key-unsupported`, `request-signature`.
 */
export async function openCertificateRequest(der: Uint8Array): Promise<CertificateRequest> {
  const { info, keyType, hash, signature } = splitCertificationRequest(der);
  const request = parseRequest(der);
  keyAlgorithm(request.publicKey);
  const proven =
    request.publicKey.asymmetricKeyType === keyType &&
    verify(hash, info, request.publicKey, signature);
  if (!proven) {
    throw new KeysError('request-signature', 'The request is not signed by the key it names.');
  }
  return request;
}

async function sign(
  template: CertificateTemplate,
  privateKey: KeyObject,
  issuer?: IssuerFacts,
): Promise<Uint8Array> {
  const { subject: name, publicKey, validity } = template;
  keyAlgorithm(publicKey);
  if (instant(validity.notBefore) > instant(validity.notAfter)) {
    throw new KeysError('validity-malformed', 'A certificate cannot end before it begins.');
  }
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const keyIdentifier = await x509.SubjectKeyIdentifierExtension.create(spki, false, webcrypto);
  const subject = libraryName(nameAttributes(name));
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: randomSerial(),
      subject,
      issuer: issuer?.name ?? subject,
      notBefore: instant(validity.notBefore),
      notAfter: instant(validity.notAfter),
      publicKey: spki,
      signingKey: await importPrivate(privateKey),
      signingAlgorithm: SIGNING[keyAlgorithm(privateKey)],
      extensions: [
        ...usage(template),
        keyIdentifier,
        new x509.AuthorityKeyIdentifierExtension(issuer?.keyIdentifier ?? keyIdentifier.keyId),
        ...constraints(template),
      ],
    },
    webcrypto,
  );
  return new Uint8Array(certificate.rawData);
}

function usage({ authority, extendedKeyUsage }: CertificateTemplate): x509.Extension[] {
  const flags = authority
    ? x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign
    : x509.KeyUsageFlags.digitalSignature;
  const extensions: x509.Extension[] = [
    new x509.BasicConstraintsExtension(authority !== undefined, authority?.pathLength, true),
    new x509.KeyUsagesExtension(flags, true),
  ];
  if (extendedKeyUsage?.length) {
    extensions.push(new x509.ExtendedKeyUsageExtension([...extendedKeyUsage], true));
  }
  return extensions;
}

function constraints({ authority }: CertificateTemplate): x509.Extension[] {
  if (!authority?.permittedCountry) return [];
  const permitted = libraryName([countryAttribute(authority.permittedCountry)]).toArrayBuffer();
  const value = permittedDirectoryName(new Uint8Array(permitted));
  return [new x509.Extension(NAME_CONSTRAINTS, true, value)];
}

function openAuthority(authority: CertificateAuthority, validity: Validity): IssuerFacts {
  const { certificate, own } = parseCertificate(authority.certificate);
  const keyIdentifier = certificate.getExtension(x509.SubjectKeyIdentifierExtension)?.keyId;
  if (!own.ca || keyIdentifier === undefined) {
    throw new KeysError('issuer-not-authority', 'The issuer is not a certificate authority.');
  }
  if (!own.checkPrivateKey(authority.privateKey)) {
    throw new KeysError(
      'key-certificate-mismatch',
      "The key is not that of the issuer's certificate.",
    );
  }
  if (
    instant(validity.notBefore) < certificate.notBefore ||
    instant(validity.notAfter) > certificate.notAfter
  ) {
    throw new KeysError('validity-outside-issuer', "A certificate must live within its issuer's.");
  }
  return { name: certificate.subjectName, keyIdentifier };
}

function parseCertificate(der: Uint8Array) {
  try {
    return { certificate: new x509.X509Certificate(der), own: new X509Certificate(der) };
  } catch (cause) {
    throw new KeysError('certificate-malformed', 'Not a certificate in DER.', { cause });
  }
}

function parseRequest(der: Uint8Array): CertificateRequest {
  try {
    const request = new x509.Pkcs10CertificateRequest(der);
    const spki = Buffer.from(request.publicKey.rawData);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return { subject: request.subject, publicKey };
  } catch (cause) {
    throw new KeysError('request-malformed', 'Not a PKCS #10 certificate request.', { cause });
  }
}

/** Names are given as typed strings: in a plain string the library reads `#`, `"` and `\` as syntax. */
function libraryName(attributes: readonly NameAttribute[]): x509.Name {
  return new x509.Name(
    attributes.map(({ type, encoding, value }) => ({ [type]: [{ [encoding]: value }] })),
  );
}

/** 128 bits, the first two `01`: positive, and always 16 octets (RFC 5280 §4.1.2.2). */
function randomSerial(): string {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial.toString('hex');
}

function instant(seconds: number): Date {
  if (!Number.isInteger(seconds) || seconds < TIMES.min || seconds > TIMES.max) {
    throw new KeysError(
      'validity-malformed',
      'A certificate needs whole seconds before the year 10000.',
    );
  }
  return new Date(seconds * 1000);
}

function importPrivate(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
  return webcrypto.subtle.importKey('pkcs8', pkcs8, SIGNING[keyAlgorithm(key)], false, ['sign']);
}

function importPublic(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const spki = key.export({ format: 'der', type: 'spki' });
  return webcrypto.subtle.importKey('spki', spki, SIGNING[keyAlgorithm(key)], true, ['verify']);
}
