import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';
import { encodeUtf8, toLatin } from '@prova/credential';
import { IssuerError } from '../errors.ts';

/** What is stored of people is encrypted, and found by keyed hashes: a copy of the database alone tells no name. */
export interface DataKeys {
  /**
   * Encrypts a text that belongs to one place, such as a document's id: AES-256-GCM under a key of the institution. The place is
   * authenticated, so that what was stored in one row cannot be moved to another.
   */
  seal(institutionId: string, place: string, text: string): Uint8Array;
  /** Throws `IssuerError` `data-unreadable` for anything that `seal` did not make for this institution and place. */
  unseal(institutionId: string, place: string, sealed: Uint8Array): string;
  /** 16 octets that stand for a personal number, whatever its blanks and dashes. */
  numberHash(institutionId: string, number: string): Uint8Array;
  /** 16 octets that stand for a surname, in whatever script or spelling of accents, and a birth date. */
  personHash(institutionId: string, surname: string, birthDate: string): Uint8Array;
  /** 16 octets that stand for somebody who signed in, by `iss` and `sub` of their ID token. */
  clerkHash(institutionId: string, issuer: string, subject: string): Uint8Array;
  /** 16 octets that stand for something of which tries are counted: `parts` say what it is, `document`, and which. */
  tryHash(...parts: readonly string[]): Uint8Array;
  /**
   * 32 octets that follow from these parts and from nothing that the database holds. Of something random they are as random: what is
   * given out can follow from what was asked, and be found by what follows from it.
   */
  secretHash(...parts: readonly string[]): Uint8Array;
}

export const DATA_KEY_BYTES = 32;

/** Of whom nobody knows yet to which institution their documents belong. */
const NO_INSTITUTION = '*';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * The keys that follow from the house's data key, 32 random octets (HKDF, RFC 5869): two for each institution. A random nonce
 * holds for 2³² texts of an institution (NIST SP 800-38D §8.3).
 * Throws `IssuerError` `data-key-malformed`.
 */
export function createDataKeys(dataKey: Uint8Array): DataKeys {
  if (dataKey.length !== DATA_KEY_BYTES) {
    throw new IssuerError('data-key-malformed', `The data key is ${DATA_KEY_BYTES} octets.`);
  }
  const derived = new Map<string, KeyObject>();
  const keyOf = (institutionId: string, use: 'seal' | 'find') => {
    const info = `prova/issuer/${use}`;
    const name = `${use} ${institutionId}`;
    const known = derived.get(name);
    if (known) return known;
    const key = createSecretKey(
      new Uint8Array(hkdfSync('sha256', dataKey, institutionId, info, 32)),
    );
    derived.set(name, key);
    return key;
  };
  const wholeHash = (institutionId: string, parts: readonly string[]) =>
    new Uint8Array(
      createHmac('sha256', keyOf(institutionId, 'find')).update(parts.join('\0')).digest(),
    );
  const hash = (institutionId: string, ...parts: readonly string[]) =>
    wholeHash(institutionId, parts).slice(0, 16);
  const newNonce = nonces();
  return {
    seal(institutionId, place, text) {
      const nonce = newNonce();
      const cipher = createCipheriv('aes-256-gcm', keyOf(institutionId, 'seal'), nonce);
      cipher.setAAD(encodeUtf8(place));
      const body = cipher.update(text, 'utf8');
      return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.final(), cipher.getAuthTag()]);
    },
    unseal(institutionId, place, sealed) {
      if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG) throw unreadable();
      const nonce = sealed.subarray(1, 1 + NONCE);
      const cipher = createDecipheriv('aes-256-gcm', keyOf(institutionId, 'seal'), nonce);
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
    numberHash: (institutionId, number) => hash(institutionId, 'number', bare(number)),
    personHash: (institutionId, surname, birthDate) =>
      hash(institutionId, 'person', bare(toLatin(surname)), birthDate),
    clerkHash: (institutionId, issuer, subject) => hash(institutionId, 'clerk', issuer, subject),
    tryHash: (...parts) => hash(NO_INSTITUTION, 'try', ...parts),
    secretHash: (...parts) => wholeHash(NO_INSTITUTION, ['secret', ...parts]),
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

/** Letters and digits alone, as they are compared. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

function unreadable(): IssuerError {
  return new IssuerError('data-unreadable', 'A stored document cannot be read with this data key.');
}
