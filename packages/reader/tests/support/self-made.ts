import { createHash, KeyObject, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { SealKey } from './cms.ts';

const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** A key of nobody with a certificate that it signed itself; the names may be taken from a certificate of somebody else. */
export async function selfMade({
  namesOf,
  usage = TIME_STAMPING,
}: {
  namesOf?: Uint8Array;
  usage?: string;
} = {}): Promise<SealKey> {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const certificate = new pkijs.Certificate({ version: 2 });
  const other = namesOf && pkijs.Certificate.fromBER(Uint8Array.from(namesOf));
  if (other) {
    certificate.subject = other.subject;
    certificate.issuer = other.issuer;
    certificate.serialNumber = other.serialNumber;
  } else {
    const name = new pkijs.AttributeTypeAndValue({
      type: '2.5.4.3',
      value: new asn1js.Utf8String({ value: 'Throwaway Clock (TEST)' }),
    });
    certificate.subject.typesAndValues.push(name);
    certificate.issuer.typesAndValues.push(name);
    certificate.serialNumber = new asn1js.Integer({ value: 1 });
  }
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2036-01-01T00:00:00Z');
  const usages = new pkijs.ExtKeyUsage({ keyPurposes: [usage] });
  certificate.extensions = [
    new pkijs.Extension({
      extnID: EXTENDED_KEY_USAGE,
      critical: true,
      extnValue: usages.toSchema().toBER(),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, 'SHA-256');
  return {
    privateKey: KeyObject.from(pair.privateKey),
    certificate: new Uint8Array(certificate.toSchema(true).toBER()),
  };
}

/** The SHA-256 by which a certificate is listed. */
export function thumbprint(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('base64url');
}
