import { STYLESHEET } from '../src/stylesheet.ts';
import { DARK, LIGHT, PAIRS, type Palette } from '../src/tokens.ts';

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const MODES: readonly [string, Palette][] = [
  ['light', LIGHT],
  ['dark', DARK],
];
const rows = MODES.flatMap(([mode, palette]) => PAIRS.map((pair) => ({ mode, palette, ...pair })));

test.each(rows)('$mode: $front on $back is seen as $is', ({ palette, front, back, is }) => {
  const needed = is === 'text' ? 4.5 : 3;
  expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(needed);
});

test('black on white is 21:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

test('every colour of the table is used in a pair, and every colour in the sheet is of the table', () => {
  const used = new Set(PAIRS.flatMap(({ front, back }) => [front, back]));
  expect(Object.keys(LIGHT).filter((name) => !used.has(name as keyof Palette))).toEqual([]);
  const colours = new Set(STYLESHEET.match(/#[0-9a-f]{3,6}\b/g));
  // Black and white are the band's alone: it is the same in both modes.
  const known = new Set([...Object.values(LIGHT), ...Object.values(DARK), '#000', '#fff']);
  expect([...colours].filter((colour) => !known.has(colour))).toEqual([]);
});
