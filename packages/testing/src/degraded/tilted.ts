import { held, type Kind } from './kind.ts';
import type { Picture } from './picture.ts';

/** The camera looks from the side, from below, or both. */
export const TILTED: readonly Kind[] = [
  [15, 0],
  [0, 25],
  [-20, 20],
  [25, 25],
].map(([across = 0, down = 0]) => ({
  name: `tilted by ${across}° and ${down}°`,
  take: (print: Picture) => held(print, { across, down }),
}));
