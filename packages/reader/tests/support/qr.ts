import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import QRCode from 'qrcode';

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** As long as a PRC with an ES256 signature, in the letters of base45. */
export const TEXT = Array.from(
  { length: 719 },
  (_, index) => ALPHANUMERIC[Math.floor(45 * Math.abs(Math.sin(index)))],
).join('');
export const OTHER_TEXT = TEXT.split('').reverse().join('');

export const JWS = 'eyJhbGciOiJFUzI1NiJ9.eyJzaWQiOiJlZXNzaTpwcmM6MS4wIn0.c2lnbmF0dXJl';

export const zxingWasm = new Uint8Array(
  readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
);

const pngs = new Map<string, Promise<Uint8Array>>();

/** A PNG of the code, `scale` pixels a module, quiet zone included. Made once, because that takes half a second. */
export function qrPng(text = TEXT, scale = 4): Promise<Uint8Array> {
  const made = pngs.get(`${scale} ${text}`) ?? makePng(text, scale);
  pngs.set(`${scale} ${text}`, made);
  return made;
}

async function makePng(text: string, scale: number): Promise<Uint8Array> {
  const segments = [{ data: text, mode: 'alphanumeric' as const }];
  return new Uint8Array(await QRCode.toBuffer(segments, { errorCorrectionLevel: 'L', scale }));
}

/** Whether each module is dark, row by row, without a quiet zone. */
export function qrModules(text = TEXT): { size: number; isDark(x: number, y: number): boolean } {
  const segments = [{ data: text, mode: 'alphanumeric' as const }];
  const { modules } = QRCode.create(segments, { errorCorrectionLevel: 'L' });
  return { size: modules.size, isDark: (x, y) => modules.get(y, x) === 1 };
}
