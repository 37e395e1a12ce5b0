import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  randomFillSync,
} from 'node:crypto';
import { encodeUtf8 } from '@prova/credential';
import { StoreError } from '../errors.ts';
import { keyedHash } from './keyed-hash.ts';

/** What is stored of people is encrypted, and found by keyed hashes: a copy of the database alone tells no name. */
export interface DataSeals {
  /**
   * Encrypts a text that belongs to one place, such as a document's id: AES-256-GCM under a key of the owner. The place is
   * authenticated, so that what was stored in one row cannot be moved to another.
   */
  seal(owner: string, place: string, text: string): Uint8Array;
  /** Throws `StoreError` `data-unreadable` for anything that `seal` did not make for this owner and place. */
  unseal(owner: string, place: string, sealed: Uint8Array): string;
  /** 32 octets that stand for these parts together, and follow from nothing that the database holds. */
  hash(owner: string, parts: readonly string[]): Uint8Array;
  /** The same of many at a time: so many octets of each, at most 32, one behind the other. */
  hashes(owner: string, many: readonly (readonly string[])[], octets: number): Uint8Array;
}

export const DATA_KEY_BYTES = 32;

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * The keys that follow from a data key, 32 random octets (HKDF, RFC 5869): two for each owner, an institution or a kind of data. `use`
 * keeps the keys of two services apart that have one data key, `prova/issuer`. A random nonce holds for 2³² texts of an owner
 * (NIST SP 800-38D §8.3). Throws `StoreError` `data-key-malformed`.
 */
export function createDataSeals(dataKey: Uint8Array, use: string): DataSeals {
  if (dataKey.length !== DATA_KEY_BYTES) {
    throw new StoreError('data-key-malformed', `The data key is ${DATA_KEY_BYTES} octets.`);
  }
  const derive = (owner: string, what: 'seal' | 'find') =>
    new Uint8Array(hkdfSync('sha256', dataKey, owner, `${use}/${what}`, 32));
  const sealKeyOf = once((owner) => createSecretKey(derive(owner, 'seal')));
  const hashOf = once((owner) => keyedHash(derive(owner, 'find')));
  const newNonce = nonces();
  return {
    seal(owner, place, text) {
      const nonce = newNonce();
      const cipher = createCipheriv('aes-256-gcm', sealKeyOf(owner), nonce);
      cipher.setAAD(encodeUtf8(place));
      const body = cipher.update(text, 'utf8');
      return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.final(), cipher.getAuthTag()]);
    },
    unseal(owner, place, sealed) {
      if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG) throw unreadable();
      const nonce = sealed.subarray(1, 1 + NONCE);
      const cipher = createDecipheriv('aes-256-gcm', sealKeyOf(owner), nonce);
      cipher.setAAD(encodeUtf8(place));
      cipher.setAuthTag(sealed.subarray(-TAG));
      try {
        const body = cipher.update(sealed.subarray(1 + NONCE, -TAG));
        return Buffer.concat([body, cipher.final()]).toString('utf8');
      } catch {
        // No `cause`: what a cipher says of its input helps nobody here.
        throw unreadable();
      }
    },
    hash: (owner, parts) => hashOf(owner)([joined(parts)]),
    hashes: (owner, many, octets) => hashOf(owner)(many.map(joined), octets),
  };
}

function joined(parts: readonly string[]): string {
  return parts.join('\0');
}

/** What follows from an owner, made when it is first asked for. */
function once<T>(make: (owner: string) => T): (owner: string) => T {
  const made = new Map<string, T>();
  return (owner) => {
    const known = made.get(owner);
    if (known !== undefined) return known;
    const value = make(owner);
    made.set(owner, value);
    return value;
  };
}

/** Nonces by chance, each given once. Chance is fetched for many at a time: asking for it costs a quarter of sealing a text. */
function nonces(): () => Uint8Array {
  const pool = new Uint8Array(NONCE * 256);
  let next = pool.length;
  return () => {
    if (next === pool.length) {
      randomFillSync(pool);
      next = 0;
    }
    next += NONCE;
    return pool.slice(next - NONCE, next);
  };
}

function unreadable(): StoreError {
  return new StoreError('data-unreadable', 'What is stored cannot be read with this data key.');
}
