import { encodeUtf8 } from '@prova/credential';
import { PaperError } from '../errors.ts';
import type { CompletedFile, FrozenObjects } from '../pdf/pdf-file.ts';
import { BYTE_RANGE_ROOM, signaturePlaces } from './signature-field.ts';

/** A SHA-256 that can be continued from where it is, more than once: `createHash('sha256')` of Node is one. */
export interface RunningHash {
  update(data: Uint8Array): unknown;
  copy(): RunningHash;
  digest(): Uint8Array;
}

/** How a page is to be sealed. */
export interface SealOrder {
  /** Octets that the CMS of the seal takes at most. */
  readonly room: number;
  /** The claimed time, in epoch seconds. */
  readonly at: number;
  readonly newHash: () => RunningHash;
}

/** A page that lacks nothing but the signature of whoever seals it. */
export interface SealablePage {
  /** The file, its contents of the signature all zeros. `sealPage` writes into these bytes. */
  readonly file: Uint8Array;
  /** SHA-256 of the file but for the hole. */
  readonly digest: Uint8Array;
  /** Where the hexadecimal digits of the signature begin. */
  readonly contentsAt: number;
  readonly room: number;
}

/** Hashes of frozen objects, which are nine tenths of a file: each is looked at once. */
const hashes = new WeakMap<FrozenObjects, RunningHash>();

/** Closes the byte range of a file whose last object is a signature, over everything but its contents, and hashes it. */
export function sealablePage(
  { bytes: file, table }: CompletedFile,
  frozen: FrozenObjects,
  { room, newHash }: SealOrder,
): SealablePage {
  const { byteRange, hole, behind } = signaturePlaces(table, room);
  const range = `[0 ${hole} ${behind} ${file.length - behind}]`;
  file.set(encodeUtf8(range.padEnd(BYTE_RANGE_ROOM)), byteRange);
  const start = hashes.get(frozen) ?? newHash();
  if (!hashes.has(frozen)) {
    start.update(frozen.bytes);
    hashes.set(frozen, start);
  }
  const hash = start.copy();
  hash.update(file.subarray(frozen.bytes.length, hole));
  hash.update(file.subarray(behind));
  return { file, digest: hash.digest(), contentsAt: hole + 1, room };
}

const DIGITS = encodeUtf8('0123456789abcdef');

/**
 * Puts the CMS of a seal into its page, and answers the file. What is left of the room stays zero. Does not look into the CMS.
 * Throws `PaperError` `seal-too-long`.
 */
export function sealPage({ file, contentsAt, room }: SealablePage, cms: Uint8Array): Uint8Array {
  if (cms.length > room) {
    throw new PaperError('seal-too-long', `A seal of ${cms.length} octets has room for ${room}.`);
  }
  for (let i = 0, at = contentsAt; i < cms.length; i++) {
    const octet = cms[i] ?? 0;
    file[at++] = DIGITS[octet >> 4] ?? 0;
    file[at++] = DIGITS[octet & 15] ?? 0;
  }
  return file;
}
