import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  draftSdJwtVc,
  type SdJwtVcContent,
  type SdJwtVcOrder,
  sdJwtVcContent,
  type WholeDocument,
  walletDocumentOf,
} from '@prova/credential';
import { TEST_DAY } from '../test-authority.ts';
import { DRAFT_TOOLS, holderKeyOf } from './sample-mdoc.ts';

/** A key of P-256 for one run. */
export function createWalletKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

/** An order for one copy. The certificate in it is none: for whom it is not looked at. */
export function sampleSdJwtVcOrder(content: SdJwtVcContent, holder: KeyObject): SdJwtVcOrder {
  return {
    ...content,
    issuer: {
      issuer: 'https://issuer.example/wallet/BE-0120',
      certificatePath: [Uint8Array.of(0x30, 0)],
      issuedAt: TEST_DAY,
      expiresAt: TEST_DAY + 14 * 86_400,
    },
    copies: [
      {
        holderKey: holderKeyOf(holder),
        status: { uri: 'https://issuer.example/statusLists/K7Q2', idx: 77 },
      },
    ],
  };
}

/** A document as SD-JWT VC of the default profile, signed by the issuer for the holder. */
export function sampleSdJwtVc(
  document: WholeDocument,
  { issuer, holder }: { readonly issuer: KeyObject; readonly holder: KeyObject },
): string {
  const content = sdJwtVcContent(walletDocumentOf(document), 'dc4eu-1');
  const [draft] = draftSdJwtVc(sampleSdJwtVcOrder(content, holder), DRAFT_TOOLS);
  if (!draft) throw new Error('No draft for the one copy.');
  const key = { key: issuer, dsaEncoding: 'ieee-p1363' } as const;
  return draft.complete(sign('sha256', draft.signingInput, key));
}
