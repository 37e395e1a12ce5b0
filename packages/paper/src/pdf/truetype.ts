import { concatBytes } from '../bytes.ts';

interface Table {
  /** Where its row stands in the table directory. */
  readonly row: number;
  readonly start: number;
  readonly length: number;
}

/**
 * The same TrueType file with every glyph at an even offset of `glyf`, which a `loca` of short offsets demands
 * (OpenType 1.9, `loca`). Families are published with long offsets and odd lengths; our subsetter writes short offsets
 * all the same, and every second letter would come out blank. Checksums are left as they were: nobody reads them here.
 */
export function withEvenGlyphs(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const glyf = tableOf(view, 'glyf');
  const loca = tableOf(view, 'loca');
  const head = tableOf(view, 'head');
  if (!glyf || !loca || !head || view.getInt16(head.start + 50) !== 1) return file;

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
  // Both tables go to the end of the file; their old places stay behind unused.
  const gap = new Uint8Array((4 - (file.length % 4)) % 4);
  const even = concatBytes([file, gap, new Uint8Array(offsets.buffer), ...glyphs]);
  const rows = new DataView(even.buffer);
  const newLoca = file.length + gap.length;
  rows.setUint32(loca.row + 8, newLoca);
  rows.setUint32(glyf.row + 8, newLoca + loca.length);
  rows.setUint32(glyf.row + 12, offset);
  return even;
}

/** How many glyphs the file holds (OpenType 1.9, `maxp`). */
export function glyphCount(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const maxp = tableOf(view, 'maxp');
  return maxp ? view.getUint16(maxp.start + 4) : 0;
}

function tableOf(view: DataView, tag: string): Table | undefined {
  const count = view.getUint16(4);
  for (let row = 12; row < 12 + 16 * count; row += 16) {
    const name = [0, 1, 2, 3].map((i) => String.fromCharCode(view.getUint8(row + i))).join('');
    if (name === tag)
      return { row, start: view.getUint32(row + 8), length: view.getUint32(row + 12) };
  }
  return undefined;
}
