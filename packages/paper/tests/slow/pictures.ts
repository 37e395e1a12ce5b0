import type { Canvas } from '@napi-rs/canvas';

/** How many pixels of two pictures of the same size are not of the same colour, to the last bit. */
export function pixelsApart(one: Canvas, other: Canvas): number {
  const [a, b] = [pixelsOf(one), pixelsOf(other)];
  if (a.length !== b.length) throw new RangeError('The pictures differ in size.');
  let apart = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) apart++;
  return apart;
}

/** A word a pixel. */
function pixelsOf(canvas: Canvas): Uint32Array {
  const { buffer, byteOffset, length } = canvas.data();
  return new Uint32Array(buffer, byteOffset, length / 4);
}
