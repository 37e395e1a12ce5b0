import { createCanvas } from '@napi-rs/canvas';
import { createPrinter, templateId } from '@prova/paper';
import { PAGE_DPI, type Picture, type SampleCard } from '@prova/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FONTS } from './fonts.ts';

const printer = createPrinter(FONTS);

/** The page of a card as a printer lays it on paper: drawn at 300 dpi by pdf.js. */
export async function drawnPage(card: SampleCard): Promise<Picture> {
  const { type } = card;
  const id = templateId({
    type,
    languages: ['en'],
    environment: 'test',
    address: 'verify.example',
  });
  await printer.prepare(id, [card]);
  const data = printer.print(id, card).slice();
  const document = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
  try {
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: PAGE_DPI / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // pdf.js names the canvas of browsers; this one answers the same calls.
    const target = canvas as unknown as HTMLCanvasElement;
    await page.render({ canvas: target, viewport, background: '#fff' }).promise;
    const { width, height } = canvas;
    const rgba = canvas.getContext('2d').getImageData(0, 0, width, height).data;
    return { width, height, data: greens(rgba) };
  } finally {
    await document.destroy();
  }
}

/** As much grey as there is green. */
function greens(rgba: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
  const grey = new Uint8ClampedArray(rgba.length / 4);
  for (let i = 0; i < grey.length; i += 1) grey[i] = rgba[4 * i + 1] ?? 0;
  return grey;
}
