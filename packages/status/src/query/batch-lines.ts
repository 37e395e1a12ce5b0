import { encodeUtf8 } from '@prova/credential';

/** What stands on a line behind its number, to its end. It is made once for all of whom it holds. */
export type LineEnd = Uint8Array;

const BEGINNING = '{"line":';

/** `{"line":1,"items":[…]}` of many a line, by the JSON of its items. */
export function itemsEnd(items: string): LineEnd {
  return encodeUtf8(`,"items":${items}}\n`);
}

/** `{"line":1,"code":"ssin-invalid"}`. */
export function codeEnd(code: string): LineEnd {
  return encodeUtf8(`,"code":"${code}"}\n`);
}

/** Lines with their numbers, from `first` on, as octets: text that is put together by the megabyte is copied three times. */
export function batchLines(first: number, ends: readonly LineEnd[]): Uint8Array {
  const longest = BEGINNING.length + String(first + ends.length).length;
  const room = Buffer.allocUnsafe(ends.reduce((sum, { length }) => sum + longest + length, 0));
  let written = 0;
  let line = first;
  for (const end of ends) {
    written += room.write(`${BEGINNING}${line++}`, written, 'latin1');
    room.set(end, written);
    written += end.length;
  }
  return room.subarray(0, written);
}
