import { ENVIRONMENTS, type Environment } from '@prova/credential';
import { localDate } from '@prova/scanner';

/** What time it is: the one place where time comes from. `() => new Date()`, or better where the host knows better. */
export type Clock = () => Date;

/** Files of a registry, as they came. They prove themselves; where they were fetched counts for nothing. */
export interface TrustFiles {
  /** `snapshot.cose`, the trust list. Absent where it could not be had: then the one that this browser remembers counts. */
  readonly snapshot?: Uint8Array;
  /** Lists of withdrawn documents. */
  readonly lists?: readonly ListFile[];
}

/** A list of withdrawn documents. */
export interface ListFile {
  /** The address that it is published under, which it names itself. */
  readonly uri: string;
  /** The compact JWS. */
  readonly text: string;
}

/** What a verifier is opened with. No member switches anything off. */
export interface VerifierOrder extends TrustFiles {
  /** The only environment whose trust list counts; `prod` for real documents. */
  readonly environment: Environment;
  /** DER of the root certificate, pinned: part of the page, like its scripts, and never fetched from whoever publishes the trust list. */
  readonly root: Uint8Array;
  readonly clock: Clock;
}

/** What one document may be judged by, besides. */
export interface Wishes {
  /** Of treatment, `yyyy-mm-dd`; the clock's local day unless said. */
  readonly treatmentDate?: string;
  /** Of the words: a tag as in `lang`. English unless said, and where a language is none of the 26. */
  readonly language?: string;
}

/** The moment, by the host's clock. Throws `TypeError` where it says none: nothing is judged without a time. */
export function readClock(clock: Clock): { readonly now: number; readonly today: string } {
  const date: unknown = clock();
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) {
    throw new TypeError('The clock of the verifier says no time: it answers a valid Date.');
  }
  return { now: Math.floor(date.getTime() / 1000), today: localDate(date) };
}

/**
 * The pinned part of an order, which was written by hand in somebody's page. Throws `TypeError` for what cannot be meant. That the
 * root is a certificate is seen when the first trust list stands under it, or does not.
 */
export function requireScheme({ environment, root, clock }: VerifierOrder): {
  readonly environment: Environment;
  readonly root: Uint8Array;
} {
  if (!ENVIRONMENTS.includes(environment)) {
    throw new TypeError(`The environment of the verifier is one of ${ENVIRONMENTS.join(', ')}.`);
  }
  if (typeof clock !== 'function') throw new TypeError('The clock of the verifier is a function.');
  return { environment, root: requireBytes(root, 'root') };
}

/** Bytes of the host's, as they are now: whatever it does with them later. Throws `TypeError` for anything else. */
export function requireBytes(value: unknown, name: string): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError(`${name} is a Uint8Array.`);
  return Uint8Array.from(value);
}
