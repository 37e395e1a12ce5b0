import { blurred } from './blurred.ts';
import { compressed } from './compressed.ts';
import type { Kind } from './kind.ts';
import { noisy } from './noisy.ts';
import { flat, photograph } from './photograph.ts';
import { changed, type Picture } from './picture.ts';
import type { Chance } from './randomness.ts';

/** The code in its place on a sheet of A4, of which a drawing at 300 dpi is the print. */
export const PAGES: readonly Kind[] = [
  { name: 'page scanned at 300 dpi', take: scanned },
  { name: 'page copied at 150 dpi', take: copied },
  { name: 'photo of the page', take: photographed },
];

/** Dots an inch of the drawing that these kinds are made of. */
export const PAGE_DPI = 300;

function scanned(print: Picture, chance: Chance): Picture {
  const { width, height } = print;
  const glass = { width, height };
  const seen = photograph(print, glass, flat(print, glass, { scale: 1, turn: 0.7 }));
  return changed(seen, (grey) => (chance() > 0.9995 ? 60 : grey));
}

function copied(print: Picture, chance: Chance): Picture {
  const glass = { width: Math.ceil(print.width / 2), height: Math.ceil(print.height / 2) };
  const seen = photograph(print, glass, flat(print, glass, { scale: 0.5, turn: -0.5 }));
  return noisy(seen, 6, chance);
}

/** Held in one hand, the phone in the other, under a lamp. */
function photographed(print: Picture, chance: Chance): Picture {
  const phone = { width: 1500, height: 2000 };
  const pose = { scale: 1400 / print.width, turn: 4, across: 6, down: -8 };
  const seen = photograph(print, phone, flat(print, phone, pose));
  const lit = changed(
    blurred(seen, 0.6),
    (grey, x, y) => grey * (1 - 0.4 * (x / phone.width) * (y / phone.height)),
  );
  return compressed(noisy(lit, 7, chance), 70);
}
