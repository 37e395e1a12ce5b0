import { encodeUtf8 } from '@prova/credential';
import { PaperError } from '../errors.ts';
import { moduleBytes } from './module-rows.ts';
import { smallestByteVersion } from './qr-capacity.ts';
import type { QrCode } from './qr-code.ts';
import { drawSymbol } from './qr-symbol.ts';

/**
 * The code of a link for a phone, in bytes: the case of a link's letters counts, and alphanumeric mode has one only. Level M, for it is
 * read off a screen. Does not look at what the link says.
 * Throws `PaperError` `qr-capacity` past version 28.
 */
export function linkQr(link: string): QrCode {
  const bytes = encodeUtf8(link);
  const version = smallestByteVersion(bytes.length, 'M');
  if (version === undefined) {
    throw new PaperError(
      'qr-capacity',
      `A link of ${bytes.length} bytes does not fit into a code.`,
    );
  }
  const symbol = drawSymbol(bytes, { version, level: 'M' });
  return { version, size: symbol.size, modules: moduleBytes(symbol) };
}
