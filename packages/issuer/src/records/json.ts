import { BLANKS, LINE_FEED } from '@prova/platform-node';
import { RECORD_BYTES, type RecordFault, type RecordText, recordText } from './record-line.ts';

const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
const [LIST_START, LIST_END, OBJECT_START, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The record of a JSON file that is one object. */
export async function* cutJson(source: AsyncIterable<Uint8Array>): AsyncGenerator<RecordText> {
  const piece = new Piece();
  let line = 1;
  for await (const chunk of source) {
    for (const byte of chunk) {
      piece.add(byte, line);
      if (byte === LINE_FEED) line++;
    }
  }
  if (!piece.isBlank) yield piece.take();
}

/**
 * Records of a JSON file that is a list of them, cut at its commas without being read as a whole, so that its length does not matter.
 * The line is where a record begins.
 */
export async function* cutJsonList(source: AsyncIterable<Uint8Array>): AsyncGenerator<RecordText> {
  const piece = new Piece();
  const brackets = new Brackets();
  let line = 1;
  let isFirst = true;
  for await (const chunk of source) {
    for (const byte of chunk) {
      const depth = brackets.follow(byte);
      const isEnd = depth === 0 && byte === LIST_END;
      if (isEnd || (depth === 1 && byte === COMMA && !brackets.inString)) {
        // Between the brackets of an empty list there is nothing, and nothing is missing.
        if (!(isEnd && isFirst && piece.isBlank)) yield piece.take(line);
        isFirst = false;
      } else if (!(depth === 1 && byte === LIST_START)) {
        piece.add(byte, line);
      }
      if (byte === LINE_FEED) line++;
    }
  }
  if (brackets.depth > 0) yield { line, fault: UNENDED };
  else if (!piece.isBlank) yield { line: piece.line, fault: AFTER_END };
}

const UNENDED: RecordFault = {
  code: 'json-malformed',
  message: 'The list never ends; close its last record and write ] after it.',
};

const AFTER_END: RecordFault = {
  code: 'json-malformed',
  message: 'Something stands after the end of the list; remove it.',
};

/** How deep a place in JSON is nested. Looks at strings and brackets only; the parser sees the rest. */
class Brackets {
  depth = 0;
  inString = false;
  #escaped = false;

  /** The depth after this byte. */
  follow(byte: number): number {
    if (this.inString) {
      if (byte === QUOTE && !this.#escaped) this.inString = false;
      this.#escaped = byte === BACKSLASH && !this.#escaped;
    } else if (byte === QUOTE) this.inString = true;
    else if (byte === LIST_START || byte === OBJECT_START) this.depth++;
    else if (byte === LIST_END || byte === OBJECT_END) this.depth--;
    return this.depth;
  }
}

/** Bytes of one record, up to what a record may have. */
class Piece {
  /** Where its first byte that is not blank stands. */
  line = 0;
  #length = 0;
  readonly #bytes = new Uint8Array(RECORD_BYTES);

  get isBlank(): boolean {
    return this.#length === 0;
  }

  add(byte: number, line: number): void {
    if (this.#length === 0) {
      if (BLANKS.has(byte)) return;
      this.line = line;
    }
    if (this.#length < RECORD_BYTES) this.#bytes[this.#length] = byte;
    this.#length++;
  }

  /** The record, and begins the next. `line` is said of a blank one. */
  take(line = 0): RecordText {
    const length = this.#length;
    const at = length === 0 ? line : this.line;
    this.#length = 0;
    return recordText(at, length > RECORD_BYTES ? undefined : this.#bytes.subarray(0, length));
  }
}
