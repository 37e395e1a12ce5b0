import { encodeUtf8 } from '@prova/credential';
import type { FontFiles } from '../print/font-files.ts';
import { measuringFaces } from '../print/measuring-faces.ts';
import { setSheets } from '../print/set-sheets.ts';
import { linkSymbol } from '../qr/link-qr.ts';
import { show } from '../text/show.ts';
import { drawOfferLetter } from './draw-offer-letter.ts';
import type { OfferLetter } from './offer-letter.ts';

/** Sets a letter and writes its file. */
export async function setOfferLetter(letter: OfferLetter, fonts: FontFiles): Promise<Uint8Array> {
  const measuring = measuringFaces(fonts);
  const { text: from } = show(letter.from, measuring.bold);
  const symbol = linkSymbol(letter.code.link);
  const { language, title, day, code } = letter;
  return setSheets({
    ...{ language, title, day, symbol, fonts, measuring },
    named: encodeUtf8(code.link),
    attachments: [],
    draw: (faces) => [drawOfferLetter({ ...letter, from }, symbol, faces)],
  });
}
