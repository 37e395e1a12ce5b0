import { coseSigningInput } from '../cose-message.ts';
import { CborWriter } from '../encoding/cbor-writer.ts';
import type { Platform } from '../platform.ts';
import { holderKeyInfo } from '../wallet/holder-key.ts';
import type { PresentationBinding } from '../wallet/presentation.ts';
import type { DeviceResponse } from './device-response.ts';
import type { IssuerSigned } from './issuer-signed.ts';
import { embeddedLength, failMdoc } from './members.ts';
import { sessionTranscript } from './session-transcript.ts';

// ISO/IEC 18013-5 §9.1.3.4:
//   DeviceAuthenticationBytes = #6.24(bstr .cbor DeviceAuthentication)
//   DeviceAuthentication = [ "DeviceAuthentication", SessionTranscript, DocType, DeviceNameSpacesBytes ]

/**
 * Returns the document once its holder's key is proven to have answered this very question.
 * Whether an institution gave that key a credential is another matter: the issuer's signature is not checked here.
 * Throws `CredentialError` `mdoc-device-auth`.
 */
export async function openDeviceAuth(
  { issuerSigned, deviceSigned }: DeviceResponse,
  binding: PresentationBinding,
  platform: Pick<Platform, 'sha256' | 'verifySignature'>,
): Promise<IssuerSigned> {
  const { protectedBytes, signature } = deviceSigned.deviceSignature;
  const payload = deviceAuthenticationBytes(
    await sessionTranscript(binding, platform),
    issuerSigned.docType,
    deviceSigned.nameSpacesBytes,
  );
  const outcome = await platform.verifySignature(
    'ES256',
    holderKeyInfo(issuerSigned.holderKey),
    coseSigningInput(protectedBytes, payload),
    signature,
  );
  if (outcome !== 'valid') failMdoc('mdoc-device-auth', 'the device signature does not verify');
  return issuerSigned;
}

/** What the device signs, of parts that are encoded already. */
function deviceAuthenticationBytes(
  transcript: Uint8Array,
  docType: string,
  nameSpacesBytes: Uint8Array,
): Uint8Array {
  const authentication = new CborWriter(transcript.length + nameSpacesBytes.length + 128)
    .array(4)
    .text('DeviceAuthentication')
    .encoded(transcript)
    .text(docType)
    .encoded(nameSpacesBytes)
    .written();
  return new CborWriter(embeddedLength(authentication.length))
    .tag(24)
    .bytes(authentication)
    .written();
}
