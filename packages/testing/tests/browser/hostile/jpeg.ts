import { type Drawing, withMargin } from './png.ts';

/** Lines and columns of a block. Each module is one. */
const BLOCK = 8;

/** What a JPEG is of: grey, or the four inks of a printer as Adobe writes them, all turned over. */
export type Inks = 'grey' | 'cmyk';

/**
 * A baseline JPEG (ITU-T T.81) of a code, in which every block is of one tone: so that nothing but the first coefficient of each is written.
 * `exif` is put in front of all.
 */
export function jpegOf(code: Drawing, inks: Inks, exif: Buffer = Buffer.alloc(0)): Buffer {
  const { side, isDark } = withMargin(code);
  const components = inks === 'grey' ? 1 : 4;
  const bits = bitWriter();
  const before = Array<number>(components).fill(0);
  for (let at = 0; at < side * side; at++) {
    const dark = isDark(at % side, Math.floor(at / side));
    for (let component = 0; component < components; component++) {
      // Black is the absence of light, and, turned over, of the absence of black ink.
      const tone = component === components - 1 && dark ? -128 : 127;
      difference(bits, tone - (before[component] ?? 0));
      before[component] = tone;
    }
  }
  const ids = Array.from({ length: components }, (_, index) => index + 1);
  const size = side * BLOCK;
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    exif,
    ...(inks === 'cmyk' ? [segment(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0])] : []),
    // The first coefficient is eight times the tone, and kept in eighths.
    segment(0xdb, [0, ...Array<number>(64).fill(8)]),
    segment(0xc0, [
      8,
      ...word(size),
      ...word(size),
      components,
      ...ids.flatMap((id) => [id, 0x11, 0]),
    ]),
    // Twelve categories of four bits each, and one end of a block of one bit.
    segment(0xc4, [0, ...lengths(4, 12), ...Array.from({ length: 12 }, (_, index) => index)]),
    segment(0xc4, [0x10, ...lengths(1, 1), 0]),
    segment(0xda, [components, ...ids.flatMap((id) => [id, 0]), 0, 63, 0]),
    bits.finish(),
    Buffer.of(0xff, 0xd9),
  ]);
}

/** Exif that says: turn this by a quarter (orientation 6). */
export const TURNED = segment(0xe1, [
  ...Buffer.from('Exif\0\0MM\0*\0\0\0\b\0\u0001', 'latin1'),
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
  ...[0, 0, 0, 0],
]);

/** A difference of tones as T.81 §F.1.2.1 has it, and the end of its block. */
function difference(bits: BitWriter, value: number): void {
  const category = value === 0 ? 0 : 32 - Math.clz32(Math.abs(value));
  bits.write(category, 4);
  bits.write(value < 0 ? value + 2 ** category - 1 : value, category);
  bits.write(0, 1);
}

type BitWriter = ReturnType<typeof bitWriter>;

function bitWriter() {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  function write(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit--) {
      held = (held << 1) | ((value >> bit) & 1);
      if (++count < 8) continue;
      bytes.push(held);
      if (held === 0xff) bytes.push(0);
      held = 0;
      count = 0;
    }
  }
  return {
    write,
    finish(): Buffer {
      write(0x7f, 7);
      return Buffer.from(bytes);
    },
  };
}

function segment(marker: number, content: readonly number[]): Buffer {
  return Buffer.of(0xff, marker, ...word(content.length + 2), ...content);
}

function lengths(length: number, count: number): number[] {
  return Array.from({ length: 16 }, (_, index) => (index + 1 === length ? count : 0));
}

function word(value: number): readonly [number, number] {
  return [value >> 8, value & 0xff];
}
