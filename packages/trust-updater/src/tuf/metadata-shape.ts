import { createPublicKey } from 'node:crypto';
import { CredentialError, decodeUtf8, parseJson } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { TrustUpdaterError } from '../errors.ts';

/** The top-level roles of TUF; this client follows no delegation. */
export type TufRole = 'root' | 'timestamp' | 'snapshot' | 'targets';

/** What a file of metadata says of itself, before any signature is checked. */
export interface MetadataShape {
  readonly version: number;
  readonly expires: EpochSeconds;
}

/**
 * Reads so much of a file of metadata as the library takes on trust: one JSON text without doubled members, of this role, with a
 * whole version and a true date of expiry; a root with consistent snapshots, P-256 keys, and no key twice, for the
 * library counts key ids. Members unknown here are ignored. Proves nothing.
 * Throws `TrustUpdaterError` `tuf-malformed`.
 */
export function readShape(role: TufRole, bytes: Uint8Array): MetadataShape {
  const { signed } = toRecord(parse(bytes));
  const { _type, version, expires, ...content } = toRecord(signed);
  if (_type !== role) malformed(`not ${role} metadata`);
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    malformed('a version that is no number');
  }
  if (role === 'root') checkRoot(content);
  return { version, expires: toInstant(expires) };
}

function checkRoot({ consistent_snapshot, keys }: Readonly<Record<string, unknown>>): void {
  if (consistent_snapshot !== true) malformed('a root without consistent snapshots');
  const spkis = Object.values(toRecord(keys)).map(spkiOf);
  if (new Set(spkis).size < spkis.length) malformed('a root that lists one key twice');
}

function spkiOf(key: unknown): string {
  const { scheme, keyval } = toRecord(key);
  const { public: pem } = toRecord(keyval);
  if (scheme !== 'ecdsa-sha2-nistp256' || typeof pem !== 'string') malformed('an unknown key');
  try {
    const publicKey = createPublicKey(pem);
    if (publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') malformed('an unknown key');
    return publicKey.export({ format: 'der', type: 'spki' }).toString('hex');
  } catch (cause) {
    malformed('a key that is none', cause);
  }
}

/** TUF specification §4.2.2: to the second, in UTC. The library takes any other text for "never". */
function toInstant(expires: unknown): EpochSeconds {
  const isInstant = typeof expires === 'string' && INSTANT.test(expires);
  const instant = isInstant ? Date.parse(expires) / 1000 : Number.NaN;
  return Number.isNaN(instant) ? malformed('an expiry that is no instant') : instant;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function parse(bytes: Uint8Array): unknown {
  try {
    return parseJson(decodeUtf8(bytes) ?? malformed('not UTF-8'));
  } catch (error) {
    if (error instanceof CredentialError) malformed(error.code, error);
    throw error;
  }
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) malformed('no object');
  return { ...value };
}

function malformed(what: string, cause?: unknown): never {
  throw new TrustUpdaterError('tuf-malformed', `Not TUF metadata: ${what}.`, { cause });
}
