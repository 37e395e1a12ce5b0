import type { AttestationType } from '@prova/credential';
import type { ModuleRows } from './module-rows.ts';
import type { QrLevel } from './qr-blocks.ts';
import { smallestVersion } from './qr-capacity.ts';
import { createQr, createSymbol, type QrCode } from './qr-code.ts';

/**
 * The code of a document, from its QR text. A PRC is level `L`, as its format demands (specification v0.5 §3.1); our own
 * forms are `M`, or `L` where `M` would need more than version 28.
 * Throws `PaperError`: `qr-mode`, `qr-capacity`.
 */
export function attestationQr(type: AttestationType, text: string): QrCode {
  return createQr(text, { level: levelOf(type, text) });
}

/** The same, as it goes into the file of a page. */
export function attestationSymbol(type: AttestationType, text: string): ModuleRows {
  return createSymbol(text, { level: levelOf(type, text) });
}

function levelOf(type: AttestationType, text: string): QrLevel {
  const fits = smallestVersion(text.length, 'M') !== undefined;
  return type !== 'prc' && fits ? 'M' : 'L';
}
