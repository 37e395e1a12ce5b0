import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errno } from '@prova/platform-node';
import { TrustRegistryError } from '../errors.ts';
import { replaceFile } from '../whole-file.ts';

/**
 * What a publication on its way consists of, in a folder under its number:
 *
 *     17/content.cbor   the snapshot that nobody has signed yet
 *     17/events.json    what happened, as it will be published
 *     17/files/…        the signed files, under the paths they will be served at
 *     17/targets.json   what the holders of targets keys sign
 *
 * It is worth nothing by itself: each step checks what the step before it left here.
 */
export class DraftFolder {
  readonly #folder: string;

  constructor(drafts: string, sequence: number) {
    this.#folder = join(drafts, String(sequence));
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    await replaceFile(join(this.#folder, name), content);
  }

  /** Throws `TrustRegistryError` `draft-malformed` when it is not there. */
  async read(name: string): Promise<Uint8Array> {
    return readFile(join(this.#folder, name)).catch((cause: unknown) => {
      throw new TrustRegistryError('draft-malformed', `The draft has no ${name}.`, { cause });
    });
  }

  async writeFiles(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    for (const [path, content] of files) await this.write(join('files', path), content);
  }

  /** Every signed file by its path, in the order of the paths. */
  async readFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
    const folder = join(this.#folder, 'files');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(none);
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
    const files = new Map<string, Uint8Array>();
    for (const path of paths) files.set(path, await this.read(join('files', path)));
    return files;
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function none(error: unknown): [] {
  if (errno(error) === 'ENOENT') return [];
  throw error;
}
