import { type Kind, MODULE, USUAL } from './kind.ts';
import { flat, photograph, type Sight, WEBCAM } from './photograph.ts';
import { changed, type Picture } from './picture.ts';

/** Paper that was carried in a pocket. */
export const BENT: readonly Kind[] = [
  { name: 'folded', take: folded },
  { name: 'curved', take: curved },
];

// Looked up once, as these are asked for each pixel.
const { abs, asin, cos } = Math;

/** How steeply each half stands, in radians. */
const STEEP = 0.4;

/** A crease through the middle: both halves narrower, the right one in the shade. */
function folded(print: Picture): Picture {
  const { width } = WEBCAM;
  const picture = photograph(
    print,
    WEBCAM,
    bending(print, (across) => ({
      along: across / cos(STEEP),
      nearer: 0.1 * abs(across),
    })),
  );
  return changed(picture, (grey, x) => grey * (x < width / 2 ? 1 : 0.6));
}

/** Half the angle that the paper goes around, in radians. */
const AROUND = 0.65;

/** Rolled around a bottle, darker where it turns away. */
function curved(print: Picture): Picture {
  const { width } = WEBCAM;
  const picture = photograph(
    print,
    WEBCAM,
    bending(print, (across) => {
      const angle = asin(across * AROUND);
      return { along: angle / AROUND, nearer: 0.2 * (1 - cos(angle)) };
    }),
  );
  return changed(picture, (grey, x) => grey * (1 - 0.5 * ((2 * x) / width - 1) ** 2));
}

/**
 * The sight of a print that is bent around lines from top to bottom. `bend` gets how far from the middle the eye is, −1 and 1 being
 * where the edges of the flat print would be; it tells how far along the paper that is, and how much larger a line stands there.
 */
function bending(
  print: Picture,
  bend: (across: number) => { readonly along: number; readonly nearer: number },
): Sight {
  const sight = flat(print, WEBCAM, { scale: USUAL / MODULE, turn: 2 });
  const [halfWidth, halfHeight] = [print.width / 2, print.height / 2];
  return (x, y, spot) => {
    sight(x, y, spot);
    const { along, nearer } = bend(spot.x / halfWidth - 1);
    spot.x = halfWidth * (1 + along);
    spot.y = halfHeight + (spot.y - halfHeight) * (1 + nearer);
  };
}
