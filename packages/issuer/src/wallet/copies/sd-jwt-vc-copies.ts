import { documentInSdJwtVc, draftSdJwtVc, openSdJwtVc, sdJwtVcContent } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { CopyFormat } from './copy-format.ts';

/** Copies as SD-JWT VC, with all that their holder may show. */
export const SD_JWT_VC_COPIES: CopyFormat = {
  requireContent: (document, profile) => void sdJwtVcContent(document, profile),
  draft: ({ document, profile, issuer, copies }, tools) =>
    draftSdJwtVc({ ...sdJwtVcContent(document, profile), issuer, copies }, tools),
  open: async (credential) => {
    const { vct, claims, jws, ...read } = await openSdJwtVc(credential, nodePlatform);
    const { signingInput, signature } = jws;
    return { ...read, document: documentInSdJwtVc(vct, claims), signingInput, signature };
  },
};
