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
    const opened = await openIssuerSigned(bytes, nodePlatform);
    const { issuerAuth, validityInfo, holderKey, status } = opened;
    const { x5chain: certificatePath, signingInput, signature } = issuerAuth;
    const document = documentInMdoc(opened);
    const expiresAt = validityInfo.validUntil;
    return { document, certificatePath, signingInput, signature, holderKey, status, expiresAt };
  },
};
