import { createCipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { createDataSeals } from '@prova/store';

/** How persons are hidden and found. */
export interface PersonKeys {
  /** 16 octets that stand for a national number. */
  ssinHash(number: string): Uint8Array;
  /** The same of many, one behind the other. */
  ssinHashes(numbers: readonly string[]): Uint8Array;
  /**
   * What stands for them in a load of the buffer: of hashes of numbers, one behind the other, as many octets. Each load has a key of its own, so that a
   * copy of the database links its rows to nobody: neither to the register nor to another quarter.
   */
  loadHashes(loadId: number, hashes: Uint8Array): Uint8Array;
  /** 32 octets that stand for what somebody was told: of a yes or a no anybody could try a plain hash. */
  answerHash(text: string): Uint8Array;
  seal(personId: string, text: string): Uint8Array;
  /** Throws `StoreError` `data-unreadable` for anything that was not sealed for this person. */
  unseal(personId: string, sealed: Uint8Array): string;
}

const OWNER = 'person';
const BUFFER = 'buffer';

/** Of each hash. */
export const HASH_BYTES = 16;

/** Follow from the data key of the service, 32 random octets. Throws `StoreError` `data-key-malformed`. */
export function createPersonKeys(dataKey: Uint8Array): PersonKeys {
  const { seal, unseal, hash, hashes: hashesOf } = createDataSeals(dataKey, 'prova/status');
  const short = (many: readonly (readonly string[])[]) => hashesOf(OWNER, many, HASH_BYTES);
  const ofNumber = (number: string) => ['ssin', number];
  const loadKeys = new Map<number, KeyObject>();
  const loadKeyOf = (loadId: number) => {
    const known = loadKeys.get(loadId);
    if (known) return known;
    const key = createSecretKey(hash(BUFFER, ['load', String(loadId)]));
    loadKeys.set(loadId, key);
    return key;
  };
  return {
    loadHashes(loadId, hashes) {
      // One block each, no two alike: the cipher as the permutation that it is (NIST SP 800-38A §6.1), for many at a time.
      const cipher = createCipheriv('aes-256-ecb', loadKeyOf(loadId), null).setAutoPadding(false);
      return new Uint8Array(Buffer.concat([cipher.update(hashes), cipher.final()]));
    },
    ssinHash: (number) => short([ofNumber(number)]),
    ssinHashes: (numbers) => short(numbers.map(ofNumber)),
    answerHash: (text) => hash(OWNER, ['answer', text]),
    seal: (personId, text) => seal(OWNER, personId, text),
    unseal: (personId, sealed) => unseal(OWNER, personId, sealed),
  };
}
