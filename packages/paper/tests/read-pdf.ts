import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const require = createRequire(import.meta.url);

/** A piece of text and where it stands, in millimetres from the top left. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Type size in points. */
  readonly size: number;
}

export type OpenPdf = Awaited<ReturnType<typeof openPdf>>;

const PAGE_HEIGHT = 841.89;
const toMm = (points: number) => (points * 25.4) / 72;

/** Opens a file with pdf.js, whose reading owes nothing to our writing. */
export async function openPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
    .promise;
  const page = await document.getPage(1);
  return { document, page };
}

export async function placedTexts({ page }: OpenPdf): Promise<readonly PlacedText[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    const left = toMm(x);
    return [
      {
        text: item.str,
        left,
        right: left + toMm(item.width),
        baseline: toMm(PAGE_HEIGHT - y),
        size,
      },
    ];
  });
}

/** The page as pixels. */
export async function rendered({ page }: OpenPdf, dotsPerInch: number): Promise<Canvas> {
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js names the canvas of browsers; this one answers the same calls.
  const target = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: target, viewport, background: '#fff' }).promise;
  return canvas;
}

/** Share of dark pixels in a rectangle given in millimetres. */
export function inkShare(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
): number {
  const scale = canvas.width / 210;
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const { data } = canvas
    .getContext('2d')
    .getImageData(Math.round(x * scale), Math.round(y * scale), w, h);
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) if ((data[i + 1] ?? 255) < 128) dark++;
  return dark / (w * h);
}

/** The QR texts in a picture, read by zxing. */
export async function scanned(canvas: Canvas): Promise<readonly string[]> {
  const file = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(file).buffer } });
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const image = {
    data: new Uint8ClampedArray(data),
    width,
    height,
    colorSpace: 'srgb',
  } as ImageData;
  const found = await readBarcodes(image, { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}
