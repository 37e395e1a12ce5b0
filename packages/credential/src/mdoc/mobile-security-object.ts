import { type CborMap, type CborValue, encodeCbor } from '../encoding/cbor.ts';
import { CborWriter } from '../encoding/cbor-writer.ts';
import type { CopyOrder } from '../wallet/credential-draft.ts';
import type { HolderKey } from '../wallet/holder-key.ts';
import type { StatusPlace } from '../wallet/status-place.ts';
import { readCoseKey, writeCoseKey } from './cose-key.ts';
import { failMdoc, mapOf, textOf } from './members.ts';
import { readStatus, writeStatus } from './status.ts';
import { readValidityInfo, type ValidityInfo, writeValidityInfo } from './validity-info.ts';

// ISO/IEC 18013-5 §9.1.2.4, `status` by its second edition and Token Status List §6.3:
//   MobileSecurityObject = {
//     "version" : tstr, "digestAlgorithm" : tstr,
//     "valueDigests" : { + NameSpace => { + DigestID => bstr } },
//     "deviceKeyInfo" : { "deviceKey" : COSE_Key, ? "keyAuthorizations" : …, ? "keyInfo" : … },
//     "docType" : tstr, "validityInfo" : ValidityInfo, ? "status" : Status
//   }

const VERSION = '1.0';
const DIGEST_ALGORITHM = 'SHA-256';

/** What an issuer signs about an mdoc. */
export interface MobileSecurityObject {
  readonly docType: string;
  readonly validityInfo: ValidityInfo;
  readonly deviceKey: HolderKey;
  /** Absent where the issuer tells no status. */
  readonly status?: StatusPlace;
  /** By namespace, the digests under their ids. */
  readonly valueDigests: CborMap;
}

/** What is the same in every copy. */
export interface SecurityObjectOrder {
  readonly docType: string;
  readonly namespace: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

// The members in the order of RFC 8949 §4.2.1: by length, then by their letters.
const WITH_STATUS = Uint8Array.of(0xa7, ...encodeCbor('status'));
const WITHOUT_STATUS = Uint8Array.of(0xa6);
const DOC_TYPE = encodeCbor('docType');
const VALIDITY_INFO = Uint8Array.of(
  ...encodeCbor('version'),
  ...encodeCbor(VERSION),
  ...encodeCbor('validityInfo'),
);
const VALUE_DIGESTS = Uint8Array.of(...encodeCbor('valueDigests'), 0xa1);
const DEVICE_KEY = Uint8Array.of(...encodeCbor('deviceKeyInfo'), 0xa1, ...encodeCbor('deviceKey'));
const CLOSING = Uint8Array.of(...encodeCbor('digestAlgorithm'), ...encodeCbor(DIGEST_ALGORITHM));

/**
 * Writes objects of one document, each for its copy. `digests` stand in the order of their ids, from 0.
 * Throws `CredentialError`: `mdoc-validity` as `writeValidityInfo`.
 */
export function securityObjectWriter({
  docType,
  namespace,
  issuedAt,
  expiresAt,
}: SecurityObjectOrder): (copy: CopyOrder, digests: readonly Uint8Array[]) => Uint8Array {
  const shared = new CborWriter(512).encoded(DOC_TYPE).text(docType).encoded(VALIDITY_INFO);
  writeValidityInfo(shared, issuedAt, expiresAt);
  shared.encoded(VALUE_DIGESTS).text(namespace);
  return ({ status, holderKey }, digests) => {
    const writer = new CborWriter(512 + 36 * digests.length);
    if (status) writeStatus(writer.encoded(WITH_STATUS), status);
    else writer.encoded(WITHOUT_STATUS);
    writer.encoded(shared.written()).map(digests.length);
    for (const [id, digest] of digests.entries()) writer.unsigned(id).bytes(digest);
    writer.encoded(DEVICE_KEY);
    writeCoseKey(writer, holderKey);
    return writer.encoded(CLOSING).written();
  };
}

/**
 * Reads the object. Members that it does not know are passed over, as the standard wants; of the status it knows the one kind (`readStatus`).
 * Throws `CredentialError`: `mdoc-malformed`, `mdoc-digest` for another algorithm than SHA-256, `mdoc-validity`, `status-malformed`.
 */
export function readMobileSecurityObject(value: CborValue): MobileSecurityObject {
  const object = mapOf(value, 'the security object');
  if (object.get('version') !== VERSION) failMdoc('mdoc-malformed', 'another version');
  if (object.get('digestAlgorithm') !== DIGEST_ALGORITHM) {
    failMdoc('mdoc-digest', 'another digest than SHA-256');
  }
  const deviceKeyInfo = mapOf(object.get('deviceKeyInfo'), 'deviceKeyInfo');
  const status = object.get('status');
  return {
    docType: textOf(object.get('docType'), 'docType'),
    validityInfo: readValidityInfo(mapOf(object.get('validityInfo'), 'validityInfo')),
    deviceKey: readCoseKey(mapOf(deviceKeyInfo.get('deviceKey'), 'deviceKey')),
    ...(status !== undefined && { status: readStatus(status) }),
    valueDigests: mapOf(object.get('valueDigests'), 'valueDigests'),
  };
}
