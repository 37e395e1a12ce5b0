import { join } from 'node:path';

/**
 * Where releases lie:
 *
 *     current                   the number of the release that counts; replaced at once
 *     releases/17/manifest.json what it consists of
 *     releases/17/files/…       its files, under the paths they are served at, with .br and .gz beside them
 *     releases/.draft-…         one that was being written; of no importance
 */
export interface ReleaseFolder {
  readonly pointer: string;
  readonly releases: string;
  manifest(sequence: number): string;
  /** Where a file of a release lies. `path` is as in `servedAs`, so it cannot lead elsewhere. */
  file(sequence: number, path: string): string;
}

/** The places below a folder of releases. Touches no file. */
export function releaseFolder(folder: string): ReleaseFolder {
  const releases = join(folder, 'releases');
  return {
    pointer: join(folder, 'current'),
    releases,
    manifest: (sequence) => join(releases, String(sequence), 'manifest.json'),
    file: (sequence, path) => join(releases, String(sequence), 'files', path),
  };
}

/** What is beside a file, if that is shorter. */
export const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
export type ContentEncoding = (typeof ENCODINGS)[number][0];

/** The one file of a release that changes: it is signed anew while the release stands. */
export const TIMESTAMP = 'tuf/timestamp.json';
