import { type CoseMessage, readCoseMessage } from '../cose-message.ts';
import type { CborValue } from '../encoding/cbor.ts';
import {
  decodeForeign,
  embeddedOf,
  failMdoc,
  mapOf,
  membersOf,
  withEmbeddedHead,
} from './members.ts';

// ISO/IEC 18013-5 §8.3.2.1.2.2 and §9.1.3.6:
//   DeviceSigned = { "nameSpaces" : DeviceNameSpacesBytes, "deviceAuth" : DeviceAuth }
//   DeviceNameSpacesBytes = #6.24(bstr .cbor DeviceNameSpaces)
//   DeviceAuth = { "deviceSignature" : COSE_Sign1 // "deviceMac" : COSE_Mac0 }   ; detached payload

const MEMBERS = ['nameSpaces', 'deviceAuth'];

/** The holder's part, unproven. */
export interface DeviceSigned {
  /** `DeviceNameSpacesBytes` as received. What a holder says of themselves is no attestation, and nothing is read from it. */
  readonly nameSpacesBytes: Uint8Array;
  readonly deviceSignature: Pick<CoseMessage, 'protectedBytes' | 'signature'>;
}

/**
 * Reads the holder's part.
 * Throws `CredentialError`: `cbor-*`, `mdoc-malformed`, and `mdoc-device-auth` where the proof is no signature: a MAC needs a key that was
 * agreed on with the reader, which remote presentations do not have. `cose-*` as `readCoseMessage`, `cose-payload` for one that is attached.
 */
export function readDeviceSigned(value: CborValue | undefined): DeviceSigned {
  const deviceSigned = membersOf(value, 'deviceSigned', MEMBERS);
  const nameSpaces = embeddedOf(deviceSigned.get('nameSpaces'), 'nameSpaces');
  mapOf(decodeForeign(nameSpaces), 'nameSpaces');
  const deviceAuth = mapOf(deviceSigned.get('deviceAuth'), 'deviceAuth');
  const message = deviceAuth.get('deviceSignature');
  if (message === undefined || deviceAuth.size !== 1) {
    failMdoc('mdoc-device-auth', 'the holder proves the key by something else than a signature');
  }
  const { protectedBytes, payload, signature } = readCoseMessage(message, {});
  if (payload) failMdoc('cose-payload', 'the device signature brings its own payload');
  return {
    nameSpacesBytes: withEmbeddedHead(nameSpaces),
    deviceSignature: { protectedBytes, signature },
  };
}
