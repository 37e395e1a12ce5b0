/** A grey picture: one byte a pixel, row by row from the top left, 0 black to 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** What a camera hands over: four bytes a pixel, red, green, blue and opacity. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A picture of this size, each pixel from its place. */
export function drawnBy(
  { width, height }: { readonly width: number; readonly height: number },
  grey: (x: number, y: number) => number,
): Picture {
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) data[at] = grey(x, y);
  }
  return { width, height, data };
}

/** The picture with each pixel changed by what was there and where. */
export function changed(
  { width, height, data }: Picture,
  grey: (before: number, x: number, y: number) => number,
): Picture {
  return drawnBy({ width, height }, (x, y) => grey(data[y * width + x] ?? 0, x, y));
}

/** The picture as a frame of a camera, opaque. */
export function asFrame({ width, height, data }: Picture): Frame {
  const rgba = new Uint8ClampedArray(4 * data.length);
  const pixels = new DataView(rgba.buffer);
  for (let pixel = 0; pixel < data.length; pixel++) {
    pixels.setUint32(4 * pixel, (0x0001_0101 * (data[pixel] ?? 0) * 0x100 + 0xff) >>> 0);
  }
  return { width, height, data: rgba };
}
