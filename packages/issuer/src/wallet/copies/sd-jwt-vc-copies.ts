import {
  credentialType,
  documentInSdJwtVc,
  draftSdJwtVc,
  integrityMetadata,
  openSdJwtVc,
  type ProfileName,
  sdJwtVcContent,
  typeMetadataDocument,
  type WalletType,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { CopyFormat } from './copy-format.ts';

/** Copies as SD-JWT VC, with all that their holder may show, and which metadata of their type are meant. */
export const SD_JWT_VC_COPIES: CopyFormat = {
  requireContent: (document, profile) => void sdJwtVcContent(document, profile),
  draft: ({ document, profile, issuer, copies }, tools) =>
    draftSdJwtVc(
      {
        ...sdJwtVcContent(document, profile),
        typeIntegrity: typeIntegrity(profile, document.type),
        issuer,
        copies,
      },
      tools,
    ),
  open: async (credential) => {
    const { vct, claims, jws, ...read } = await openSdJwtVc(credential, nodePlatform);
    const { signingInput, signature } = jws;
    return { ...read, document: documentInSdJwtVc(vct, claims), signingInput, signature };
  },
};

function typeIntegrity(profile: ProfileName, type: WalletType): string | undefined {
  const known = credentialType(profile, type, 'dc+sd-jwt');
  return known && integrityMetadata(nodePlatform.sha256(typeMetadataDocument(known)));
}
