import { held, type Kind } from './kind.ts';
import { changed, type Picture } from './picture.ts';

/** Documents lie as they come. */
export const TURNED: readonly Kind[] = [
  ...[7, 45, 90, 133, 197].map((turn) => ({
    name: `turned by ${turn}°`,
    take: (print: Picture) => held(print, { turn, modulePixels: DIAGONAL }),
  })),
  { name: 'mirrored', take: (print) => mirrored(held(print)) },
];

/** So many pixels a module that the largest code fits from corner to corner. */
const DIAGONAL = 2.6;

/** As the camera of a laptop shows people to themselves. */
function mirrored(picture: Picture): Picture {
  const { width, data } = picture;
  return changed(picture, (_, x, y) => data[y * width + width - 1 - x] ?? 0);
}
