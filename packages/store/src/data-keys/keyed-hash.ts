import { hash } from 'node:crypto';

const BLOCK = 64;
const DIGEST = 32;

/**
 * HMAC-SHA-256 (RFC 2104 §2) of texts, or of octets, under one key of at most 64 octets: so many octets of each, one behind the other. As the standard writes it,
 * by two hashes: an object of node:crypto for each, and octets outside the heap, take four times as long as both of them. The tests hold it against `createHmac`.
 */
export function keyedHash(
  key: Uint8Array,
): (contents: readonly (string | Uint8Array)[], octets?: number) => Uint8Array {
  if (key.length > BLOCK) throw new RangeError('A key is at most as long as a block.');
  const inner = padded(key, 0x36);
  const outer = Buffer.concat([padded(key, 0x5c), Buffer.alloc(DIGEST)]);
  // What comes after it is written over each time: nothing here waits for anything.
  let room = Buffer.concat([inner, Buffer.alloc(BLOCK)]);
  let message = room;
  const enter = (content: string | Uint8Array): number => {
    if (typeof content === 'string') return room.write(content, BLOCK, 'utf8');
    room.set(content, BLOCK);
    return content.length;
  };
  return (contents, octets = DIGEST) => {
    // All of it is written.
    const digests = Buffer.allocUnsafe(contents.length * octets);
    for (const [at, content] of contents.entries()) {
      const longest = BLOCK + 3 * content.length;
      if (room.length < longest) room = message = Buffer.concat([inner, Buffer.alloc(longest)]);
      const length = BLOCK + enter(content);
      // Texts of one length follow each other, and each view is octets outside the heap.
      if (message.length !== length) message = room.subarray(0, length);
      outer.write(sha256(message), BLOCK, 'latin1');
      digests.write(sha256(outer), at * octets, octets, 'latin1');
    }
    return new Uint8Array(digests);
  };
}

/** The key to the length of a block, with zeros, each octet changed by the same one. */
function padded(key: Uint8Array, by: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  block.set(key);
  return block.map((octet) => octet ^ by);
}

/** As letters, one an octet. */
function sha256(octets: Uint8Array): string {
  return hash('sha256', octets, 'binary');
}
