import { createDataSeals } from '@prova/store';

/** How persons are hidden and found. */
export interface PersonKeys {
  /** 16 octets that stand for a national number. */
  ssinHash(number: string): Uint8Array;
  /** 16 octets that stand for what the register calls a household. */
  householdHash(household: string): Uint8Array;
  /** 32 octets that stand for what somebody was told: of a yes or a no anybody could try a plain hash. */
  answerHash(text: string): Uint8Array;
  seal(personId: string, text: string): Uint8Array;
  /** Throws `StoreError` `data-unreadable` for anything that was not sealed for this person. */
  unseal(personId: string, sealed: Uint8Array): string;
}

const OWNER = 'person';

/** Of each hash. */
export const HASH_BYTES = 16;

/** Follow from the data key of the service, 32 random octets. Throws `StoreError` `data-key-malformed`. */
export function createPersonKeys(dataKey: Uint8Array): PersonKeys {
  const { seal, unseal, hash } = createDataSeals(dataKey, 'prova/status');
  const short = (...parts: readonly string[]) => hash(OWNER, parts).slice(0, HASH_BYTES);
  return {
    ssinHash: (number) => short('ssin', number),
    householdHash: (household) => short('household', household),
    answerHash: (text) => hash(OWNER, ['answer', text]),
    seal: (personId, text) => seal(OWNER, personId, text),
    unseal: (personId, sealed) => unseal(OWNER, personId, sealed),
  };
}
