import { held, type Kind } from './kind.ts';
import { changed, type Picture } from './picture.ts';

/** What dropped on the paper. The lowest level of correction restores seven per cent of the codewords. */
export const STAINED: readonly Kind[] = [
  { name: 'a drop of ink', take: (print) => held(stained(print, 0.03, 25)) },
  { name: 'a scratch', take: (print) => held(scratched(print)) },
];

/** A round stain right of the middle, which hides this share of the print. */
function stained(print: Picture, share: number, ink: number): Picture {
  const { width } = print;
  const squaredRadius = (share * width * width) / Math.PI;
  return changed(print, (grey, x, y) => {
    const squared = (x - 0.62 * width) ** 2 + (y - 0.55 * width) ** 2;
    return squared < squaredRadius ? ink : grey;
  });
}

/** A white line from edge to edge, a module wide. */
function scratched(print: Picture): Picture {
  const { width } = print;
  return changed(print, (grey, x, y) => {
    const off = y - 0.3 * x - 0.42 * width;
    return off > -2 && off < 2 ? 240 : grey;
  });
}
