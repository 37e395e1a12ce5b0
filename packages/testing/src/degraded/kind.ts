import { flat, type Pose, photograph, type Size, WEBCAM } from './photograph.ts';
import type { Picture } from './picture.ts';
import type { Chance } from './randomness.ts';

/** Pixels of a module in the print of a code. */
export const MODULE = 4;

/** One way in which pictures are bad. */
export interface Kind {
  readonly name: string;
  /** A bad picture of a print: of a code with its quiet zone, `MODULE` pixels a module, or of a whole page. */
  take(print: Picture, chance: Chance): Picture;
}

/** Three pixels a module: what a code of 55 mm has where it fills most of such a webcam's height. */
export const USUAL = 3;

/** A good picture of a code, as a beginning: straight but for the unsteadiness of a hand. */
export function held(
  print: Picture,
  {
    modulePixels = USUAL,
    camera = WEBCAM,
    ...pose
  }: { readonly modulePixels?: number; readonly camera?: Size } & Omit<Pose, 'scale'> = {},
): Picture {
  const scale = modulePixels / MODULE;
  return photograph(print, camera, flat(print, camera, { turn: 2, ...pose, scale }));
}
