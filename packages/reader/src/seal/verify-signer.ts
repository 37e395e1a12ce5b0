import { equalBytes, type Platform } from '@prova/credential';
import {
  type Certificate,
  checkSignature,
  DER,
  expectTag,
  readObjectIdentifier,
} from '@prova/trust';
import { CONTENT_TYPE, MESSAGE_DIGEST } from './oids.ts';
import { fault } from './seal-fault.ts';
import type { SignedData } from './signed-data.ts';
import { findSigningCertificate } from './signing-certificate.ts';

type Checking = Pick<Platform, 'sha256' | 'verifySignature'>;

/**
 * Returns the signer's certificate once its key signed attributes that name this content type, the SHA-256 of this content
 * and that certificate (RFC 5652 §5.4 to §5.6).
 *
 * Throws `SealFault`, `TrustError` `cert-*`. Judges neither the certificate nor what the other attributes say.
 */
export async function verifySigner(
  message: SignedData,
  content: Uint8Array,
  platform: Checking,
): Promise<Certificate> {
  const { signedAttributes, signedBytes, signature, keyType } = message.signer;
  if (readObjectIdentifier(signedAttributes.get(CONTENT_TYPE)) !== message.contentType) {
    fault('another content type is signed');
  }
  const digest = expectTag(signedAttributes.get(MESSAGE_DIGEST), DER.octetString).content;
  if (!equalBytes(digest, await platform.sha256(content))) fault('other content is signed');
  const certificate = await findSigningCertificate(message, platform);
  const { publicKey } = certificate;
  if (publicKey.type !== keyType) fault('a key of another kind');
  const outcome = await checkSignature(publicKey, signedBytes, signature, platform);
  return outcome === 'valid' ? certificate : fault('the signature is wrong');
}
