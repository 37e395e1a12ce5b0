/**
 * Sixteen octets that name a file by what is in it (ISO 32000-1 §14.4): four FNV-1a hashes of 32 bits, each from a start of its
 * own. Files that somebody makes to collide do collide: it is a name, and nothing rests on it.
 */
export function fileIdentifier(content: Uint8Array): Uint8Array {
  const hashes = STARTS.map((start) => {
    let hash = start;
    for (const octet of content) hash = Math.imul(hash ^ octet, PRIME);
    return hash;
  });
  const view = new DataView(new ArrayBuffer(16));
  for (const [index, hash] of hashes.entries()) view.setInt32(index * 4, hash);
  return new Uint8Array(view.buffer);
}

const PRIME = 0x01000193;

/** The offset basis of FNV-1a, and three beside it. */
const STARTS = [0x811c9dc5, 0x811c9dc5 ^ 0x01, 0x811c9dc5 ^ 0x02, 0x811c9dc5 ^ 0x03] as const;
