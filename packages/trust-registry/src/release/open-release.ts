import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { PublishedFile } from '@prova/http';
import { errno } from '@prova/platform-node';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { ENCODINGS, type ReleaseFolder, releaseFolder, TIMESTAMP } from './release-folder.ts';
import { isImmutable, servedAs } from './served-as.ts';

/** The release that counts, in memory. */
export interface OpenRelease {
  readonly sequence: number;
  readonly issuedAt: EpochSeconds;
  readonly nextUpdate: EpochSeconds;
  /** By path. Immutable files of the releases before it are here too: somebody may be in the middle of them. */
  readonly files: ReadonlyMap<string, PublishedFile>;
}

/** How many earlier releases' immutable files are still served. */
const KEPT = 3;

/** The number of the release that counts; `undefined` before the first. Throws `release-malformed`. */
export async function currentRelease(folder: string): Promise<number | undefined> {
  const text = await readIfThere(releaseFolder(folder).pointer);
  if (text === undefined) return undefined;
  const match = /^([1-9]\d{0,15})\n$/.exec(text.toString('utf8'));
  if (!match) throw new TrustRegistryError('release-malformed', 'The pointer names no release.');
  return Number(match[1]);
}

/**
 * Reads the release that counts, every file checked against its manifest; `undefined` before the first.
 * Throws `TrustRegistryError` `release-malformed` when a file is missing or is not what the manifest says.
 */
export async function openRelease(folder: string): Promise<OpenRelease | undefined> {
  const place = releaseFolder(folder);
  const sequence = await currentRelease(folder);
  if (sequence === undefined) return undefined;
  const manifest = await readManifest(place, sequence);
  const files = new Map<string, PublishedFile>();
  for (const older of (await numbersBefore(place, sequence)).slice(0, KEPT)) {
    for (const [path, file] of await readOlder(place, older)) {
      if (isImmutable(file)) files.set(path, file);
    }
  }
  for (const [path, file] of await readFiles(place, manifest)) files.set(path, file);
  return { sequence, issuedAt: manifest.issuedAt, nextUpdate: manifest.nextUpdate, files };
}

/** One file of a release, as it is now; for the timestamp, which is signed anew between releases. */
export async function readReleased(
  folder: string,
  sequence: number,
  path: string,
): Promise<Uint8Array> {
  return required(releaseFolder(folder).file(sequence, path));
}

/** Earlier releases, the latest first. */
async function numbersBefore({ releases }: ReleaseFolder, sequence: number): Promise<number[]> {
  const numbers = (await readdir(releases)).filter((name) => /^[1-9]\d*$/.test(name)).map(Number);
  return numbers.filter((number) => number < sequence).sort((a, b) => b - a);
}

/** What is damaged in a release that no longer counts is not served, and stops nobody. */
async function readOlder(place: ReleaseFolder, sequence: number) {
  try {
    return await readFiles(place, await readManifest(place, sequence));
  } catch (error) {
    if (error instanceof TrustRegistryError) return [];
    throw error;
  }
}

async function readManifest(place: ReleaseFolder, sequence: number): Promise<Manifest> {
  const manifest = parseManifest((await required(place.manifest(sequence))).toString('utf8'));
  if (manifest.sequence === sequence) return manifest;
  throw new TrustRegistryError('release-malformed', `Release ${sequence} says it is another.`);
}

async function readFiles(place: ReleaseFolder, { sequence, files }: Manifest) {
  return Promise.all(
    files.map(async ({ path, sha256, encodings }): Promise<[string, PublishedFile]> => {
      const served = servedAs(path);
      const target = place.file(sequence, path);
      if (path === TIMESTAMP)
        return [path, { ...served, ...(await fileAt(target)), encodings: {} }];
      const plain = await fileAt(target, sha256);
      const variants = ENCODINGS.map(async ([name, ending]) => {
        const hash = encodings[name];
        return hash ? [[name, (await fileAt(`${target}${ending}`, hash)).body]] : [];
      });
      const found = Object.fromEntries((await Promise.all(variants)).flat());
      return [path, { ...served, ...plain, encodings: found }];
    }),
  );
}

/** A file and its tag. Without `sha256` it may be anything: the timestamp is signed anew while its release stands. */
async function fileAt(
  path: string,
  sha256?: string,
): Promise<Pick<PublishedFile, 'body' | 'etag'>> {
  const body = await required(path);
  const hash = createHash('sha256').update(body).digest();
  if (sha256 !== undefined && hash.toString('hex') !== sha256) {
    throw new TrustRegistryError('release-malformed', `${path} is not what was released.`);
  }
  return { body, etag: `sha256-${hash.toString('base64url')}` };
}

async function required(path: string): Promise<Buffer> {
  const content = await readIfThere(path);
  if (content) return content;
  throw new TrustRegistryError('release-malformed', `A file of the release is missing: ${path}.`);
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (errno(error) === 'ENOENT') return undefined;
    throw error;
  });
}
