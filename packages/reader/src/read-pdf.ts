import type { FileSeal, FindingCode, Platform } from '@prova/credential';
import { namesActiveContent } from './active-content.ts';
import type { CreateCanvas } from './canvas.ts';
import type { Contents } from './contents.ts';
import { ReaderError } from './errors.ts';
import type { GreyPicture } from './grey-picture.ts';
import { ATTACHMENT_BYTES, ATTACHMENTS, PAGE_TEXT, PAGES, PIXELS } from './limits.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';
import type { QrDecoder } from './qr-decoder.ts';
import { checkSeal } from './seal/check-seal.ts';

/** Scales at which a page without a readable picture is drawn, of 72 dpi. */
const DRAWING_SCALES = [2, 3, 4.2];

/** What a PDF is read with. */
interface PdfTools {
  readonly qr: QrDecoder;
  readonly platform: Platform;
  readonly createCanvas: CreateCanvas | undefined;
}

/**
 * Reads the attached compact JWSs and, always, the QR codes too: whether the two agree is for the verifier to judge.
 * A fault in one part becomes a finding and leaves the other parts readable. What the pages say in letters comes along, and
 * whether the seal holds.
 *
 * Throws `ReaderError` `pdf-encrypted` or `pdf-malformed` when the file as a whole cannot be opened.
 */
export async function readPdf(
  bytes: Uint8Array,
  { qr, platform, createCanvas }: PdfTools,
): Promise<Contents> {
  const findings = new Set<FindingCode>();
  const document = await openPdf(bytes, createCanvas);
  try {
    const active = await part(findings, 'pdf-malformed', () => document.hasActiveContent());
    if (active === true || namesActiveContent(bytes)) findings.add('pdf-active-content');
    const attachments = await attachedJwss(document, findings);
    const qrTexts = await printedQrTexts(document, qr, findings);
    const seal = (await checkSeal(bytes, platform)) ?? (await sealOutOfSight(document));
    return { attachments, qrTexts, findings, seal, pageText: await pageText(document) };
  } finally {
    await document.close();
  }
}

/** RFC 7515 §7.1, by its letters only. The third part may be empty. */
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]*$/;

async function attachedJwss(document: PdfDocument, findings: Set<FindingCode>): Promise<string[]> {
  const files = await part(findings, 'attachment-unreadable', () => document.attachments());
  if (files?.includes(undefined)) findings.add('attachment-unreadable');
  const jwss = (files ?? [])
    .filter((file) => file !== undefined && file.length <= ATTACHMENT_BYTES)
    .map((file) => new TextDecoder('latin1').decode(file))
    .filter((text) => COMPACT_JWS.test(text));
  if (jwss.length > ATTACHMENTS) findings.add('attachment-unreadable');
  return [...new Set(jwss.slice(0, ATTACHMENTS))];
}

/**
 * A document that says it is signed, and whose bytes name no byte range, was sealed and saved anew: its signature lies in a
 * compressed object. What cannot be asked cannot be known, and is no fault of the file's.
 */
async function sealOutOfSight(document: PdfDocument): Promise<FileSeal | undefined> {
  const isSigned = await document.saysSigned().catch(() => false);
  return isSigned ? { state: 'invalid' } : undefined;
}

/** What the first pages say in letters. A page whose letters cannot be read says nothing, like a picture of one. */
async function pageText(document: PdfDocument): Promise<string> {
  let text = '';
  for (const page of firstPages(document)) {
    if (text.length >= PAGE_TEXT) break;
    text += `${await document.text(page).catch(() => '')}\n`;
  }
  return text.slice(0, PAGE_TEXT).trim();
}

/** Numbers of the pages that are looked at. */
function firstPages({ pageCount }: PdfDocument): readonly number[] {
  return Array.from({ length: Math.min(pageCount, PAGES) }, (_, index) => index + 1);
}

async function printedQrTexts(
  document: PdfDocument,
  qr: QrDecoder,
  findings: Set<FindingCode>,
): Promise<readonly string[]> {
  const pages = firstPages(document);
  const decode = async (pictures: readonly GreyPicture[]) => {
    const reading = await part(findings, 'pdf-malformed', () => qr.decodePictures(pictures));
    if (reading?.inexact) findings.add('qr-mode');
    return reading?.texts ?? [];
  };

  let texts = await decode(await picturesOf(document, pages, findings));
  for (const scale of DRAWING_SCALES) {
    for (const page of pages) {
      if (texts.length > 0) return texts;
      const picture = await part(findings, 'pdf-malformed', () => document.drawn(page, scale));
      if (picture !== undefined) texts = await decode([picture]);
    }
  }
  return texts;
}

/** The pictures of these pages, as many as stay within `PIXELS` together. */
async function picturesOf(
  document: PdfDocument,
  pages: readonly number[],
  findings: Set<FindingCode>,
): Promise<readonly GreyPicture[]> {
  const pictures: GreyPicture[] = [];
  let pixels = 0;
  for (const page of pages) {
    await part(findings, 'pdf-malformed', async () => {
      for await (const picture of document.pictures(page)) {
        pixels += picture.width * picture.height;
        if (pixels > PIXELS) throw new ReaderError('image-too-large', 'Too many pixels.');
        pictures.push(picture);
      }
    });
  }
  return pictures;
}

/** Reads one part of the file; its failure becomes a finding, under its own code where it has one. */
async function part<T>(
  findings: Set<FindingCode>,
  code: FindingCode,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    findings.add(error instanceof ReaderError ? error.code : code);
    return undefined;
  }
}
