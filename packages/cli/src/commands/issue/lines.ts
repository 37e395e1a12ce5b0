const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LINE_FEED = 0x0a;

/** The lines of a file with their numbers. `text` is absent for one that is too long or not UTF-8. */
export interface Line {
  readonly line: number;
  readonly text?: string;
}

/** Splits bytes at line feeds and holds no more than one line of at most `limit` bytes, whatever the file is. */
export async function* splitLines(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line> {
  let line = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  const hold = (part: Uint8Array) => {
    length += part.length;
    if (length <= limit) held.push(part);
  };
  const release = (): Line => {
    const text = length <= limit ? decode(Buffer.concat(held)) : undefined;
    const released = { line, ...(text !== undefined && { text }) };
    line++;
    held = [];
    length = 0;
    return released;
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end));
      yield release();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (length > 0) yield release();
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
