import {
  CredentialError,
  documentInMdoc,
  documentInSdJwtVc,
  openDeviceAuth,
  openDeviceResponse,
  openKeyBinding,
  openSdJwtVc,
  type Platform,
  type Presentation,
  type SdJwtVc,
} from '@prova/credential';
import type { Remarks } from '../checklist.ts';
import { requireShortEntitlement } from '../rules/entitlement-days.ts';
import { checkTypeIntegrity } from '../rules/w2-type-integrity.ts';
import type { CredentialTime, OpenedCredential } from './opened-credential.ts';

/**
 * Rules w1 and w2: takes apart what a wallet presented, and finds the document in it. The digests of what is shown hold; that the institution
 * said so, and the holder, is judged later.
 *
 * Rejects with `CredentialError` as `openSdJwtVc`, `openDeviceResponse`, `documentInSdJwtVc` and `documentInMdoc` do, and `payload-invalid` for
 * a credential that never ends; with the failure of `requireShortEntitlement`.
 */
export async function openPresentation(
  {
    presentation,
    platform,
  }: {
    readonly presentation: Presentation;
    readonly platform: Platform;
  },
  remarks: Remarks,
): Promise<OpenedCredential> {
  const opened =
    presentation.format === 'dc+sd-jwt'
      ? await openSdJwt(presentation.text, platform, remarks)
      : await openMdoc(presentation.bytes, platform);
  const { type, data } = opened.document;
  if (type === 'entitlement') requireShortEntitlement(data);
  return opened;
}

async function openSdJwt(
  text: string,
  platform: Platform,
  remarks: Remarks,
): Promise<OpenedCredential> {
  const opened = await openSdJwtVc(text, platform);
  const { vct, claims, certificatePath, issuer, jws, status } = opened;
  const document = documentInSdJwtVc(vct, claims);
  checkTypeIntegrity(opened, remarks);
  return {
    format: 'dc+sd-jwt',
    credentialType: vct,
    document,
    certificates: certificatePath,
    issuer,
    signed: jws,
    time: timeOf(opened),
    status,
    openHolderProof: async ({ binding: { clientId, nonce }, now, platform: tools }) => {
      await openKeyBinding(opened, { clientId, nonce, now }, tools);
    },
  };
}

/** The claims are optional (SD-JWT VC §3.2.2.2); a credential without an end is not one of ours (HAIP 1.0 §6.1). */
function timeOf({ issuedAt, notBefore = issuedAt, expiresAt }: SdJwtVc): CredentialTime {
  if (notBefore === undefined || expiresAt === undefined) {
    const fields = notBefore === undefined ? ['iat'] : ['exp'];
    throw new CredentialError('payload-invalid', `Not a valid credential: ${fields}`, { fields });
  }
  return {
    from: notBefore,
    until: expiresAt,
    ...(issuedAt !== undefined && { signedAt: issuedAt }),
  };
}

async function openMdoc(bytes: Uint8Array, platform: Platform): Promise<OpenedCredential> {
  const response = await openDeviceResponse(bytes, platform);
  const { docType, validityInfo, issuerAuth, status } = response.issuerSigned;
  return {
    format: 'mso_mdoc',
    credentialType: docType,
    document: documentInMdoc(response.issuerSigned),
    certificates: issuerAuth.x5chain,
    issuer: undefined,
    signed: issuerAuth,
    time: {
      from: validityInfo.validFrom,
      until: validityInfo.validUntil,
      signedAt: validityInfo.signed,
    },
    status,
    openHolderProof: async ({ binding, platform: tools }) => {
      await openDeviceAuth(response, binding, tools);
    },
  };
}
