import { toLatin } from '@prova/credential';
import { createDataSeals, StoreError } from '@prova/store';
import { IssuerError } from '../errors.ts';

/** What is stored of people is encrypted, and found by keyed hashes: a copy of the database alone tells no name. */
export interface DataKeys {
  /** Encrypts a text that belongs to one place, such as a document's id, of an institution; see `DataSeals`. */
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

/** Of whom nobody knows yet to which institution their documents belong. */
const NO_INSTITUTION = '*';

/** The keys that follow from the house's data key, 32 random octets. Throws `StoreError` `data-key-malformed`. */
export function createDataKeys(dataKey: Uint8Array): DataKeys {
  const seals = createDataSeals(dataKey, 'prova/issuer');
  const hash = (institutionId: string, ...parts: readonly string[]) =>
    seals.hash(institutionId, parts).slice(0, 16);
  return {
    seal: seals.seal,
    unseal(institutionId, place, sealed) {
      try {
        return seals.unseal(institutionId, place, sealed);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        throw new IssuerError(
          'data-unreadable',
          'A stored document cannot be read with this data key.',
        );
      }
    },
    numberHash: (institutionId, number) => hash(institutionId, 'number', bare(number)),
    personHash: (institutionId, surname, birthDate) =>
      hash(institutionId, 'person', bare(toLatin(surname)), birthDate),
    clerkHash: (institutionId, issuer, subject) => hash(institutionId, 'clerk', issuer, subject),
    tryHash: (...parts) => hash(NO_INSTITUTION, 'try', ...parts),
    secretHash: (...parts) => seals.hash(NO_INSTITUTION, ['secret', ...parts]),
  };
}

/** Letters and digits alone, as they are compared. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}
