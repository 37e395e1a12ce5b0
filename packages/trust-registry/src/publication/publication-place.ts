import type { Environment, Platform } from '@prova/credential';
import type { Database } from '@prova/store';

/** Where publications are made and kept. */
export interface PublicationPlace {
  readonly database: Database;
  readonly environment: Environment;
  /** DER of the scheme root, as verifiers pin it. */
  readonly root: Uint8Array;
  /** The folder of releases that the public is served from. */
  readonly releases: string;
  /** The folder of publications on their way. */
  readonly drafts: string;
  readonly platform: Platform;
}
