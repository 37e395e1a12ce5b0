/** A grey picture: one byte a pixel, row by row from the top left, 0 black to 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** One bit a pixel, rows padded to whole bytes, 1 is white; what is missing is white. */
export function fromBits(width: number, height: number, bits: ArrayLike<number>): GreyPicture {
  const rowBytes = (width + 7) >> 3;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = bits[y * rowBytes + (x >> 3)] ?? 0xff;
      data[y * width + x] = byte & (0x80 >> (x & 7)) ? 255 : 0;
    }
  }
  return { width, height, data };
}

/** Three bytes a pixel. */
export function fromRgb(width: number, height: number, rgb: ArrayLike<number>): GreyPicture {
  const data = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < data.length; pixel += 1, at += 3) {
    data[pixel] = luma(rgb[at] ?? 255, rgb[at + 1] ?? 255, rgb[at + 2] ?? 255);
  }
  return { width, height, data };
}

/** Four bytes a pixel, laid on white paper. */
export function fromRgba(width: number, height: number, rgba: ArrayLike<number>): GreyPicture {
  const data = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < data.length; pixel += 1, at += 4) {
    const alpha = (rgba[at + 3] ?? 0) / 255;
    const grey = luma(rgba[at] ?? 255, rgba[at + 1] ?? 255, rgba[at + 2] ?? 255);
    data[pixel] = 255 + (grey - 255) * alpha;
  }
  return { width, height, data };
}

/** ITU-R BT.601 luma in 1024ths. */
function luma(red: number, green: number, blue: number): number {
  return (306 * red + 601 * green + 117 * blue + 512) >> 10;
}

/** The picture on a sheet of white, `margin` pixels wider on each side. */
export function withMargin(picture: GreyPicture, margin: number): GreyPicture {
  const width = picture.width + 2 * margin;
  const height = picture.height + 2 * margin;
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < picture.height; y += 1) {
    const row = picture.data.subarray(y * picture.width, (y + 1) * picture.width);
    data.set(row, (y + margin) * width + margin);
  }
  return { width, height, data };
}

/** Every pixel a square of `times` × `times`: keeps edges sharp, for a code drawn one pixel a module. */
export function enlarged(picture: GreyPicture, times: number): GreyPicture {
  const width = picture.width * times;
  const height = picture.height * times;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / times) * picture.width;
    for (let x = 0; x < width; x += 1) {
      data[y * width + x] = picture.data[row + Math.floor(x / times)] ?? 255;
    }
  }
  return { width, height, data };
}

/** The picture resampled by `factor`, each new pixel mixed from its four neighbours. */
export function scaled(
  { width: oldWidth, height: oldHeight, data: old }: GreyPicture,
  factor: number,
): GreyPicture {
  const width = Math.max(1, Math.round(oldWidth * factor));
  const height = Math.max(1, Math.round(oldHeight * factor));
  const columns = samplesOf(oldWidth, width);
  const rows = samplesOf(oldHeight, height);
  const data = new Uint8Array(width * height);
  // Old lines in their new width. Two of them are enough, as new lines never go back.
  const wide = [new Int32Array(width), new Int32Array(width)] as const;
  let widened = 0;
  for (let y = 0, pixel = 0; y < height; y += 1) {
    const far = rows.far[y] ?? 0;
    for (; widened <= far; widened += 1) {
      widen(
        old.subarray(widened * oldWidth, (widened + 1) * oldWidth),
        columns,
        wide[widened & 1 ? 1 : 0],
      );
    }
    const share = rows.share[y] ?? 0;
    const above = wide[(rows.near[y] ?? 0) & 1 ? 1 : 0];
    const below = wide[far & 1 ? 1 : 0];
    for (let x = 0; x < width; x += 1, pixel += 1) {
      const upper = above[x] ?? 0;
      data[pixel] = ((upper << 8) + ((below[x] ?? 0) - upper) * share + HALF) >> 16;
    }
  }
  return { width, height, data };
}

/** Half of a grey level in 65536ths. */
const HALF = 1 << 15;

/** A line in another width, in 256ths of a grey level. */
function widen(line: Uint8Array, { near, far, share }: Samples, wide: Int32Array): void {
  for (let x = 0; x < wide.length; x += 1) {
    const left = line[near[x] ?? 0] ?? 255;
    wide[x] = (left << 8) + ((line[far[x] ?? 0] ?? 255) - left) * (share[x] ?? 0);
  }
}

/** Where each new line lies among the old ones: between `near` and `far`, `share` of the way, in 256ths. */
interface Samples {
  readonly near: Int32Array;
  readonly far: Int32Array;
  readonly share: Int32Array;
}

function samplesOf(from: number, to: number): Samples {
  const place = Float64Array.from({ length: to }, (_, index) =>
    Math.min(Math.max(((index + 0.5) * from) / to - 0.5, 0), from - 1),
  );
  const near = Int32Array.from(place);
  return {
    near,
    far: near.map((line) => Math.min(line + 1, from - 1)),
    share: near.map((line, index) => Math.round(256 * ((place[index] ?? 0) - line))),
  };
}
