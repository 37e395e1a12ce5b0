import {
  createHash,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign,
  verify,
  X509Certificate,
} from 'node:crypto';
import {
  CoseKey,
  DateOnly,
  DeviceKey,
  DeviceResponse,
  Holder,
  Issuer,
  type MdocContext,
  SessionTranscript,
  SignatureAlgorithm,
  Verifier,
} from '@owf/mdoc';
import type { PresentationBinding } from '@prova/credential';
import { holderKeyOf, presentMdoc } from '@prova/reference-wallet';

// Issuer, wallet and reader of the OpenWallet Foundation: nothing of them is ours but the keys.

/** A key as that library holds it. */
function coseKey(key: KeyObject): CoseKey {
  return CoseKey.fromJwk({ ...key.export({ format: 'jwk' }), alg: 'ES256' });
}

function nodeKey(key: CoseKey): KeyObject {
  const { kty, crv, x, y } = key.jwk;
  const jwk = { kty: String(kty), crv: String(crv), x: String(x), y: String(y) };
  return createPublicKey({ format: 'jwk', key: jwk });
}

const ES256 = { dsaEncoding: 'ieee-p1363' } as const;

/** What the library wants of its platform, by node:crypto. `privateKey` signs whatever is asked. */
function contextOf(privateKey?: KeyObject): MdocContext {
  const refuse = () => {
    throw new Error('No MAC here.');
  };
  return {
    crypto: {
      random: (length) => new Uint8Array(randomBytes(length)),
      digest: ({ bytes }) => new Uint8Array(createHash('sha256').update(bytes).digest()),
      calculateEphemeralMacKey: refuse,
    },
    cose: {
      sign1: {
        sign({ toBeSigned }) {
          if (!privateKey) throw new Error('No key to sign with.');
          return new Uint8Array(sign('sha256', toBeSigned, { key: privateKey, ...ES256 }));
        },
        verify: ({ key, sign1 }) =>
          verify('sha256', sign1.toBeSigned, { key: nodeKey(key), ...ES256 }, sign1.signature),
      },
      mac0: { sign: refuse, verify: refuse },
    },
    x509: {
      getIssuerNameField: ({ certificate, field }) =>
        fieldsOf(new X509Certificate(certificate).issuer, field),
      getPublicKey: ({ certificate }) => coseKey(new X509Certificate(certificate).publicKey),
      verifyCertificateChain({ trustedCertificates, x5chain }) {
        requireChain(x5chain, trustedCertificates);
      },
      getCertificateData({ certificate }) {
        const { issuer, subject, serialNumber, fingerprint256, validFrom, validTo } =
          new X509Certificate(certificate);
        return {
          issuerName: issuer,
          subjectName: subject,
          serialNumber,
          thumbprint: fingerprint256,
          notBefore: new Date(validFrom),
          notAfter: new Date(validTo),
          pem: new X509Certificate(certificate).toString(),
        };
      },
    },
  };
}

function fieldsOf(name: string, field: string): string[] {
  const lines = name.split('\n').filter((line) => line.startsWith(`${field}=`));
  return lines.map((line) => line.slice(field.length + 1));
}

/** Each certificate is signed by the next, and the last by one that is trusted. */
function requireChain(chain: readonly Uint8Array[], trusted: readonly Uint8Array[]): void {
  const certificates = chain.map((der) => new X509Certificate(der));
  for (const [i, certificate] of certificates.entries()) {
    const above = certificates[i + 1];
    const issuers = above ? [above] : trusted.map((der) => new X509Certificate(der));
    if (!issuers.some((issuer) => certificate.verify(issuer.publicKey))) {
      throw new Error('The chain ends nowhere.');
    }
  }
}

/** Who is trusted, and when it is. */
export interface OwfTrust {
  /** DER. */
  readonly root: Uint8Array;
  readonly now: Date;
}

/** Has the library's wallet take a credential as an issuer hands it over. Rejects what it does not accept. */
export async function owfTakes(credential: string, { root, now }: OwfTrust): Promise<void> {
  await Holder.verifyIssuerSigned(
    { issuerSigned: credential, now, trustedCertificates: [root] },
    contextOf(),
  );
}

/** What a wallet is asked, and what it answers with. */
export interface OwfPresentation {
  readonly credential: string;
  readonly docType: string;
  readonly namespace: string;
  /** Identifiers of the elements that are shown. */
  readonly elements: readonly string[];
  readonly holderKey: KeyObject;
  readonly binding: PresentationBinding;
}

/** Has the library's wallet present: a `DeviceResponse` with a device signature. */
export async function owfPresents(order: OwfPresentation): Promise<Uint8Array> {
  const { credential, namespace, elements, holderKey, binding } = order;
  const shown = { [namespace]: elements };
  const text = await presentMdoc(credential, shown, holderKeyOf(holderKey), binding);
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

/** Has the library's reader judge a `DeviceResponse`. Rejects what it does not accept. */
export async function owfReads(
  bytes: Uint8Array,
  binding: PresentationBinding,
  { root, now }: OwfTrust,
): Promise<void> {
  await Verifier.verifyDeviceResponse(
    {
      deviceResponse: DeviceResponse.decode(bytes),
      sessionTranscript: await transcriptOf(binding),
      trustedCertificates: [root],
      now,
    },
    contextOf(),
  );
}

/** `SessionTranscript` as the library encodes it. */
export async function owfTranscript(binding: PresentationBinding): Promise<Uint8Array> {
  return (await transcriptOf(binding)).encode();
}

/** What an issuer of that library makes. */
export interface OwfIssue {
  readonly docType: string;
  readonly namespace: string;
  /** A `Date` is a day. */
  readonly elements: Readonly<Record<string, string | boolean | Date>>;
  readonly issuerKey: KeyObject;
  readonly certificatePath: readonly Uint8Array[];
  readonly holderKey: KeyObject;
  readonly signed: Date;
  readonly validUntil: Date;
}

/** Has the library's issuer make a credential, as it hands it over. It knows no status. */
export async function owfIssues(order: OwfIssue): Promise<string> {
  const elements = Object.entries(order.elements).map(([name, value]) => [
    name,
    value instanceof Date ? new DateOnly(value.toISOString()) : value,
  ]);
  const issuer = new Issuer(order.docType, contextOf(order.issuerKey));
  issuer.addIssuerNamespace(order.namespace, Object.fromEntries(elements));
  const { signed, validUntil } = order;
  const issuerSigned = await issuer.sign({
    signingKey: coseKey(order.issuerKey),
    algorithm: SignatureAlgorithm.ES256,
    digestAlgorithm: 'SHA-256',
    validityInfo: { signed, validFrom: signed, validUntil },
    deviceKeyInfo: { deviceKey: DeviceKey.fromJwk(publicJwk(order.holderKey)) },
    certificates: [...order.certificatePath],
  });
  return issuerSigned.encodedForOid4Vci;
}

function publicJwk(key: KeyObject) {
  return { ...createPublicKey(key).export({ format: 'jwk' }) };
}

function transcriptOf(binding: PresentationBinding): Promise<SessionTranscript> {
  const { clientId, nonce, responseUri, encryptionKeyThumbprint } = binding;
  const thumbprint = encryptionKeyThumbprint && { jwkThumbprint: encryptionKeyThumbprint };
  return SessionTranscript.forOid4Vp({ clientId, nonce, responseUri, ...thumbprint }, contextOf());
}
