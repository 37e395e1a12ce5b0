import 'reflect-metadata';
import { createPublicKey, type KeyObject, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { CountryCode, SignatureAlgorithm } from '@prova/credential';
import { childrenOf, DER, readAlternativeNames, readDer, readObjectIdentifier } from '@prova/trust';
import type { CertificateTerms } from './certificate-terms.ts';
import { countryAttribute, type NameAttribute } from './distinguished-name.ts';
import { KeysError } from './errors.ts';
import { keyAlgorithm } from './key-algorithm.ts';
import { NAME_CONSTRAINTS, permittedDirectoryName } from './name-constraints.ts';

/*
 * What this package asks of @peculiar/x509, in our words. It writes what it is told: whether that should be written is
 * judged by those who ask.
 */

/** RFC 5280 §4.2.1.12 and §4.2.1.6. The library misreads large object identifiers, so their values are read as certificates are. */
const EXTENDED_KEY_USAGE = '2.5.29.37';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';

/** Everything a certificate says but its signature. */
export interface CertificateContent extends CertificateTerms {
  /** Hexadecimal. */
  readonly serialNumber: string;
  readonly subject: readonly NameAttribute[];
  /** Absent: self-issued, subject and key are the issuer's too. */
  readonly issuer?: {
    /** DER of the Name in the issuer's certificate. */
    readonly name: Uint8Array;
    readonly keyIdentifier: Uint8Array;
  };
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: KeyObject;
  /** With it the key signs certificates and lists of revoked ones, without it documents. */
  readonly authority?: {
    readonly pathLength: number;
    readonly permittedCountry?: CountryCode;
  };
  readonly crlUri?: string;
}

const SIGNING = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  ES384: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const satisfies Record<SignatureAlgorithm, object>;

/** The DER of a certificate signed by this key; P-384 keys sign with SHA-384, all others with SHA-256. */
export async function writeCertificate(
  content: CertificateContent,
  privateKey: KeyObject,
): Promise<Uint8Array> {
  const { serialNumber, notBefore, notAfter, publicKey, issuer } = content;
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const own = await x509.SubjectKeyIdentifierExtension.create(spki, false, webcrypto);
  const subject = libraryName(content.subject);
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber,
      subject,
      issuer: issuer ? new x509.Name(issuer.name) : subject,
      notBefore,
      notAfter,
      publicKey: spki,
      signingKey: await importPrivate(privateKey),
      signingAlgorithm: SIGNING[keyAlgorithm(privateKey)],
      extensions: [
        ...usage(content),
        own,
        new x509.AuthorityKeyIdentifierExtension(issuer ? hex(issuer.keyIdentifier) : own.keyId),
        ...names(content),
        ...constraints(content),
        ...distributionPoint(content),
      ],
    },
    webcrypto,
  );
  return new Uint8Array(certificate.rawData);
}

/** The DER of a PKCS #10 request for this key, signed by it (RFC 2986 §4), with the extensions it asks for (RFC 2985 §5.4.2). */
export async function writeRequest(
  subject: readonly NameAttribute[],
  terms: CertificateTerms,
  privateKey: KeyObject,
): Promise<Uint8Array> {
  const request = await x509.Pkcs10CertificateRequestGenerator.create(
    {
      name: libraryName(subject),
      keys: {
        privateKey: await importPrivate(privateKey),
        publicKey: await importPublic(createPublicKey(privateKey)),
      },
      signingAlgorithm: SIGNING[keyAlgorithm(privateKey)],
      extensions: [...purposes(terms), ...names(terms)],
    },
    webcrypto,
  );
  return new Uint8Array(request.rawData);
}

/** What a PKCS #10 request says, its signature not looked at. Throws `KeysError` `request-malformed`. */
export function readRequest(
  der: Uint8Array,
): { subject: string; publicKey: KeyObject } & Required<CertificateTerms> {
  try {
    const request = new x509.Pkcs10CertificateRequest(der);
    const spki = Buffer.from(request.publicKey.rawData);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const value = (oid: string) => {
      const extension = request.extensions.find(({ type }) => type === oid);
      return extension && readDer(new Uint8Array(extension.value));
    };
    const [usages, names] = [value(EXTENDED_KEY_USAGE), value(SUBJECT_ALTERNATIVE_NAME)];
    return {
      subject: request.subject,
      publicKey,
      extendedKeyUsage: usages ? childrenOf(usages, DER.sequence).map(readObjectIdentifier) : [],
      alternativeNames: names ? readAlternativeNames(names) : { dnsNames: [], uris: [] },
    };
  } catch (cause) {
    throw new KeysError('request-malformed', 'Not a PKCS #10 certificate request.', { cause });
  }
}

function usage({ authority, ...terms }: CertificateContent): x509.Extension[] {
  const flags = authority
    ? x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign
    : x509.KeyUsageFlags.digitalSignature;
  return [
    new x509.BasicConstraintsExtension(authority !== undefined, authority?.pathLength, true),
    new x509.KeyUsagesExtension(flags, true),
    ...purposes(terms),
  ];
}

function purposes({ extendedKeyUsage }: CertificateTerms): x509.Extension[] {
  if (!extendedKeyUsage?.length) return [];
  return [new x509.ExtendedKeyUsageExtension([...extendedKeyUsage], true)];
}

function names({ alternativeNames }: CertificateTerms): x509.Extension[] {
  if (!alternativeNames) return [];
  const { dnsNames, uris } = alternativeNames;
  const items = [
    ...dnsNames.map((value) => ({ type: 'dns', value }) as const),
    ...uris.map((value) => ({ type: 'url', value }) as const),
  ];
  return [new x509.SubjectAlternativeNameExtension(items, false)];
}

function constraints({ authority }: CertificateContent): x509.Extension[] {
  if (!authority?.permittedCountry) return [];
  const permitted = libraryName([countryAttribute(authority.permittedCountry)]).toArrayBuffer();
  const value = permittedDirectoryName(new Uint8Array(permitted));
  return [new x509.Extension(NAME_CONSTRAINTS, true, value)];
}

function distributionPoint({ crlUri }: CertificateContent): x509.Extension[] {
  return crlUri === undefined ? [] : [new x509.CRLDistributionPointsExtension([crlUri], false)];
}

/** Names are given as typed strings: in a plain string the library reads `#`, `"` and `\` as syntax. */
function libraryName(attributes: readonly NameAttribute[]): x509.Name {
  return new x509.Name(
    attributes.map(({ type, encoding, value }) => ({ [type]: [{ [encoding]: value }] })),
  );
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function importPrivate(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
  return webcrypto.subtle.importKey('pkcs8', pkcs8, SIGNING[keyAlgorithm(key)], false, ['sign']);
}

function importPublic(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const spki = key.export({ format: 'der', type: 'spki' });
  return webcrypto.subtle.importKey('spki', spki, SIGNING[keyAlgorithm(key)], true, ['verify']);
}
