/** Bytes of one line. No record comes near; a longer one is something somebody forgot to end. */
export const LINE_BYTES = 65_536;

export const LINE_FEED = 0x0a;
/** White space of JSON (RFC 8259 §2), and the bytes of a byte order mark. */
export const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** A line of a file without its end. `bytes` is absent for one that is too long. */
export interface Line {
  /** The first being 1. */
  readonly line: number;
  readonly bytes?: Uint8Array;
}

/**
 * The lines of a file that have something on them, whether they end in LF or CRLF, and whether or not the last one
 * ends. Drops a byte order mark; holds no more than one line of at most 64 KiB, whatever the file is.
 */
export async function* splitLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  for await (const lines of linesOfPieces(source)) {
    for (const line of lines) yield line;
  }
}

/** The same, together as many as end in one piece of the source: of short lines, to wait for each costs as much as to find it. */
export async function* linesOfPieces(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Line[]> {
  let line = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  const hold = (part: Uint8Array) => {
    length += part.length;
    if (length <= LINE_BYTES) held.push(part);
  };
  const release = (): Line | undefined => {
    const [first, ...more] = held;
    const bytes = first && more.length === 0 ? first : Buffer.concat(held);
    const whole = length <= LINE_BYTES ? trimmed(bytes, line) : undefined;
    const released = whole ? { line, bytes: whole } : { line };
    held = [];
    length = 0;
    line++;
    return whole?.length === 0 ? undefined : released;
  };
  for await (const chunk of source) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end));
      const released = release();
      if (released) lines.push(released);
      start = end + 1;
    }
    if (start < chunk.length) hold(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  const last = release();
  if (last) yield [last];
}

function trimmed(bytes: Uint8Array, line: number): Uint8Array {
  const isMarked = line === 1 && BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);
  const end = bytes[bytes.length - 1] === CARRIAGE_RETURN ? -1 : undefined;
  if (!isMarked && end === undefined) return bytes;
  return bytes.subarray(isMarked ? BYTE_ORDER_MARK.length : 0, end);
}
