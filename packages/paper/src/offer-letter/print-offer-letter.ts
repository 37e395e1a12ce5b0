import type { FontFiles } from '../print/font-files.ts';
import type { OfferLetter } from './offer-letter.ts';

/**
 * A letter on one A4 page, as a tagged PDF/A-3b file with nothing attached. Its code is a link at level M, 55 mm wide; its address is one that
 * is pressed, and the only thing on the page that opens anything. The same letter and fonts
 * give the same bytes.
 *
 * In the name of who offers a character that the fonts cannot print stands as its number, `[U+0639]`. Nothing is shrunk or cut, and no text lies
 * on a fold of a letter.
 *
 * Does not look at what link and address say, nor whether there is such an offer.
 * Throws `PaperError`: `glyph-missing` and `text-too-wide` for what has no place on the page, `qr-capacity`.
 */
export async function printOfferLetter(letter: OfferLetter, fonts: FontFiles): Promise<Uint8Array> {
  // What cuts fonts is large, and whoever only writes QR codes never needs it.
  const { setOfferLetter } = await import('./set-offer-letter.ts');
  return setOfferLetter(letter, fonts);
}
