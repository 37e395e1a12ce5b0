import type { Platform } from '@prova/credential';
import { TrustError } from '../errors.ts';
import type { Certificate } from './certificate.ts';
import { requireSignedBy } from './certificate-signature.ts';
import { LIST_SIGNING } from './oids.ts';
import {
  isIssuedBy,
  requireEndEntity,
  requireKeyIdentifier,
  requirePermittedName,
  requireProcessed,
  requireStrongKey,
} from './requirements.ts';

/**
 * Proves the path root → list signer: directly under the root, for signing lists and nothing else (ETSI TS 119 612
 * §5.7.1). Timeless: judges no date.
 * Throws `TrustError` with the `cert-*` code of the requirement that failed.
 */
export async function openListSigner(
  signer: Certificate,
  context: { root: Certificate; platform: Pick<Platform, 'verifySignature'> },
): Promise<Certificate> {
  const { root, platform } = context;
  requireStrongKey(signer);
  requireProcessed(signer);
  requireEndEntity(signer);
  const usages = signer.extensions.extendedKeyUsage;
  if (usages?.length !== 1 || usages[0] !== LIST_SIGNING) {
    throw new TrustError(
      'cert-extended-key-usage',
      'The certificate is not for signing lists alone.',
    );
  }
  if (!isIssuedBy(signer, root)) {
    throw new TrustError('cert-issuer-unknown', 'The list signer is not under the scheme root.');
  }
  requireKeyIdentifier(signer, root);
  requirePermittedName(signer, root);
  await requireSignedBy(signer, root.publicKey, platform);
  return signer;
}
