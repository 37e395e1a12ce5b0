import type { Picture } from '../input/frames.ts';

let canvas: OffscreenCanvas | undefined;

/** The pixels of a picture, which then is closed. One canvas for all pictures of a camera. */
export function pixelsOf(picture: Picture): ImageData {
  const [width, height] = sizeOf(picture);
  if (canvas?.width !== width || canvas.height !== height) {
    canvas = new OffscreenCanvas(width, height);
  }
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no pictures in a worker.');
  context.drawImage(picture, 0, 0);
  picture.close();
  return context.getImageData(0, 0, width, height);
}

function sizeOf(picture: Picture): readonly [number, number] {
  return 'displayWidth' in picture
    ? [picture.displayWidth, picture.displayHeight]
    : [picture.width, picture.height];
}
