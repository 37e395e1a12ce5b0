import { encodeBase64url, type FileSeal, type IntactSeal, type Platform } from '@prova/credential';
import { RSA_ENCRYPTION, readDer, TrustError } from '@prova/trust';
import { ID_DATA, SIGNING_TIME, TIME_STAMP_TOKEN } from './oids.ts';
import { claimedTime } from './pdf-date.ts';
import { fault, SealFault } from './seal-fault.ts';
import { findSealedBytes, type SealedBytes } from './sealed-bytes.ts';
import { readSignedData } from './signed-data.ts';
import type { SignerInfo } from './signer-info.ts';
import { requireAllNamed } from './signing-certificate.ts';
import { openTimeStamp } from './time-stamp.ts';
import { verifySigner } from './verify-signer.ts';

type Checking = Pick<Platform, 'sha256' | 'verifySignature'>;

/** A token in an attribute of a message, with the certificates in it. */
const MAX_DEPTH = 32;

/**
 * Checks the seal of a PDF: one signature of PAdES baseline B-B or B-T (ETSI EN 319 142-1 §6) over every byte of the file,
 * SHA-256 with ECDSA on P-256 or with RSA. First what is sealed, then the message, its signature, a time stamp if it has one.
 * `undefined` where the bytes name no `ByteRange`: a signature in a compressed object is not seen.
 *
 * Never throws for what is in the file, and takes time linear in it. Says nothing of whose the seal is: certificate path,
 * dates and revocation of the sealer and of the time-stamping authority are not judged, nor what DocMDP permits: any change
 * is `modified`.
 */
export async function checkSeal(
  bytes: Uint8Array,
  platform: Checking,
): Promise<FileSeal | undefined> {
  try {
    const sealed = findSealedBytes(bytes);
    if (sealed === undefined) return undefined;
    const seal = await openSeal(sealed, platform);
    return sealed.end < bytes.length ? { state: 'modified' } : seal;
  } catch (error) {
    if (error instanceof SealFault || error instanceof TrustError) return { state: 'invalid' };
    throw error;
  }
}

async function openSeal({ covered, cms, hole }: SealedBytes, platform: Checking) {
  const message = readSignedData(readDer(cms, MAX_DEPTH));
  const { contentType, content, signer } = message;
  if (contentType !== ID_DATA || content !== undefined) fault('the content is not the file');
  // One spelling for one algorithm; and the time is claimed in the dictionary, once (EN 319 142-1 §6.3).
  if (signer.algorithm === RSA_ENCRYPTION) fault('another name of the algorithm');
  if (signer.signedAttributes.has(SIGNING_TIME)) fault('a signing time');
  const { der } = await verifySigner(message, covered, platform);
  await requireAllNamed(message, platform);
  const timeStamp = await timeStampOf(signer, platform);
  const claimedAt = claimedTime(covered, hole);
  return {
    state: 'intact',
    certificate: encodeBase64url(der),
    ...(claimedAt !== undefined && { claimedAt }),
    ...(timeStamp && { timeStamp }),
  } satisfies IntactSeal;
}

/** The one attribute that may be added to what is signed (EN 319 142-1 §6.3, signature-time-stamp). */
async function timeStampOf({ unsignedAttributes, signature }: SignerInfo, platform: Checking) {
  const token = unsignedAttributes.get(TIME_STAMP_TOKEN);
  if (unsignedAttributes.size > (token ? 1 : 0)) fault('attributes that nobody signed');
  return token && openTimeStamp(token, signature, platform);
}
