/**
 * A file but for what its streams hold. That is deflated, and other octets with every signature: of a few letters or signs, some would
 * stand there by chance.
 */
export function outsideStreams(file: Uint8Array): string {
  return Buffer.from(file)
    .toString('latin1')
    .replaceAll(/\bstream\r?\n[\s\S]*?\r?\nendstream\b/g, 'stream');
}
