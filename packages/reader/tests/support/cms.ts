import { createHash, type KeyObject, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

// Seals made by other software than ours: pkijs writes the messages, WebCrypto signs.

export interface SealKey {
  readonly privateKey: KeyObject;
  readonly certificate: Uint8Array;
}

/** What shall be different from a good seal. */
export interface CmsChanges {
  /** The attribute that PAdES forbids. */
  readonly signingTime?: boolean;
  /** The certificate that the ESS attribute names; null: there is no such attribute. */
  readonly named?: Uint8Array | null;
  /** The certificate that is carried, and named by issuer and serial number. */
  readonly carried?: Uint8Array;
  /** Certificates carried beside it. */
  readonly others?: readonly Uint8Array[];
  /** Certificates that are carried and not named among what is signed. */
  readonly strangers?: readonly Uint8Array[];
  readonly digest?: Uint8Array;
  readonly contentType?: string;
  /** Some content is in the message. */
  readonly attached?: boolean;
  /** The name under which older software puts RSA. */
  readonly rsaEncryption?: boolean;
  /** Two signers. */
  readonly twice?: boolean;
  /** Makes the time-stamp token over the signature value. */
  readonly timeStamp?: (signature: Uint8Array) => Promise<pkijs.ContentInfo>;
}

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const SHA_256 = '2.16.840.1.101.3.4.2.1';

/** A detached CMS signature over bytes, as PAdES B-B wants it but for the changes. */
export async function makeCms(
  covered: Uint8Array,
  key: SealKey,
  changes: CmsChanges = {},
): Promise<Uint8Array> {
  const message = await signedData(covered, key, DATA, changes);
  if (changes.attached) message.encapContentInfo.eContent = octets(Uint8Array.of(1, 2, 3));
  if (changes.twice) message.signerInfos = [...message.signerInfos, ...message.signerInfos];
  const [signer] = message.signerInfos;
  if (signer && key.privateKey.asymmetricKeyType === 'rsa' && !changes.rsaEncryption) {
    // pkijs writes the older name.
    signer.signatureAlgorithm = new pkijs.AlgorithmIdentifier({
      algorithmId: SHA256_WITH_RSA,
      algorithmParams: new asn1js.Null(),
    });
  }
  if (changes.timeStamp && signer) {
    const token = await changes.timeStamp(new Uint8Array(signer.signature.valueBlock.valueHexView));
    const stamp = attribute(TIME_STAMP_TOKEN, token.toSchema());
    signer.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [stamp] });
  }
  return new Uint8Array(wrapped(message).toSchema().toBER());
}

/** A time-stamp token of an authority (RFC 3161) over the SHA-256 of `stamped`. */
export async function makeTimeStamp(
  stamped: Uint8Array,
  key: SealKey,
  at: Date,
): Promise<pkijs.ContentInfo> {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA_256 }),
      hashedMessage: octets(sha256(stamped)),
    }),
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: at,
  });
  const content = new Uint8Array(info.toSchema().toBER());
  const message = await signedData(content, key, TST_INFO, {});
  message.version = 3;
  message.encapContentInfo.eContent = octets(content);
  return wrapped(message);
}

async function signedData(
  content: Uint8Array,
  { privateKey, certificate }: SealKey,
  contentType: string,
  changes: CmsChanges,
): Promise<pkijs.SignedData> {
  const carried = certificateOf(changes.carried ?? certificate);
  const { named = changes.carried ?? certificate } = changes;
  const attributes = [
    attribute(
      '1.2.840.113549.1.9.3',
      new asn1js.ObjectIdentifier({ value: changes.contentType ?? contentType }),
    ),
    attribute('1.2.840.113549.1.9.4', octets(changes.digest ?? sha256(content))),
    ...(named
      ? [
          attribute(
            '1.2.840.113549.1.9.16.2.47',
            signingCertificate([named, ...(changes.others ?? [])]),
          ),
        ]
      : []),
    ...(changes.signingTime
      ? [attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: new Date(0) }))]
      : []),
  ];
  const message = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: contentType }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: carried.issuer,
          serialNumber: carried.serialNumber,
        }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [
      carried,
      ...[...(changes.others ?? []), ...(changes.strangers ?? [])].map(certificateOf),
    ],
  });
  await message.sign(await imported(privateKey), 0, 'SHA-256', Uint8Array.from(content).buffer);
  return message;
}

function wrapped(message: pkijs.SignedData): pkijs.ContentInfo {
  return new pkijs.ContentInfo({ contentType: SIGNED_DATA, content: message.toSchema(true) });
}

function attribute(type: string, value: unknown): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] });
}

/** SigningCertificateV2 with the default digest and nothing else (RFC 5035 §3). */
function signingCertificate(ders: readonly Uint8Array[]): asn1js.Sequence {
  const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value });
  return sequence(sequence(...ders.map((der) => sequence(octets(sha256(der))))));
}

function octets(bytes: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}

function certificateOf(der: Uint8Array): pkijs.Certificate {
  return pkijs.Certificate.fromBER(Uint8Array.from(der));
}

function imported(key: KeyObject): Promise<CryptoKey> {
  const algorithm =
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const der = key.export({ format: 'der', type: 'pkcs8' });
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
