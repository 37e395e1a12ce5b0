import { createPublicKey } from 'node:crypto';
import { CredentialError, decodeUtf8, encodeUtf8, parseJson } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { Metadata, MetadataKind, Signature } from '@tufjs/models';
import { TrustRegistryError } from '../errors.ts';
import type { TufSigner } from './tuf-keys.ts';

/** The top-level roles of TUF. */
export const TUF_ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const;
export type TufRole = (typeof TUF_ROLES)[number];

export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export type JsonObject = { [member: string]: JsonValue };

/** What a file of TUF metadata says of itself. Nothing about its signatures is checked. */
export interface TufMetadata {
  readonly role: TufRole;
  readonly version: number;
  readonly expires: EpochSeconds;
  /** Ids of the keys that it claims to be signed by. */
  readonly signers: readonly string[];
  /** The part that is signed. */
  readonly signed: JsonObject;
}

const KINDS = {
  root: (data: JsonObject) => Metadata.fromJSON(MetadataKind.Root, data),
  targets: (data: JsonObject) => Metadata.fromJSON(MetadataKind.Targets, data),
  snapshot: (data: JsonObject) => Metadata.fromJSON(MetadataKind.Snapshot, data),
  timestamp: (data: JsonObject) => Metadata.fromJSON(MetadataKind.Timestamp, data),
};

/** Writes metadata that nobody has signed yet. Throws `TrustRegistryError` `tuf-malformed`. */
export function unsignedMetadata(signed: JsonObject): Uint8Array {
  return encode(read({ signed, signatures: [] }).metadata);
}

/** Reads a file of metadata. Throws `TrustRegistryError` `tuf-malformed`. Checks no signature and no expiry. */
export function parseTufMetadata(bytes: Uint8Array): TufMetadata {
  const { role, metadata } = parse(bytes);
  return {
    role,
    version: metadata.signed.version,
    expires: Date.parse(metadata.signed.expires) / 1000,
    signers: Object.keys(metadata.signatures),
    signed: metadata.signed.toJSON(),
  };
}

/**
 * Adds a signature over the canonical JSON of the signed part, and keeps those that are there; a second one by the same key
 * takes the place of the first. Whether the key counts for the role is for `requireThreshold`.
 * Throws `TrustRegistryError` `tuf-malformed`.
 */
export async function endorse(bytes: Uint8Array, signer: TufSigner): Promise<Uint8Array> {
  const { metadata } = parse(bytes);
  const keyID = signer.keyId;
  let message = new Uint8Array();
  // The library asks for a signature at once; ours may come from a device. So it is asked for the message first.
  metadata.sign((data) => {
    message = new Uint8Array(data);
    return new Signature({ keyID, sig: '' });
  });
  const sig = Buffer.from(await signer.sign(message)).toString('hex');
  metadata.signatures[keyID] = new Signature({ keyID, sig });
  return encode(metadata);
}

/**
 * Answers the metadata if as many different keys as the root demands for its role have signed it. `root` may be the
 * metadata itself: a root also signs its own keys in. Checks neither the root's own signatures nor any expiry.
 * Throws `TrustRegistryError`: `tuf-malformed`, `tuf-keys` (a key of the root under two ids), `tuf-threshold`.
 */
export function requireThreshold(bytes: Uint8Array, root: Uint8Array): Uint8Array {
  const { role, metadata } = parse(bytes);
  const { signed, authority } = parseRoot(root);
  // The library counts ids; one key under two of them must not count twice.
  const keys = Object.values(signed.keys).map(({ keyVal }) => spkiOf(keyVal['public']));
  if (new Set(keys).size < keys.length) {
    throw new TrustRegistryError('tuf-keys', 'The root lists one key twice.');
  }
  try {
    authority.verifyDelegate(role, metadata);
  } catch (cause) {
    throw new TrustRegistryError('tuf-threshold', `The ${role} metadata lacks signatures.`, {
      cause,
    });
  }
  return bytes;
}

function parseRoot(bytes: Uint8Array) {
  const { role, metadata } = parse(bytes);
  if (role !== 'root' || metadata.signed.type !== MetadataKind.Root) malformed('not root metadata');
  return { signed: metadata.signed, authority: metadata };
}

/** The key itself, whatever its PEM looks like. */
function spkiOf(pem: string | undefined): string {
  try {
    return createPublicKey(pem ?? '')
      .export({ format: 'der', type: 'spki' })
      .toString('hex');
  } catch (cause) {
    malformed('a key that is no public key', cause);
  }
}

function parse(bytes: Uint8Array) {
  try {
    return read(parseJson(decodeUtf8(bytes) ?? malformed('not UTF-8')));
  } catch (error) {
    if (error instanceof CredentialError) malformed(error.code, error);
    throw error;
  }
}

function read(data: unknown) {
  if (!isJsonObject(data) || !isJsonObject(data['signed'])) malformed('nothing signed');
  const type = data['signed']['_type'];
  const role = TUF_ROLES.find((known) => known === type) ?? malformed('an unknown role');
  const metadata = open(role, data);
  const { version, expires } = metadata.signed;
  if (!Number.isSafeInteger(version) || version < 1) malformed('a version that is no number');
  if (!INSTANT.test(expires) || Number.isNaN(Date.parse(expires))) malformed('an expiry');
  return { role, metadata };
}

/** TUF specification §4.2.2: to the second, in UTC. The library takes other texts for "never". */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function open(role: TufRole, data: JsonObject) {
  try {
    return KINDS[role](data);
  } catch (cause) {
    malformed(`not ${role} metadata`, cause);
  }
}

function encode(metadata: ReturnType<typeof open>): Uint8Array {
  return encodeUtf8(JSON.stringify(metadata.toJSON()));
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(what: string, cause?: unknown): never {
  throw new TrustRegistryError('tuf-malformed', `Not TUF metadata: ${what}.`, { cause });
}
