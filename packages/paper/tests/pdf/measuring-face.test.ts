import { measuringGlyphs } from '../../src/pdf/measuring-face.ts';
import { isSettable } from '../../src/text/repertoire.ts';
import { FONTS } from '../documents.ts';
import { WHOLE_FACES } from '../slow/whole-face.ts';

const POINTS = Array.from({ length: 0x1_1000 }, (_, point) => point);

/** Without the entry of `cmap` for all of Unicode: what many an older face has. */
function firstPlaneOnly(file: Uint8Array): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  const at = startOf(view, 'cmap');
  for (let row = at + 4; row < at + 4 + 8 * view.getUint16(at + 2); row += 8)
    if (view.getUint16(row + 2) === 10) view.setUint16(row + 2, 99);
  return copy;
}

/** Where a table begins. */
function startOf(view: DataView, tag: string): number {
  for (let row = 12; ; row += 16) {
    const letters = [0, 1, 2, 3].map((place) => view.getUint8(row + place));
    if (String.fromCharCode(...letters) === tag) return view.getUint32(row + 8);
  }
}

describe.each(['regular', 'bold', 'italic'] as const)('the %s face', (name) => {
  const file = FONTS[name];
  const widthOf = (point: number) =>
    isSettable(point) ? WHOLE_FACES[name].get(point)?.advance : undefined;
  const expected = POINTS.map(widthOf);

  test('has the characters and the widths that fontkit finds', () => {
    const glyphs = measuringGlyphs(file);
    expect(POINTS.map((point) => glyphs.get(point)?.advance)).toEqual(expected);
    expect(expected.filter((width) => width !== undefined).length).toBeGreaterThan(2000);
  });

  test('has those of the first plane where its map names no others', () => {
    const glyphs = measuringGlyphs(firstPlaneOnly(file));
    const plane = POINTS.slice(0, 0xffff);
    expect(plane.map((point) => glyphs.get(point)?.advance)).toEqual(expected.slice(0, 0xffff));
    expect(glyphs.get(0x1_0000)).toBe(undefined);
  });
});

test('what is no face, or has no map of Unicode, is refused', () => {
  expect(() => measuringGlyphs(new Uint8Array(12))).toThrow(TypeError);
  const without = firstPlaneOnly(FONTS.regular);
  const view = new DataView(without.buffer);
  const at = startOf(view, 'cmap');
  view.setUint16(at + 2, 1);
  expect(() => measuringGlyphs(without)).toThrow(TypeError);
});
