import { blurred } from './blurred.ts';
import { compressed } from './compressed.ts';
import { held, type Kind } from './kind.ts';
import { noisy } from './noisy.ts';
import { flat, photograph } from './photograph.ts';
import { changed, type Picture } from './picture.ts';
import type { Chance } from './randomness.ts';

/** What stands on desks, each with all its faults at once. */
export const DEVICES: readonly Kind[] = [
  { name: 'VGA webcam', take: vgaWebcam },
  { name: 'HD webcam', take: hdWebcam },
  { name: 'scan of 300 dpi', take: scan },
  { name: 'fax of 200 dpi', take: fax },
];

function vgaWebcam(print: Picture, chance: Chance): Picture {
  const seen = held(print, { modulePixels: 2.6, across: 6 });
  return compressed(noisy(blurred(seen, 0.7), 8, chance), 60);
}

function hdWebcam(print: Picture, chance: Chance): Picture {
  const camera = { width: 1280, height: 720 };
  const seen = held(print, { modulePixels: USUAL_OF_HD, camera, turn: -11, across: 9, down: 12 });
  return compressed(noisy(blurred(seen, 1), 10, chance), 60);
}

/** The code fills somewhat more than half of the height. */
const USUAL_OF_HD = 3.4;

/** Inches of a printed code, 55 mm with its quiet zone. */
const CODE = 55 / 25.4;

/** Laid down a little askew; with dust on the glass. */
function scan(print: Picture, chance: Chance): Picture {
  const glass = { width: 760, height: 760 };
  const seen = photograph(
    print,
    glass,
    flat(print, glass, { scale: (300 * CODE) / print.width, turn: 1.3 }),
  );
  return changed(blurred(seen, 1), (grey) => (chance() > 0.998 ? 40 : grey));
}

/** Black and white and nothing between, with specks. */
function fax(print: Picture, chance: Chance): Picture {
  const sheet = { width: 560, height: 560 };
  const seen = photograph(
    print,
    sheet,
    flat(print, sheet, { scale: (200 * CODE) / print.width, turn: -0.8 }),
  );
  return changed(noisy(seen, 20, chance), (grey) => (grey < 128 ? 0 : 255));
}
