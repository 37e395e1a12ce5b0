import { createHash, randomBytes } from 'node:crypto';
import {
  CoseKey,
  DateOnly,
  DeviceRequest,
  DocRequest,
  Holder,
  IssuerSigned,
  ItemsRequest,
  type MdocContext,
  SessionTranscript,
} from '@owf/mdoc';
import type { OpenCredential } from '../held-credential.ts';
import { type HolderKey, privateJwkOf, signEs256 } from '../holder-key.ts';
import { authorityKeyIdentifier } from './authority-key-identifier.ts';

// The one importer of @owf/mdoc. It changes how cbor-x encodes for the whole process, so only who presents loads it.

/** What the library wants of its platform to present, by node:crypto. */
function contextOf({
  privateKey,
}: Pick<HolderKey, 'privateKey'>): Pick<MdocContext, 'cose' | 'crypto'> {
  const refuse = () => {
    throw new RangeError('A holder signs, and does nothing else here.');
  };
  return {
    crypto: {
      random: (length) => new Uint8Array(randomBytes(length)),
      digest: ({ bytes }) => new Uint8Array(createHash('sha256').update(bytes).digest()),
      calculateEphemeralMacKey: refuse,
    },
    cose: {
      sign1: { sign: ({ toBeSigned }) => signEs256(privateKey, toBeSigned), verify: refuse },
      mac0: { sign: refuse, verify: refuse },
    },
  };
}

/** What an mdoc says, and to whom. Checks no signature. Throws what the library throws. */
export function openMdoc(credential: string): OpenCredential {
  const { issuerAuth, issuerNamespaces } = IssuerSigned.fromEncodedForOid4Vci(credential);
  const { docType, deviceKeyInfo } = issuerAuth.mobileSecurityObject;
  const { x, y } = deviceKeyInfo.deviceKey.jwk;
  const claims = Object.fromEntries(
    [...issuerNamespaces.issuerNamespaces].map(([namespace, items]) => [
      namespace,
      Object.fromEntries(
        items.map(({ elementIdentifier, elementValue }) => [
          elementIdentifier,
          plain(elementValue),
        ]),
      ),
    ]),
  );
  return {
    type: docType,
    holder: { x: String(x), y: String(y) },
    authority: authorityKeyIdentifier(issuerAuth.certificate),
    claims,
    all: claims,
  };
}

/** A day as people write it. */
function plain(value: unknown): unknown {
  return value instanceof DateOnly ? value.toISOString().slice(0, 10) : value;
}

/** Whose question the holder answers: what the session transcript is made of (OpenID4VP 1.0 appendix B.2.6.1). */
export interface MdocBinding {
  readonly clientId: string;
  readonly nonce: string;
  readonly responseUri: string;
  /** RFC 7638, of the key that the answer is encrypted to; absent where it is not. */
  readonly encryptionKeyThumbprint?: Uint8Array;
}

/** Names of elements, by namespace. */
export type ShownElements = Readonly<Record<string, readonly string[]>>;

/** Shows these elements: a `DeviceResponse` with the holder's signature (ISO/IEC 18013-5 §9.1.3), base64url. */
export async function presentMdoc(
  credential: string,
  shown: ShownElements,
  key: Pick<HolderKey, 'privateKey' | 'publicJwk'>,
  { encryptionKeyThumbprint: jwkThumbprint, ...binding }: MdocBinding,
): Promise<string> {
  const context = contextOf(key);
  const { type: docType } = openMdoc(credential);
  const namespaces = Object.fromEntries(
    Object.entries(shown).map(([namespace, names]) => [
      namespace,
      Object.fromEntries(names.map((name) => [name, false])),
    ]),
  );
  const itemsRequest = ItemsRequest.create({ docType, namespaces });
  const response = await Holder.createDeviceResponseForDeviceRequest(
    {
      deviceRequest: DeviceRequest.create({ docRequests: [DocRequest.create({ itemsRequest })] }),
      sessionTranscript: await SessionTranscript.forOid4Vp(
        { ...binding, ...(jwkThumbprint && { jwkThumbprint }) },
        context,
      ),
      issuerSigned: [IssuerSigned.fromEncodedForOid4Vci(credential)],
      signature: { signingKey: CoseKey.fromJwk({ ...privateJwkOf(key), alg: 'ES256' }) },
    },
    context,
  );
  return Buffer.from(response.encode()).toString('base64url');
}
