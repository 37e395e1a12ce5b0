/** A QR text has 4,296 characters at most. */
const PLAIN_TEXT_BYTES = 65_536;

/** Text that no reader could take for a picture or a PDF, and short. Everything doubtful goes to a thread. */
export function isPlainText(bytes: Uint8Array): boolean {
  return (
    bytes.length <= PLAIN_TEXT_BYTES &&
    bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d) &&
    !Buffer.from(bytes).includes('%PDF-')
  );
}
