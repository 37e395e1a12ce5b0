import { PaperError } from '../errors.ts';
import { type ModuleRows, moduleBytes } from './module-rows.ts';
import type { QrLevel } from './qr-blocks.ts';
import { smallestVersion } from './qr-capacity.ts';
import { drawSymbol } from './qr-symbol.ts';

/** Light modules that must surround a symbol on each side (ISO/IEC 18004 §6.3.8). */
export const QUIET_ZONE = 4;

/** A QR symbol without its quiet zone. */
export interface QrCode {
  /** 1 to 28. */
  readonly version: number;
  /** Modules along one side, 17 + 4 × version. */
  readonly size: number;
  /** One byte a module, row by row from the top left: 1 is dark. */
  readonly modules: Uint8Array;
}

/** The 45 characters of alphanumeric mode, which are those of base45 (ISO/IEC 18004 §7.3.4). */
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]*$/;

/**
 * The version of the symbol that `createQr` makes of a text: the smallest that holds it, never 23. Costs nothing, so
 * that a text can be refused before it is anybody's. Does not look at what the text says.
 * Throws `PaperError`: `qr-mode` for a character outside the alphabet, `qr-capacity` past version 28.
 */
export function qrVersion(text: string, { level }: { readonly level: QrLevel }): number {
  if (!ALPHANUMERIC.test(text)) {
    throw new PaperError('qr-mode', 'The text has a character outside the alphanumeric alphabet.');
  }
  const version = smallestVersion(text.length, level);
  if (version !== undefined) return version;
  const message = `${text.length} bytes do not fit into a readable code of 55 mm at level ${level}.`;
  throw new PaperError('qr-capacity', message);
}

/**
 * Encodes a text as one alphanumeric segment in the smallest version that holds it, never version 23, with the mask
 * of the lowest penalty. Which level a document has is in `attestationQr`.
 *
 * The same text gives the same symbol. Does not look at what the text says. Throws as `qrVersion` does.
 */
export function createQr(text: string, options: { readonly level: QrLevel }): QrCode {
  const symbol = createSymbol(text, options);
  return {
    version: (symbol.size - 17) / 4,
    size: symbol.size,
    modules: moduleBytes(symbol),
  };
}

/** The same symbol as it was drawn, 32 modules to a word. */
export function createSymbol(text: string, options: { readonly level: QrLevel }): ModuleRows {
  return drawSymbol(text, { version: qrVersion(text, options), level: options.level });
}
