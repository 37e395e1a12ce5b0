import { encodeUtf8 } from '@prova/credential';
import { PaperError } from '../errors.ts';
import { type ModuleRows, moduleBytes } from './module-rows.ts';
import { smallestByteVersion } from './qr-capacity.ts';
import type { QrCode } from './qr-code.ts';
import { drawSymbol } from './qr-symbol.ts';

/**
 * The code of a link for a phone, in bytes: the case of a link's letters counts, and alphanumeric mode has one only. Level M, for it is
 * read off a screen, or off paper
 * of any printer. Does not look at what the link says.
 * Throws `PaperError` `qr-capacity` past version 28.
 */
export function linkQr(link: string): QrCode {
  const symbol = linkSymbol(link);
  const { size } = symbol;
  return { version: (size - 17) / 4, size, modules: moduleBytes(symbol) };
}

/** The same, as it goes into the file of a page. */
export function linkSymbol(link: string): ModuleRows {
  const bytes = encodeUtf8(link);
  const version = smallestByteVersion(bytes.length, 'M');
  if (version === undefined) {
    throw new PaperError(
      'qr-capacity',
      `A link of ${bytes.length} bytes does not fit into a code.`,
    );
  }
  return drawSymbol(bytes, { version, level: 'M' });
}
