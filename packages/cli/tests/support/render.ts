import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The first page of a PDF as a PNG, at the resolution of a cheap scanner; drawn by pdf.js, not by us. */
export async function renderedPng(pdf: Uint8Array, dotsPerInch = 200): Promise<Uint8Array> {
  const document = await getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    useSystemFonts: false,
  }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js names the canvas of browsers; this one answers the same calls.
  const target = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: target, viewport, background: '#fff' }).promise;
  await document.destroy();
  return new Uint8Array(await canvas.encode('png'));
}
