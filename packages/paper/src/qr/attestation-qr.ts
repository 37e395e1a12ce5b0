import type { AttestationType } from '@prova/credential';
import { smallestVersion } from './qr-capacity.ts';
import { createQr, type QrCode } from './qr-code.ts';

/**
 * The code of a document, from its QR text. A PRC is level `L`, as its format demands (specification v0.5 §3.1); our own
 * forms are `M`, or `L` where `M` would need more than version 28.
 * Throws `PaperError`: `qr-mode`, `qr-capacity`.
 */
export function attestationQr(type: AttestationType, text: string): QrCode {
  const fits = smallestVersion(text.length, 'M') !== undefined;
  return createQr(text, { level: type !== 'prc' && fits ? 'M' : 'L' });
}
