import { encodeBase64url, equalBytes, type IntactSeal, type Platform } from '@prova/credential';
import {
  childrenOf,
  DER,
  type DerElement,
  expectTag,
  readDer,
  readSmallInteger,
} from '@prova/trust';
import { ID_TST_INFO, TIME_STAMPING } from './oids.ts';
import { epochSeconds } from './pdf-date.ts';
import { fault } from './seal-fault.ts';
import { readSha256 } from './sha-256.ts';
import { readSignedData } from './signed-data.ts';
import { verifySigner } from './verify-signer.ts';

/**
 * Opens the time stamp on a signature (RFC 3161 §2.4.2, RFC 5816): a token over the SHA-256 of the signature value, signed
 * under a certificate that it carries and that is for time stamps alone. A token that fails makes the seal fail: it is in
 * the hole, where nothing may be that does not check out.
 *
 * Throws `SealFault`, `TrustError` `cert-*`. Whether anybody trusts the authority, and whether its certificate was valid
 * then, is not judged; nor are accuracy, policy and nonce.
 */
export async function openTimeStamp(
  token: DerElement,
  signature: Uint8Array,
  platform: Pick<Platform, 'sha256' | 'verifySignature'>,
): Promise<NonNullable<IntactSeal['timeStamp']>> {
  const message = readSignedData(token);
  const { contentType, content, signer } = message;
  if (contentType !== ID_TST_INFO || content === undefined) fault('no time stamp');
  if (signer.unsignedAttributes.size > 0) fault('attributes that nobody signed');
  const { hash, at } = readTstInfo(content);
  if (!equalBytes(hash, await platform.sha256(signature))) fault('a stamp on something else');
  const { der, extensions } = await verifySigner(message, content, platform);
  const [usage, ...others] = extensions.extendedKeyUsage ?? [];
  if (usage !== TIME_STAMPING || others.length > 0) fault('a certificate for something else');
  return { at, certificate: encodeBase64url(der) };
}

/** What the authority says: what it saw, and when. What may follow is not read. */
function readTstInfo(content: Uint8Array): { readonly hash: Uint8Array; readonly at: number } {
  const [version, , imprint, , time] = childrenOf(readDer(content), DER.sequence);
  if (readSmallInteger(version) !== 1) fault('another version of a time stamp');
  const [algorithm, hash, ...more] = childrenOf(imprint, DER.sequence);
  if (more.length > 0) fault('an imprint of several parts');
  readSha256(algorithm);
  return { hash: expectTag(hash, DER.octetString).content, at: readTime(time) };
}

/** GeneralizedTime in UTC; RFC 3161 §2.4.2 allows fractions of a second, which are dropped. */
const TIME = /^(\d{14})(?:\.\d*[1-9])?Z$/;

function readTime(element: DerElement | undefined): number {
  const { content } = expectTag(element, DER.generalizedTime);
  const [, digits = ''] = TIME.exec(String.fromCharCode(...content.subarray(0, 32))) ?? [];
  return epochSeconds(digits) ?? fault('no time');
}
