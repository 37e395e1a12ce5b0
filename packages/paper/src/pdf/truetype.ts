import { concatBytes } from '../bytes.ts';

interface Table {
  /** Where its row stands in the table directory. */
  readonly row: number;
  readonly tag: string;
  readonly start: number;
  readonly length: number;
}

/** Substitution and positioning: without them a shaper has nothing to do but to look glyphs up. */
const SHAPING = new Set(['GSUB', 'GPOS', 'kern', 'morx']);

/** The version of a table `post` that ends before the names; in all before them, such as the slant, it is like the others. */
const WITHOUT_NAMES = 0x0003_0000;

/**
 * The same TrueType file as our subsetter needs it (OpenType 1.9):
 *
 * - no shaping tables, so that one code point is one glyph;
 * - every glyph at an even offset of `glyf`. Families are published with long offsets and odd lengths, but the subset
 *   is written with short offsets, which are halved: every second letter would come out blank;
 * - no names of glyphs (`post` of version 3): thousands, which the library reads letter by letter and a subset does not have.
 *
 * Checksums are left as they were: nobody reads them here.
 */
export function subsettable(file: Uint8Array): Uint8Array {
  const tables = tablesOf(file);
  const even = withEvenGlyphs(file, tables);
  for (const { row, tag, start } of tables) {
    if (SHAPING.has(tag)) even.set(encodeTag('----'), row);
    if (tag === 'post') viewOf(even).setUint32(start, WITHOUT_NAMES);
  }
  return even;
}

/** How many glyphs the file holds (`maxp`). */
export function glyphCount(file: Uint8Array): number {
  const maxp = tablesOf(file).find(({ tag }) => tag === 'maxp');
  return maxp ? viewOf(file).getUint16(maxp.start + 4) : 0;
}

/** The bytes of a table. Throws `TypeError` where the file has no such one. */
export function requireTable(file: Uint8Array, tag: string): Uint8Array {
  const table = tablesOf(file).find((each) => each.tag === tag);
  if (!table) throw new TypeError(`The face is no TrueType font with a table ${tag}.`);
  return file.subarray(table.start, table.start + table.length);
}

/** A copy; both tables go to its end, and their old places stay behind unused. */
function withEvenGlyphs(file: Uint8Array, tables: readonly Table[]): Uint8Array {
  const [head, glyf, loca] = ['head', 'glyf', 'loca'].map((name) =>
    tables.find(({ tag }) => tag === name),
  );
  const view = viewOf(file);
  if (!head || !glyf || !loca || view.getInt16(head.start + 50) !== 1) return file.slice();

  const offsets = new DataView(new ArrayBuffer(loca.length));
  const glyphs: Uint8Array[] = [];
  let offset = 0;
  for (let place = 0; place < loca.length - 4; place += 4) {
    const start = view.getUint32(loca.start + place);
    const end = view.getUint32(loca.start + place + 4);
    const padding = new Uint8Array((end - start) % 2);
    glyphs.push(file.subarray(glyf.start + start, glyf.start + end), padding);
    offset += end - start + padding.length;
    offsets.setUint32(place + 4, offset);
  }
  const gap = new Uint8Array((4 - (file.length % 4)) % 4);
  const even = concatBytes([file, gap, new Uint8Array(offsets.buffer), ...glyphs]);
  const rows = viewOf(even);
  const newLoca = file.length + gap.length;
  rows.setUint32(loca.row + 8, newLoca);
  rows.setUint32(glyf.row + 8, newLoca + loca.length);
  rows.setUint32(glyf.row + 12, offset);
  return even;
}

function tablesOf(file: Uint8Array): readonly Table[] {
  const view = viewOf(file);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const row = 12 + 16 * index;
    const tag = String.fromCharCode(...file.subarray(row, row + 4));
    return { row, tag, start: view.getUint32(row + 8), length: view.getUint32(row + 12) };
  });
}

function encodeTag(tag: string): Uint8Array {
  return Uint8Array.from(tag, (letter) => letter.charCodeAt(0));
}

/** The bytes as numbers, big-endian unless said otherwise. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
