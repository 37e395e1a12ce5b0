import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';

export type Photo = 'png' | 'jpeg-30' | 'jpeg-90';

/** A picture of `source` on grey-white paper, drawn by `draw` in the middle of a square. */
export async function photo(
  source: Uint8Array,
  format: Photo,
  draw: (context: SKRSContext2D, image: Canvas, side: number) => void,
): Promise<Uint8Array> {
  const image = await loadImage(source);
  const side = Math.ceil(image.width * 1.6);
  const code = createCanvas(image.width, image.height);
  code.getContext('2d').drawImage(image, 0, 0);
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f2ec';
  context.fillRect(0, 0, side, side);
  context.translate(side / 2, side / 2);
  draw(context, code, image.width);
  if (format === 'png') return new Uint8Array(canvas.toBuffer('image/png'));
  return new Uint8Array(canvas.toBuffer('image/jpeg', format === 'jpeg-30' ? 30 : 90));
}

/** Puts the code in the middle. */
export function centred(context: SKRSContext2D, image: Canvas, side: number): void {
  context.drawImage(image, -side / 2, -side / 2);
}

/** Adds noise of ± `strength` grey levels, the same each time. */
export function addNoise(context: SKRSContext2D, strength: number): void {
  const { width, height } = context.canvas;
  const pixels = context.getImageData(0, 0, width, height);
  let state = 1;
  for (let at = 0; at < pixels.data.length; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const noise = ((state >>> 8) / 0x1000000 - 0.5) * 2 * strength;
    for (let channel = at; channel < at + 3; channel += 1) {
      pixels.data[channel] = (pixels.data[channel] ?? 0) + noise;
    }
  }
  context.resetTransform(); // this library moves pixels by the transform, against the standard
  context.putImageData(pixels, 0, 0);
}
