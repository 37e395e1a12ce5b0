import { concatBytes } from '../bytes.ts';

/**
 * The sRGB colour space as a minimal ICC profile, version 2.1 (ICC.1:2001-04; IEC 61966-2-1): what a PDF/A file names
 * as its output intent. Written from the numbers of the standard, so no profile file has to be carried along.
 */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description('sRGB')],
    ['cprt', textTag('No copyright')],
    ['wtpt', xyz(0.95045, 1, 1.08905)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const places = new Map<Uint8Array, number>();
  let end = 128 + 4 + 12 * tags.length;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, end);
    end += data.length;
  }
  const table = tags.map(([name, data]) =>
    concatBytes([ascii(name), uint32(places.get(data) ?? 0, data.length)]),
  );
  return concatBytes([header(end), uint32(tags.length), ...table, ...places.keys()]);
}

/** ICC.1:2001-04 §6.1. A fixed date, so that the profile is always the same bytes. */
function header(size: number): Uint8Array {
  const bytes = new Uint8Array(128);
  bytes.set(uint32(size), 0);
  bytes.set(uint32(0x02100000), 8);
  bytes.set(ascii('mntrRGB XYZ '), 12);
  bytes.set(uint16(2000, 1, 1, 0, 0, 0), 24);
  bytes.set(ascii('acsp'), 36);
  bytes.set(uint32(...[0.9642, 1, 0.8249].map(fixed)), 68);
  return bytes;
}

/** The transfer function of IEC 61966-2-1, sampled at 256 places. */
function toneCurve(): Uint8Array {
  const samples = Array.from({ length: 256 }, (_, i) => {
    const encoded = i / 255;
    const linear = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
    return Math.round(linear * 65_535);
  });
  return concatBytes([ascii('curv'), uint32(0, samples.length), uint16(...samples)]);
}

/** §6.5.17: the name in ASCII, no Unicode form, an empty Macintosh form of 67 bytes; padded to four. */
function description(name: string): Uint8Array {
  const head = concatBytes([ascii('desc'), uint32(0, name.length + 1), ascii(`${name}\0`)]);
  return padded(concatBytes([head, new Uint8Array(8 + 3 + 67)]));
}

function textTag(text: string): Uint8Array {
  return padded(concatBytes([ascii('text'), uint32(0), ascii(`${text}\0`)]));
}

function xyz(x: number, y: number, z: number): Uint8Array {
  return concatBytes([ascii('XYZ '), uint32(0, ...[x, y, z].map(fixed))]);
}

/** s15Fixed16Number. */
function fixed(value: number): number {
  return Math.round(value * 65_536);
}

function padded(bytes: Uint8Array): Uint8Array {
  return concatBytes([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)]);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function uint32(...values: number[]): Uint8Array {
  return concatBytes([uint16(...values.flatMap((value) => [value >>> 16, value & 0xffff]))]);
}

function uint16(...values: number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value >> 8, value & 0xff]));
}
