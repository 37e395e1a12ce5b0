import { adler32 } from '../adler32.ts';
import { BitWriter } from './bit-writer.ts';
import { putBlock } from './block.ts';
import { LONGEST_BLOCK } from './chains.ts';

/**
 * One zlib stream (RFC 1950) of these bytes: the same on every machine. Made for what a QR code carries, a compact JWS, which it
 * compresses better than zlib does; anything else it compresses less, and correctly. For lists there are libraries.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / LONGEST_BLOCK));
  const stream = new Uint8Array(bytes.length + blocks * BLOCK_OVERHEAD + STREAM_OVERHEAD);
  stream.set(HEADER);
  const writer = new BitWriter(stream, HEADER.length);
  for (let i = 0; i < blocks; i++) {
    const block = bytes.subarray(i * LONGEST_BLOCK, (i + 1) * LONGEST_BLOCK);
    putBlock(writer, block, i === blocks - 1);
  }
  return stream.subarray(0, writer.end(adler32(bytes)));
}

/** A window of 32 kB, and the best compression (RFC 1950 §2.2): what decoders everywhere have seen. */
const HEADER = [0x78, 0xda] as const;

/** In bytes: a header, a checksum, and a byte that was begun. */
const STREAM_OVERHEAD = 2 + 4 + 1;

/** In bytes, what a block may take beside its own: the description of codes takes most. */
const BLOCK_OVERHEAD = 32;
