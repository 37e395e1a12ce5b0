import QRCode from 'qrcode';
import { pngOf } from './png.ts';

/** A code of octets, as most programs write them. */
export function byteCode(text: string): Uint8Array {
  const segments = [{ data: Buffer.from(text), mode: 'byte' as const }];
  const { modules } = QRCode.create(segments, { errorCorrectionLevel: 'M' });
  return pngOf([{ size: modules.size, modules: modules.data }]);
}
