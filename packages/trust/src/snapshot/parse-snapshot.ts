import {
  ATTESTATION_ALGORITHMS,
  type CborMap,
  type CborValue,
  CredentialError,
  decodeCbor,
  ENVIRONMENTS,
} from '@prova/credential';
import { compareInstitutions } from './institution-order.ts';
import { readInstitution } from './read-institution.ts';
import { readTombstone } from './read-tombstone.ts';
import type { AuditHead, Institution, Snapshot, TrustPolicy } from './snapshot.ts';
import { FORMAT_VERSION, KEY, POLICY_KEY } from './snapshot-keys.ts';
import {
  malformed,
  toBytes,
  toCount,
  toHash,
  toInstant,
  toList,
  toMap,
  toText,
  toTuple,
  toWord,
  toWords,
} from './wire-values.ts';

/**
 * Reads the payload of a snapshot and checks all that can be checked without keys: every member and no other, closed
 * enumerations, indexes in range, institutions in order and once each, times that fit together.
 * Unsigned: belief comes from `openSnapshot`. Does not parse the certificates, which is done on first use.
 * Throws `TrustError` `trust-malformed`.
 */
export function parseSnapshot(payload: Uint8Array): Snapshot {
  const map = toMap(decode(payload), 'the payload');
  requireKeys(map, KEY);
  if (map.get(KEY.formatVersion) !== FORMAT_VERSION) malformed('another format version');
  const policy = readPolicy(map);
  const sequence = toCount(map.get(KEY.sequence), 'the sequence');
  const issuedAt = toInstant(map.get(KEY.issuedAt), 'the time of issue');
  const nextUpdate = toInstant(map.get(KEY.nextUpdate), 'the next update');
  if (sequence < 1) malformed('a sequence below 1');
  if (nextUpdate !== issuedAt + policy.hardMax)
    malformed('a next update that is not the hard limit');

  const certificates = (key: number) =>
    toList(map.get(key), 'certificates').map((der) => toBytes(der, 'a certificate'));
  const sealCertificates = certificates(KEY.sealCertificates);
  return {
    environment: toWord(map.get(KEY.environment), ENVIRONMENTS, 'the environment'),
    sequence,
    issuedAt,
    nextUpdate,
    policy,
    certificateAuthorities: certificates(KEY.certificateAuthorities),
    sealCertificates,
    pinned: readPinned(map, sealCertificates.length),
    institutions: readInstitutions(map, sealCertificates.length),
    tombstones: toList(map.get(KEY.tombstones), 'tombstones').map(readTombstone),
    ...(map.has(KEY.auditHead) && { auditHead: readAuditHead(map) }),
    ...(map.has(KEY.files) && { files: readFiles(map) }),
  };
}

function decode(payload: Uint8Array) {
  try {
    return decodeCbor(payload);
  } catch (error) {
    if (error instanceof CredentialError) malformed(error.code, error);
    throw error;
  }
}

function requireKeys(map: CborMap, keys: Readonly<Record<string, number>>): void {
  const known: readonly (number | string)[] = Object.values(keys);
  for (const key of map.keys()) if (!known.includes(key)) malformed('an unknown member');
}

function readPolicy(snapshot: CborMap): TrustPolicy {
  const map = toMap(snapshot.get(KEY.policy), 'the policy');
  requireKeys(map, POLICY_KEY);
  const seconds = (key: number) => toCount(map.get(key), 'a limit of the policy');
  const version = map.get(POLICY_KEY.minVerifierVersion);
  const policy: TrustPolicy = {
    refreshAfter: seconds(POLICY_KEY.refreshAfter),
    softMax: seconds(POLICY_KEY.softMax),
    hardMax: seconds(POLICY_KEY.hardMax),
    algorithms: toWords(map.get(POLICY_KEY.algorithms), ATTESTATION_ALGORITHMS, 'the algorithms'),
    maxClockSkew: seconds(POLICY_KEY.maxClockSkew),
    ...(version !== undefined && { minVerifierVersion: toVersion(version) }),
  };
  const { refreshAfter, softMax, hardMax } = policy;
  if (!(refreshAfter > 0 && refreshAfter <= softMax && softMax <= hardMax)) {
    malformed('limits out of order');
  }
  return policy;
}

/** Three numbers, so that every verifier can tell whether it is older. */
function toVersion(value: CborValue): string {
  return typeof value === 'string' && /^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(value)
    ? value
    : malformed('a verifier version');
}

function readPinned(map: CborMap, certificateCount: number): readonly number[] {
  let least = 0;
  return toList(map.get(KEY.pinned), 'pinned certificates').map((value) => {
    const index = toCount(value, 'a pinned certificate');
    if (index < least || index >= certificateCount) malformed('a pinned certificate out of order');
    least = index + 1;
    return index;
  });
}

function readInstitutions(map: CborMap, certificateCount: number): readonly Institution[] {
  const rows = toList(map.get(KEY.institutions), 'institutions');
  const institutions = rows.map((row) => readInstitution(row, certificateCount));
  institutions.forEach((next, i) => {
    const previous = institutions[i - 1];
    if (previous && compareInstitutions(previous, next) >= 0) {
      malformed('institutions out of order, or one twice');
    }
  });
  return institutions;
}

function readAuditHead(map: CborMap): AuditHead {
  const [size, rootHash, time] = toTuple(map.get(KEY.auditHead), 3, 3, 'the audit head');
  return {
    size: toCount(size, 'the size of the audit log'),
    rootHash: toHash(rootHash, 'the hash of the audit log'),
    time: toInstant(time, 'the time of the audit log'),
  };
}

function readFiles(map: CborMap): ReadonlyMap<string, Uint8Array> {
  const entries = [...toMap(map.get(KEY.files), 'files')];
  return new Map(
    entries.map(([name, hash]) => [
      toText(name, 'the name of a file'),
      toHash(hash, 'the hash of a file'),
    ]),
  );
}
