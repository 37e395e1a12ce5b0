import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { EpochSeconds } from '@prova/trust';
import { fileHash } from '../file-hash.ts';
import { replaceFile } from '../whole-file.ts';
import { formatManifest, type Manifest } from './manifest.ts';
import { currentRelease } from './open-release.ts';
import {
  type ContentEncoding,
  ENCODINGS,
  type ReleaseFolder,
  releaseFolder,
  TIMESTAMP,
} from './release-folder.ts';
import { servedAs } from './served-as.ts';

/** A release to be put in place. */
export interface ReleaseOrder {
  readonly sequence: number;
  readonly issuedAt: EpochSeconds;
  readonly nextUpdate: EpochSeconds;
  /** By the path each is served at: `snapshot.cose`, `tuf/timestamp.json`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const DRAFT = '.draft-';

/** Below this, an encoding saves less than its header costs. */
const WORTH_COMPRESSING = 256;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Writes a release beside the others, whole or not at all, and points to it. Until the pointer is replaced, which is one
 * step of the file system, everybody is served the release before; a process that is killed earlier leaves a draft, which
 * the next one clears away. Older releases stay.
 *
 * The release that counts is not written again. Other remains of this number, which nobody was ever served, give way.
 * Throws `TrustRegistryError`: `release-malformed` for a path that no release has and for a damaged pointer, and the system's error when the
 * disk is full or read-only.
 */
export async function writeRelease(folder: string, order: ReleaseOrder): Promise<void> {
  if ((await currentRelease(folder)) === order.sequence) return;
  const place = releaseFolder(folder);
  await mkdir(place.releases, { recursive: true });
  await clearDrafts(place);
  const draft = join(place.releases, `${DRAFT}${randomUUID()}`);
  const files: WrittenFile[] = [];
  const written = new Map<Uint8Array, WrittenFile>();
  for (const [path, body] of order.files) {
    const twin = written.get(body);
    const file = twin ? await linkFiles(draft, path, twin) : await writeFiles(draft, path, body);
    written.set(body, file);
    files.push(file);
  }
  const { sequence, issuedAt, nextUpdate } = order;
  await write(
    join(draft, 'manifest.json'),
    formatManifest({ sequence, issuedAt, nextUpdate, files }),
  );
  const target = join(place.releases, String(sequence));
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
  await replaceFile(place.pointer, `${sequence}\n`);
}

async function clearDrafts({ releases }: ReleaseFolder): Promise<void> {
  const drafts = (await readdir(releases)).filter((name) => name.startsWith(DRAFT));
  for (const name of drafts) await rm(join(releases, name), { recursive: true, force: true });
}

type WrittenFile = Omit<Manifest['files'][number], 'encodings'> & {
  readonly encodings: Partial<Record<ContentEncoding, string>>;
};

/** TUF has every file a second time, under a name of its own: the same bytes, compressed once. */
async function linkFiles(draft: string, path: string, twin: WrittenFile): Promise<WrittenFile> {
  servedAs(path);
  const target = join(draft, 'files', path);
  await mkdir(dirname(target), { recursive: true });
  const source = join(draft, 'files', twin.path);
  await link(source, target);
  for (const [encoding, ending] of ENCODINGS) {
    if (twin.encodings[encoding]) await link(`${source}${ending}`, `${target}${ending}`);
  }
  return { ...twin, path };
}

async function writeFiles(draft: string, path: string, body: Uint8Array): Promise<WrittenFile> {
  servedAs(path);
  const target = join(draft, 'files', path);
  // The timestamp is signed anew while its release stands, and has nothing beside it that could disagree.
  const compressed = path === TIMESTAMP ? {} : await compress(body);
  await write(target, body);
  const encodings: WrittenFile['encodings'] = {};
  for (const [encoding, ending] of ENCODINGS) {
    const bytes = compressed[encoding];
    if (!bytes) continue;
    await write(`${target}${ending}`, bytes);
    encodings[encoding] = sha256(bytes);
  }
  return { path, sha256: sha256(body), size: body.length, encodings };
}

/** Only what is shorter. */
async function compress(body: Uint8Array): Promise<Partial<Record<ContentEncoding, Uint8Array>>> {
  if (body.length < WORTH_COMPRESSING) return {};
  const chunkSize = 1 << 20;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const br = await brotli(body, { params, chunkSize });
  const gz = await gzipped(body, { level: 6, chunkSize });
  return {
    ...(br.length < body.length && { br }),
    ...(gz.length < body.length && { gzip: gz }),
  };
}

function sha256(bytes: Uint8Array): string {
  return fileHash(bytes).toString('hex');
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx', 0o644);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
