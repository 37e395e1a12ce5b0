import { encodeBase64url } from '../encoding/base64url.ts';
import type { CborMap } from '../encoding/cbor.ts';
import type { CborWriter } from '../encoding/cbor-writer.ts';
import { type HolderKey, holderKeyInfo } from '../wallet/holder-key.ts';
import { bytesOf, failMdoc } from './members.ts';

// RFC 9052 §7, RFC 9053 §7.1.1: COSE_Key = { 1 : kty, -1 : crv, -2 : x, -3 : y }

const KTY = 1;
const CRV = -1;
const X = -2;
const Y = -3;
const D = -4;
const EC2 = 2;
const P_256 = 1;
const COORDINATE = 32;

/** `{1: 2, -1: 1, -2: …` up to `x`, and the label of `y`, in the order of RFC 8949 §4.2.1. */
const OPENING = Uint8Array.of(0xa4, 0x01, EC2, 0x20, P_256, 0x21);
const LABEL_Y = Uint8Array.of(0x22);

/** Writes a key. */
export function writeCoseKey(writer: CborWriter, key: HolderKey): void {
  const info = holderKeyInfo(key);
  // It ends with the two coordinates.
  writer.encoded(OPENING).bytes(info.subarray(-2 * COORDINATE, -COORDINATE));
  writer.encoded(LABEL_Y).bytes(info.subarray(-COORDINATE));
}

/**
 * Reads a public key of P-256, no other: HAIP 1.0 §8 asks for ES256. `kid` and the like are passed over.
 * Throws `CredentialError` `mdoc-malformed`, also for a compressed point and for a key with its private part.
 */
export function readCoseKey(key: CborMap): HolderKey {
  if (key.get(KTY) !== EC2 || key.get(CRV) !== P_256 || key.has(D)) {
    failMdoc('mdoc-malformed', 'the device key is no public key of P-256');
  }
  return { kty: 'EC', crv: 'P-256', x: coordinate(key, X), y: coordinate(key, Y) };
}

function coordinate(key: CborMap, label: number): string {
  const bytes = bytesOf(key.get(label), 'a coordinate');
  if (bytes.length !== COORDINATE) failMdoc('mdoc-malformed', 'a coordinate is not of 32 bytes');
  return encodeBase64url(bytes);
}
