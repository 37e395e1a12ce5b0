import type { Platform } from '../platform.ts';
import { type DeviceSigned, readDeviceSigned } from './device-signed.ts';
import { decodeMdoc, type IssuerSigned, readIssuerSigned } from './issuer-signed.ts';
import { failMdoc, listOf, membersOf } from './members.ts';

// ISO/IEC 18013-5 §8.3.2.1.2.2:
//   DeviceResponse = { "version" : tstr, ? "documents" : [+Document], ? "documentErrors" : [+DocumentError], "status" : uint }
//   Document = { "docType" : DocType, "issuerSigned" : IssuerSigned, "deviceSigned" : DeviceSigned, ? "errors" : Errors }

/** What a wallet shows of one mdoc. Neither of its two signatures is checked. */
export interface DeviceResponse {
  readonly issuerSigned: IssuerSigned;
  readonly deviceSigned: DeviceSigned;
}

const VERSION = '1.0';
const OK = 0;
const RESPONSE_MEMBERS = ['version', 'documents', 'documentErrors', 'status'];
const DOCUMENT_MEMBERS = ['docType', 'issuerSigned', 'deviceSigned', 'errors'];

/**
 * Opens a `DeviceResponse` with one document, as OpenID4VP 1.0 appendix B.2 wants, and holds every element against its digest.
 *
 * Does NOT check the issuer's signature (`issuerSigned.issuerAuth` has what that takes), nor the device's: that is `openDeviceAuth`. Nor
 * does it check certificates, times or status, or that what is shown was asked for.
 *
 * Throws `CredentialError`: as `openIssuerSigned`; `mdoc-malformed` also for another version, a status but 0, or another count of documents
 * than one; `mdoc-doctype` where the document calls itself by another type than the signed one; `mdoc-device-auth` for a device MAC.
 */
export async function openDeviceResponse(
  bytes: Uint8Array,
  platform: Pick<Platform, 'sha256'>,
): Promise<DeviceResponse> {
  const response = membersOf(decodeMdoc(bytes), 'DeviceResponse', RESPONSE_MEMBERS);
  if (response.get('version') !== VERSION) failMdoc('mdoc-malformed', 'another version');
  if (response.get('status') !== OK) failMdoc('mdoc-malformed', 'the wallet reports an error');
  const [first, ...more] = listOf(response.get('documents'), 'documents');
  if (more.length > 0) failMdoc('mdoc-malformed', 'more than one document');
  const document = membersOf(first, 'a document', DOCUMENT_MEMBERS);
  const deviceSigned = readDeviceSigned(document.get('deviceSigned'));
  const issuerSigned = await readIssuerSigned(document.get('issuerSigned'), platform);
  if (document.get('docType') !== issuerSigned.docType) {
    failMdoc('mdoc-doctype', 'the document calls itself by another type than the signed one');
  }
  return { issuerSigned, deviceSigned };
}
