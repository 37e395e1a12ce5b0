import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import type { PublishedFile } from '@prova/http';
import { DeskError } from '../errors.ts';

/** The compressed forms of a file, as they are sent. */
export type Encodings = PublishedFile['encodings'];

/** What the build appends to the name of a file, and how the file comes back out of that. */
const FORMS = {
  br: { suffix: '.br', expand: promisify(brotliDecompress) },
  gzip: { suffix: '.gz', expand: promisify(gunzip) },
} as const;

/** Whether a path is a compressed form of another one. */
export function isEncodingOf(path: string, names: ReadonlySet<string>): boolean {
  return Object.values(FORMS).some(
    ({ suffix }) => path.endsWith(suffix) && names.has(path.slice(0, -suffix.length)),
  );
}

export interface EncodingsOrder {
  readonly folder: string;
  readonly path: string;
  /** Every path of the folder. */
  readonly names: ReadonlySet<string>;
  /** Of the file itself. */
  readonly bytes: Uint8Array;
}

/**
 * The compressed forms that the build left beside a file; `undefined` where it left none, and the file is still to be compressed. Each is
 * expanded once: no form is served that is not of the very bytes of the file, as one from an older build would be.
 * Rejects with `DeskError` `page-malformed` for any other.
 */
export async function readEncodings(order: EncodingsOrder): Promise<Encodings | undefined> {
  const [br, gzip] = await Promise.all([readForm('br', order), readForm('gzip', order)]);
  if (!br && !gzip) return undefined;
  return { ...(br && { br }), ...(gzip && { gzip }) };
}

async function readForm(
  coding: keyof typeof FORMS,
  { folder, path, names, bytes }: EncodingsOrder,
): Promise<Uint8Array | undefined> {
  const { suffix, expand } = FORMS[coding];
  if (!names.has(path + suffix)) return undefined;
  const form = new Uint8Array(await readFile(join(folder, path + suffix)));
  const expanded = await expand(form, { maxOutputLength: Math.max(bytes.length, 1) }).catch(
    () => undefined,
  );
  if (expanded?.equals(bytes) !== true) {
    throw new DeskError(
      'page-malformed',
      `${path}${suffix} is not of ${path} as it is: build the page again.`,
    );
  }
  return form;
}
