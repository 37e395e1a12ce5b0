import {
  CredentialError,
  decodeBase64url,
  documentInMdoc,
  draftMdoc,
  mdocContent,
  openIssuerSigned,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { CopyFormat } from './copy-format.ts';

/** Copies as mdoc: base64url of `IssuerSigned` (OpenID4VCI 1.0 appendix A.2.4). */
export const MDOC_COPIES: CopyFormat = {
  requireContent: (document, profile) => void mdocContent(document, profile),
  draft: ({ document, profile, issuer, copies }, tools) =>
    draftMdoc({ ...mdocContent(document, profile), issuer, copies }, tools),
  open: async (credential) => {
    const bytes = decodeBase64url(credential);
    if (!bytes) throw new CredentialError('mdoc-malformed', 'The credential is no base64url.');
    const { docType, namespaces, issuerAuth, validityInfo, ...read } = await openIssuerSigned(
      bytes,
      nodePlatform,
    );
    const { x5chain: certificatePath, signingInput, signature } = issuerAuth;
    const document = documentInMdoc(docType, namespaces);
    const expiresAt = validityInfo.validUntil;
    return { ...read, document, certificatePath, signingInput, signature, expiresAt };
  },
};
