import { QR_SQUARE } from '../page/grid.ts';
import { fromTop, mm } from '../page/sheet.ts';
import { number } from '../pdf/pdf-syntax.ts';
import { type ModuleRows, packedRows } from '../qr/module-rows.ts';
import { QUIET_ZONE } from '../qr/qr-code.ts';

/** Rows of the quiet zone at the foot of the picture: pdf.js draws the last octet of a picture no further than its first bit. */
const LIGHT_ROWS = 1;

/** The picture of a code, one bit a module, 1 for dark, and a row of the quiet zone: entries of its dictionary, and its data. */
export function qrImage(symbol: ModuleRows): readonly [entries: string, data: Uint8Array] {
  const { size } = symbol;
  const modules = packedRows(symbol);
  const rows = new Uint8Array((modules.length / size) * (size + LIGHT_ROWS));
  rows.set(modules);
  const entries = `/Type /XObject /Subtype /Image /Width ${size} /Height ${size + LIGHT_ROWS} /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0]`;
  return [entries, rows];
}

/** Draws the picture of a code of so many modules in its square of the page, all other quiet zone left to the paper. */
export function codeOperators(modules: number): string {
  const module = mm(QR_SQUARE.side) / (modules + 2 * QUIET_ZONE);
  const width = number(module * modules);
  const height = number(module * (modules + LIGHT_ROWS));
  const left = number(mm(QR_SQUARE.x) + module * QUIET_ZONE);
  const bottom = fromTop(QR_SQUARE.y + QR_SQUARE.side) + module * (QUIET_ZONE - LIGHT_ROWS);
  return `q ${width} 0 0 ${height} ${left} ${number(bottom)} cm /Qr Do Q`;
}
