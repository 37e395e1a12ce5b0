import type { GreyPicture } from './grey-picture.ts';
import { type ImageSize, jpegComponents, jpegSize } from './image-size.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';

/**
 * The pixels of a JPEG, by the decoder that is in pdf.js: it is asked for the picture of a PDF that shows this JPEG and nothing else
 * (ISO 32000-1 §7.4.8). Nothing where it cannot decode them, and for pictures that are neither grey nor of three colours.
 * Throws `ReaderError` `image-malformed` where the file states no size.
 */
export async function jpegPixels(jpeg: Uint8Array): Promise<GreyPicture | undefined> {
  const colours = COLOUR_SPACES.get(jpegComponents(jpeg));
  if (colours === undefined) return undefined;
  const document = await opened(pdfAround(jpeg, colours, jpegSize(jpeg)));
  if (!document) return undefined;
  try {
    for await (const picture of document.pictures(1)) return picture;
    return undefined;
  } catch {
    return undefined; // damaged in a way that one decoder forgives and the other does not
  } finally {
    await document.close();
  }
}

/** Nothing where pdf.js cannot be loaded: then there is no second decoder. */
function opened(pdf: Uint8Array): Promise<PdfDocument | undefined> {
  return openPdf(pdf).catch(() => undefined);
}

const COLOUR_SPACES: ReadonlyMap<number, string> = new Map([
  [1, 'DeviceGray'],
  [3, 'DeviceRGB'],
]);

/** With a table of its objects, so that nobody searches the JPEG for them. */
function pdfAround(jpeg: Uint8Array, colours: string, { width, height }: ImageSize): Uint8Array {
  const before = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 1 1]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>',
    '<</Length 5>>stream\n/P Do\nendstream',
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${colours}` +
      `/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
  ];
  let head = '%PDF-1.4\n';
  let table = `xref\n0 ${before.length + 1}\n0000000000 65535 f \n`;
  for (const [index, object] of before.entries()) {
    table += `${head.length.toString().padStart(10, '0')} 00000 n \n`;
    head += `${index + 1} 0 obj${object}${index + 1 < before.length ? 'endobj\n' : ''}`;
  }
  const end = '\nendstream endobj\n';
  const start = head.length + jpeg.length + end.length;
  const tail = `${end}${table}trailer<</Size ${before.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  const file = new Uint8Array(head.length + jpeg.length + tail.length);
  const encoder = new TextEncoder();
  file.set(encoder.encode(head));
  file.set(jpeg, head.length);
  file.set(encoder.encode(tail), head.length + jpeg.length);
  return file;
}
