import { held, type Kind } from './kind.ts';
import { noisy } from './noisy.ts';
import { changed, type Picture } from './picture.ts';

/** What light does to a picture, too little, too much and uneven. */
export const LIT: readonly Kind[] = [
  { name: 'low light', take: (print, chance) => noisy(dimmed(held(print), 8, 0.22), 4, chance) },
  { name: 'low contrast', take: (print) => dimmed(held(print), 100, 0.2) },
  { name: 'the shade of a hand', take: (print) => shaded(held(print)) },
  { name: 'glare', take: (print) => glaring(held(print), print) },
  { name: 'a negative', take: (print) => dimmed(held(print), 255, -1) },
];

// Looked up once, as it is asked for each pixel.
const { exp } = Math;

function dimmed(picture: Picture, black: number, contrast: number): Picture {
  return changed(picture, (grey) => black + contrast * grey);
}

/** The edge of a shadow across the code, and it is dark behind it. */
function shaded(picture: Picture): Picture {
  const { width, height } = picture;
  return changed(picture, (grey, x, y) => {
    const behind = x - width / 2 + (y - height / 2) / 3;
    return grey * (0.3 + 0.7 / (1 + exp(behind / 12)));
  });
}

/** A lamp in the paper, which drowns some three per cent of the code. */
function glaring(picture: Picture, print: Picture): Picture {
  const { width, height } = picture;
  const radius = 0.08 * print.width;
  return changed(picture, (grey, x, y) => {
    const squared = (x - width * 0.47) ** 2 + (y - height * 0.53) ** 2;
    return grey + 330 * exp(-squared / (2 * radius * radius));
  });
}
