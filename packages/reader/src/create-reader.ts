import type { Evidence, FileEvidence, FindingCode, Platform } from '@prova/credential';
import { type CameraWatch, watchWith } from './camera-watch.ts';
import type { CreateCanvas } from './canvas.ts';
import type { Contents } from './contents.ts';
import { ReaderError } from './errors.ts';
import { finding, unreadFile } from './findings.ts';
import { FILE_BYTES } from './limits.ts';
import { type Medium, mediumOf } from './medium.ts';
import { loadLibrary } from './pdf-document.ts';
import { createQrDecoder } from './qr-decoder.ts';
import { createQrEngine } from './qr-engine.ts';
import { readImage } from './read-image.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './text.ts';

export interface ReaderOptions {
  /** The bytes of `zxing-wasm/reader/zxing_reader.wasm`. This package fetches nothing. */
  readonly zxingWasm: Uint8Array;
  /** For the seal of a PDF. */
  readonly platform: Platform;
  /** If given, PDF pages on which no picture reads as a QR code are drawn and searched, so vector codes are found. */
  readonly createCanvas?: CreateCanvas;
}

export interface Reader {
  /**
   * All that a file says: what kind it is (by its bytes), its attached compact JWSs, its QR texts, whether its seal holds,
   * and what was odd. Never rejects, whatever the bytes; only where the part of this package that reads PDFs cannot be loaded, which says
   * nothing of the file. It judges no document: no text is decoded, verified or compared.
   * It has no clock, so it sets no limit of time: run it where it can be stopped.
   */
  read(bytes: Uint8Array): Promise<Evidence>;

  /** Begins to watch a camera. Each session takes a watch of its own; it holds nothing that needs to be closed. */
  watch(): CameraWatch;

  /** Loads what the first PDF would wait for, which is most of the time that it takes. */
  prepare(): Promise<void>;
}

/** Makes a reader. Rejects when `zxingWasm` is not the module it should be. */
export async function createReader({
  zxingWasm,
  platform,
  createCanvas,
}: ReaderOptions): Promise<Reader> {
  const engine = await createQrEngine(zxingWasm);
  const qr = createQrDecoder(engine);

  function contentsOf(medium: Exclude<Medium, 'other'>, bytes: Uint8Array): Promise<Contents> {
    return medium === 'pdf'
      ? readPdf(bytes, { qr, platform, createCanvas })
      : readImage(medium, bytes, qr);
  }

  return {
    async read(bytes) {
      const medium = mediumOf(bytes);
      if (medium === 'pdf') await loadLibrary();
      try {
        if (medium === 'other') return readText(bytes);
        if (bytes.length > FILE_BYTES) throw new ReaderError('too-large', `${bytes.length} bytes`);
        return evidenceOf(medium, await contentsOf(medium, bytes));
      } catch (error) {
        const code = error instanceof ReaderError ? error.code : UNFORESEEN[medium];
        return unreadFile(code, medium === 'other' ? 'unknown' : medium);
      }
    },
    watch: () => watchWith(engine),
    async prepare() {
      await loadLibrary();
    },
  };
}

function evidenceOf(medium: 'pdf' | 'png' | 'jpeg', contents: Contents): FileEvidence {
  const { attachments, qrTexts, seal, pageText } = contents;
  const codes = new Set(contents.findings);
  if (qrTexts.length === 0 && !codes.has('qr-mode')) codes.add('qr-not-found');
  return {
    kind: 'file',
    medium,
    attachments,
    qrTexts,
    findings: [...codes].map(finding),
    ...(seal && { seal }),
    ...(pageText && { pageText }),
  };
}

/** What an unforeseen failure means: these libraries fail in many ways, and each says the file is not as it should be. */
const UNFORESEEN: Readonly<Record<Medium, FindingCode>> = {
  pdf: 'pdf-malformed',
  png: 'image-malformed',
  jpeg: 'image-malformed',
  other: 'format-unknown',
};
