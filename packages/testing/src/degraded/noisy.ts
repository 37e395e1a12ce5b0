import { held, type Kind } from './kind.ts';
import { changed, type Picture } from './picture.ts';
import { bell, type Chance } from './randomness.ts';

/** The grain of small sensors, of 200 grey levels between ink and paper. */
export const NOISY: readonly Kind[] = [25, 45].map((deviation) => ({
  name: `noise of ${deviation} levels`,
  take: (print: Picture, chance: Chance) => noisy(held(print), deviation, chance),
}));

/** Each pixel off by chance, with this deviation in grey levels. */
export function noisy(picture: Picture, deviation: number, chance: Chance): Picture {
  return changed(picture, (grey) => grey + deviation * bell(chance));
}
