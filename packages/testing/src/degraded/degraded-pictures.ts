import { BENT } from './bent.ts';
import { BLURRED } from './blurred.ts';
import type { SampleCard } from './cards.ts';
import { COMPRESSED } from './compressed.ts';
import { DEVICES } from './devices.ts';
import type { Kind } from './kind.ts';
import { LIT } from './lit.ts';
import { NOISY } from './noisy.ts';
import { PAGES } from './pages.ts';
import type { Picture } from './picture.ts';
import { chanceOf } from './randomness.ts';
import { STAINED } from './stained.ts';
import { TILTED } from './tilted.ts';
import { TURNED } from './turned.ts';

/** A bad picture, and what a reader may find in it: this text or nothing. */
export interface DegradedPicture {
  /** What is bad about it: `folded`. */
  readonly kind: string;
  /** `ehic, version 20`. */
  readonly card: string;
  readonly qrText: string;
  /** Draws it, in tens of milliseconds; the same each time. */
  draw(): Picture;
}

const KINDS: readonly Kind[] = [
  ...TURNED,
  ...TILTED,
  ...BLURRED,
  ...LIT,
  ...NOISY,
  ...COMPRESSED,
  ...BENT,
  ...STAINED,
  ...DEVICES,
];

/** Every kind of bad picture, each of two thirds of the cards in turn: drawing is what takes long. */
export function degradedPictures(cards: readonly SampleCard[]): readonly DegradedPicture[] {
  return KINDS.flatMap((kind, turn) =>
    cards
      .filter((_, place) => (place + turn) % 3 > 0)
      .map((card) => pictureOf(kind, card, card.print)),
  );
}

/** The kinds that show a whole page. `drawn` is the card's page, drawn at `PAGE_DPI`. */
export function degradedPages(card: SampleCard, drawn: Picture): readonly DegradedPicture[] {
  return PAGES.map((kind) => pictureOf(kind, card, drawn));
}

function pictureOf(kind: Kind, { name, qrText }: SampleCard, print: Picture): DegradedPicture {
  const seed = [...`${kind.name} ${name}`].reduce(
    (sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0,
    7,
  );
  return {
    kind: kind.name,
    card: name,
    qrText,
    draw: () => kind.take(print, chanceOf(seed)),
  };
}
