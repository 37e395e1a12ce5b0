import {
  type CborValue,
  CredentialError,
  decodeCbor,
  ENVIRONMENTS,
  encodeCbor,
} from '@prova/credential';
import type { InstalledTrust } from './installed-trust.ts';
import { tombstoneRow } from './snapshot/encode-snapshot.ts';
import { readTombstone } from './snapshot/read-tombstone.ts';
import {
  malformed,
  toBytes,
  toCount,
  toInstant,
  toList,
  toTuple,
  toWord,
} from './snapshot/wire-values.ts';

const FORMAT_VERSION = 1;

/** The remembered state as bytes, for a file. Not signed: whoever can write the file can also replace the program. */
export function encodeInstalledTrust(installed: InstalledTrust): Uint8Array {
  return encodeCbor([
    FORMAT_VERSION,
    installed.environment,
    installed.sequence,
    installed.contentHash,
    installed.timeFloor,
    installed.tombstones.map(tombstoneRow),
  ]);
}

/** Reads what `encodeInstalledTrust` wrote. Throws `TrustError` `trust-malformed`. */
export function parseInstalledTrust(bytes: Uint8Array): InstalledTrust {
  const [version, environment, sequence, contentHash, timeFloor, tombstones] = toTuple(
    decode(bytes),
    6,
    6,
    'the stored state',
  );
  if (version !== FORMAT_VERSION) malformed('another version of the stored state');
  return {
    environment: toWord(environment, ENVIRONMENTS, 'the environment'),
    sequence: toCount(sequence, 'the sequence'),
    contentHash: toBytes(contentHash, 'the content hash'),
    timeFloor: toInstant(timeFloor, 'the time floor'),
    tombstones: toList(tombstones, 'tombstones').map(readTombstone),
  };
}

function decode(bytes: Uint8Array): CborValue {
  try {
    return decodeCbor(bytes);
  } catch (error) {
    if (error instanceof CredentialError) malformed(error.code, error);
    throw error;
  }
}
