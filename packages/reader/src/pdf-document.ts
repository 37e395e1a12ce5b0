import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type CreateCanvas, canvasFactoryFor, contextOf } from './canvas.ts';
import { ReaderError } from './errors.ts';
import { fromRgba, type GreyPicture } from './grey-picture.ts';
import { PICTURES_PER_PAGE, PIXELS } from './limits.ts';
import { NoCanvasFactory, NoDataFactory, NoFilterFactory } from './pdf-factories.ts';
import { greyPictureOf, type PictureReference, picturesNamedBy } from './pdf-picture.ts';

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** What this package asks of a PDF. Every member may reject; nothing in the file is ever run or fetched. */
export interface PdfDocument {
  readonly pageCount: number;
  /** Contents of the files in the name tree EmbeddedFiles (ISO 32000-1 §7.11.4); `undefined` where one is missing. */
  attachments(): Promise<readonly (Uint8Array | undefined)[]>;
  /** Whether it has scripts, of the document or of a form, or an XFA form. */
  hasActiveContent(): Promise<boolean>;
  /** Whether its form says that it holds signatures (`SigFlags`, ISO 32000-1 §12.7.2). */
  saysSigned(): Promise<boolean>;
  /** What page `number` (from 1) says in letters, in the order of its operators. A line ends where the page ends it. */
  text(number: number): Promise<string>;
  /** The pictures painted on page `number` (from 1), in order, each once. */
  pictures(number: number): AsyncIterable<GreyPicture>;
  /** Page `number` drawn at `scale` × 72 dpi; nothing when that is more than `PIXELS`, or no canvas was given. */
  drawn(number: number, scale: number): Promise<GreyPicture | undefined>;
  close(): Promise<void>;
}

/**
 * Opens a PDF. A password that the file does not need (owner's only) is no obstacle.
 * Throws `ReaderError`: `pdf-encrypted`, `pdf-malformed`.
 */
export async function openPdf(
  bytes: Uint8Array,
  createCanvas?: CreateCanvas,
): Promise<PdfDocument> {
  const library = await loadLibrary();
  const task = library.getDocument({
    data: new Uint8Array(bytes), // a copy, because pdfjs takes the buffer away from its owner
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: PIXELS,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    BinaryDataFactory: NoDataFactory,
    FilterFactory: NoFilterFactory,
    CanvasFactory: createCanvas === undefined ? NoCanvasFactory : canvasFactoryFor(createCanvas),
  });
  try {
    return pdfDocument(library, await task.promise, createCanvas);
  } catch (cause) {
    await task.destroy();
    const locked = cause instanceof Error && cause.name === 'PasswordException'; // not exported
    throw new ReaderError(locked ? 'pdf-encrypted' : 'pdf-malformed', 'Not opened.', { cause });
  }
}

function pdfDocument(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  createCanvas: CreateCanvas | undefined,
): PdfDocument {
  return {
    pageCount: document.numPages,
    async attachments() {
      const files: Record<string, { content?: unknown }> | null = await document.getAttachments();
      return Object.values(files ?? {}).map(({ content }) =>
        content instanceof Uint8Array ? content : undefined,
      );
    },
    async hasActiveContent() {
      if ((await document.getJSActions()) !== null || (await hasFieldActions(document)))
        return true;
      const { info } = await document.getMetadata();
      return Reflect.get(info, 'IsXFAPresent') === true;
    },
    async saysSigned() {
      const { info } = await document.getMetadata();
      return Reflect.get(info, 'IsSignaturesPresent') === true;
    },
    async text(number) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      return items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('');
    },
    async *pictures(number) {
      const page = await document.getPage(number);
      for (const reference of await pictureReferences(library, page)) {
        const picture = greyPictureOf(await resolved(page, reference));
        if (picture !== undefined) yield picture;
      }
      page.cleanup();
    },
    async drawn(number, scale) {
      if (createCanvas === undefined) return undefined;
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale });
      const width = Math.ceil(viewport.width);
      const height = Math.ceil(viewport.height);
      if (width * height > PIXELS) return undefined;
      const canvasContext = contextOf(createCanvas(width, height));
      // The intent of printing draws without waiting for the screen to be refreshed.
      await page.render({ canvas: null, canvasContext, viewport, intent: 'print' }).promise;
      return fromRgba(width, height, canvasContext.getImageData(0, 0, width, height).data);
    },
    close: () => document.loadingTask.destroy(),
  };
}

/** `hasJSActions` of pdfjs would say yes to every signature field: it has no member `actions`, and that is not null. */
async function hasFieldActions(document: PDFDocumentProxy): Promise<boolean> {
  const fields: Record<string, readonly object[]> | null = await document.getFieldObjects();
  const actions = Object.values(fields ?? {})
    .flat()
    .map((field) => Reflect.get(field, 'actions'));
  return actions.some((each) => each !== null && each !== undefined);
}

async function pictureReferences(
  { OPS }: PdfLibrary,
  page: PDFPageProxy,
): Promise<readonly PictureReference[]> {
  const painting = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintImageMaskXObjectGroup,
  ]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const named = argsArray
    .filter((_, index) => painting.has(fnArray[index] ?? -1))
    .flatMap(([first]) => picturesNamedBy(first));
  const distinct = new Map(
    named.map((reference) => ['id' in reference ? reference.id : reference, reference]),
  );
  return [...distinct.values()].slice(0, PICTURES_PER_PAGE);
}

/** Pixels of pictures used on several pages lie with the document, under ids that begin with `g_`. */
async function resolved(page: PDFPageProxy, reference: PictureReference): Promise<unknown> {
  if ('pixels' in reference) return reference.pixels;
  const { id } = reference;
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(id, resolve));
}

let loading: Promise<PdfLibrary> | undefined;

/** Loads pdfjs once, when the first PDF comes: it is four times the size of all the rest. What could not be loaded is asked for again. */
export function loadLibrary(): Promise<PdfLibrary> {
  loading ??= importLibrary().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function importLibrary(): Promise<PdfLibrary> {
  // In a thread without a window, pdfjs would take the thread's messages to be meant for itself.
  await withGlobal('window', globalThis, () => import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  // It makes one DOMMatrix while it loads and uses it only to draw, so where there is none an empty class will do.
  return withGlobal('DOMMatrix', class {}, () => import('pdfjs-dist/legacy/build/pdf.mjs'));
}

/** Lends `value` as the global `name` for as long as `load` takes, where the platform has none. */
async function withGlobal<T>(name: string, value: unknown, load: () => Promise<T>): Promise<T> {
  if (name in globalThis) return load();
  Object.defineProperty(globalThis, name, { value, configurable: true });
  try {
    return await load();
  } finally {
    Reflect.deleteProperty(globalThis, name);
  }
}
