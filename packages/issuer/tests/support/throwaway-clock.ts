import { createHash, webcrypto } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

// A time-stamping authority (RFC 3161) that is written by other software than ours: pkijs reads and writes, WebCrypto signs.

/** What shall be different from a good answer. */
export interface ClockFaults {
  readonly status?: number;
  /** PKIStatus; 0 is granted. */
  readonly granted?: number;
  readonly nonce?: Uint8Array;
  readonly imprint?: Uint8Array;
  /** The token is signed by a key that is not that of its certificate. */
  readonly forged?: boolean;
  readonly body?: Uint8Array;
}

export interface ThrowawayClock {
  readonly url: string;
  /** Content types of what it was asked. */
  readonly asked: string[];
  faults: ClockFaults;
  close(): Promise<void>;
}

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export async function startThrowawayClock(at: Date): Promise<ThrowawayClock> {
  const pair = await webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const other = await webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const certificate = await certificateOf(pair);
  const asked: string[] = [];
  const server: Server = createServer(async (request, response) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of request) pieces.push(piece);
    asked.push(request.headers['content-type'] ?? '');
    const { faults } = clock;
    const key = faults.forged ? other.privateKey : pair.privateKey;
    const query = pkijs.TimeStampReq.fromBER(Uint8Array.from(Buffer.concat(pieces)));
    response.writeHead(faults.status ?? 200, { 'content-type': 'application/timestamp-reply' });
    response.end(faults.body ?? (await answerTo(query, { certificate, key, at, faults })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const clock: ThrowawayClock = {
    url: `http://127.0.0.1:${port}/`,
    asked,
    faults: {},
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return clock;
}

async function answerTo(
  query: pkijs.TimeStampReq,
  {
    certificate,
    key,
    at,
    faults,
  }: { certificate: pkijs.Certificate; key: CryptoKey; at: Date; faults: ClockFaults },
): Promise<Uint8Array> {
  const imprint = new pkijs.MessageImprint({
    hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA_256 }),
    hashedMessage: faults.imprint ? octets(faults.imprint) : query.messageImprint.hashedMessage,
  });
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: imprint,
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: at,
    ...(query.nonce && {
      nonce: faults.nonce
        ? new asn1js.Integer({ valueHex: Uint8Array.from(faults.nonce).buffer })
        : query.nonce,
    }),
  });
  const content = new Uint8Array(info.toSchema().toBER());
  const thumbprint = sha256(new Uint8Array(certificate.toSchema(true).toBER()));
  const sequence = (value: asn1js.BaseBlock) => new asn1js.Sequence({ value: [value] });
  const message = new pkijs.SignedData({
    version: 3,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: TST_INFO }),
    certificates: [certificate],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: TST_INFO })),
            attribute('1.2.840.113549.1.9.4', octets(sha256(content))),
            attribute(
              '1.2.840.113549.1.9.16.2.47',
              sequence(sequence(sequence(octets(thumbprint)))),
            ),
          ],
        }),
      }),
    ],
  });
  await message.sign(key, 0, 'SHA-256', Uint8Array.from(content).buffer);
  message.encapContentInfo.eContent = octets(content);
  const granted = faults.granted ?? 0;
  const response = new pkijs.TimeStampResp({
    status: new pkijs.PKIStatusInfo({ status: granted }),
    ...(granted < 2 && {
      timeStampToken: new pkijs.ContentInfo({
        contentType: pkijs.ContentInfo.SIGNED_DATA,
        content: message.toSchema(true),
      }),
    }),
  });
  return new Uint8Array(response.toSchema().toBER());
}

async function certificateOf(pair: CryptoKeyPair): Promise<pkijs.Certificate> {
  const certificate = new pkijs.Certificate({ version: 2 });
  const name = new pkijs.AttributeTypeAndValue({
    type: '2.5.4.3',
    value: new asn1js.Utf8String({ value: 'Throwaway Clock (TEST)' }),
  });
  certificate.subject.typesAndValues.push(name);
  certificate.issuer.typesAndValues.push(name);
  certificate.serialNumber = new asn1js.Integer({ value: 1 });
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2036-01-01T00:00:00Z');
  const usages = new pkijs.ExtKeyUsage({ keyPurposes: [TIME_STAMPING] });
  certificate.extensions = [
    new pkijs.Extension({
      extnID: '2.5.29.37',
      critical: true,
      extnValue: usages.toSchema().toBER(),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, 'SHA-256');
  return certificate;
}

function attribute(type: string, value: unknown): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] });
}

function octets(bytes: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
