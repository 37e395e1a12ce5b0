import type { Environment } from '@prova/credential';
import type { EpochSeconds, TrustPolicy } from '@prova/trust';
import type { TufRole } from '../tuf/tuf-metadata.ts';

/** What the doctor is told. Gathered elsewhere, as plain data; what could not be learnt is absent or `unknown`. */
export interface RegistryFacts {
  readonly environment: Environment;
  /** The release that is out; `unreadable` when its list does not open; absent when nothing was published yet. */
  readonly release?: ReleaseFacts | 'unreadable';
  readonly certificates: readonly CertificateFacts[];
  readonly institutions: readonly InstitutionFacts[];
  readonly metadata: readonly MetadataFacts[];
  readonly revocationLists: readonly RevocationListFacts[];
  readonly requests: RequestFacts | 'unknown';
  /** How the chain of the audit log verified. */
  readonly audit: AuditFacts | 'unknown';
  /** Whether the register is what officers signed. */
  readonly register: RegisterFacts | 'unknown';
  /** Of the catalogue of rights that the list names; absent when it names none. */
  readonly catalogue?: CatalogueFacts | 'unreadable';
  /** Why the catalogue of the register does not go out; absent while it does, or while the database is away. */
  readonly catalogueFault?: string;
  readonly files: readonly FileFacts[];
  readonly keyFiles: readonly KeyFileFacts[];
}

export interface ReleaseFacts {
  readonly sequence: number;
  readonly issuedAt: EpochSeconds;
  readonly policy: Pick<TrustPolicy, 'softMax' | 'hardMax' | 'maxClockSkew'>;
}

/** A certificate of the scheme itself: the root, the list signer's, a country authority's. */
export interface CertificateFacts {
  /** As a person calls it: `the list signer`, `the authority of BE`. */
  readonly name: string;
  readonly notAfter: EpochSeconds;
}

export interface InstitutionFacts {
  /** `BE:0120`. */
  readonly id: string;
  /** The last second in which one of the keys that it may use now or later is good; absent when it has none. */
  readonly lastKeyEnds?: EpochSeconds;
}

export interface MetadataFacts {
  readonly role: TufRole;
  readonly expires: EpochSeconds;
}

export interface RevocationListFacts {
  /** As a person calls its issuer: `the authority of BE`. */
  readonly name: string;
  readonly thisUpdate: EpochSeconds;
  readonly nextUpdate: EpochSeconds;
}

export interface RequestFacts {
  /** When each suspension was made that nobody has confirmed or lifted. */
  readonly unconfirmedSuspensions: readonly EpochSeconds[];
  /** When each request that awaits approval will expire. */
  readonly pendingUntil: readonly EpochSeconds[];
}

export type AuditFacts =
  | { readonly state: 'whole'; readonly size: number }
  /** `place` is the first entry that does not fit. */
  | { readonly state: 'broken'; readonly place: number };

export type RegisterFacts =
  | { readonly state: 'as-decided' }
  /** What the register says differently, as a person calls it: `BE:0120 status`. */
  | { readonly state: 'undecided'; readonly facts: readonly string[] }
  /** A change was kept that was never signed so, or could never have been made. `why` is a code. */
  | { readonly state: 'forged'; readonly why: string };

export interface CatalogueFacts {
  readonly version: number;
  /** On which day the law of each published right was looked up, where it names one. */
  readonly lookedUp: readonly { readonly right: string; readonly day: string }[];
}

export interface FileFacts {
  /** As published: `snapshot.cose`. */
  readonly path: string;
  /** SHA-256 as the manifest of the release has it, hex. */
  readonly recorded: string;
  /** SHA-256 of what is there; absent when nothing is. */
  readonly found?: string;
}

/** Which keys have no place on the server that faces the network. */
export const OFFLINE_KEYS = [
  'root',
  'tuf-root',
  'tuf-targets',
  'list-signer',
  'authority',
] as const;
export type OfflineKey = (typeof OFFLINE_KEYS)[number];

export interface KeyFileFacts {
  readonly path: string;
  readonly use: OfflineKey | 'tuf-snapshot' | 'tuf-timestamp' | 'other';
  /** Permission bits as the file system has them. */
  readonly mode: number;
}
