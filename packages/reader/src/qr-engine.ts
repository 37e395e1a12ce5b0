import {
  prepareZXingModule,
  purgeZXingModule,
  type ReaderOptions,
  type ReadResult,
  readBarcodes,
} from 'zxing-wasm/reader';
import { ReaderError } from './errors.ts';
import type { Binarizer } from './ladder.ts';
import { ENGINE_BYTES, QR_TEXTS } from './limits.ts';
import type { Pixels } from './pixels.ts';

/** What the QR codes of one picture say. */
export interface QrReading {
  /** Distinct texts, in the order found. */
  readonly texts: readonly string[];
  /** A code was read whose text is not certain, and is withheld (finding `qr-mode`). */
  readonly inexact: boolean;
}

/** zxing-cpp, which looks once at what it is given. */
export interface QrEngine {
  /** Reads a whole PNG or JPEG. Throws `ReaderError` `image-malformed` when its pixels cannot be decoded. */
  readFile(bytes: Uint8Array, binarizer: Binarizer): Promise<QrReading>;
  /** Reads pixels where they lie; there must be as many as the size says, and nobody may change them meanwhile. */
  readPixels(pixels: Pixels, binarizer: Binarizer): Promise<QrReading>;
  /** Gives the module's memory back. The next read starts another module, in tens of milliseconds. */
  release(): void;
}

/**
 * Starts zxing-cpp from the bytes of its WebAssembly module; without them the library would ask a public CDN.
 * Rejects when the bytes are not that module.
 */
export async function createQrEngine(wasm: Uint8Array): Promise<QrEngine> {
  const overrides = { wasmBinary: new Uint8Array(wasm).buffer, print: silent, printErr: silent };
  const order = { overrides, fireImmediately: true } as const;
  await prepareZXingModule(order);

  async function read(input: Uint8Array | ImageData, binarizer: Binarizer): Promise<QrReading> {
    const module = prepareZXingModule(order); // at once before the call: another read may have released it
    try {
      const reading = readingOf(await readBarcodes(input, { ...OPTIONS, binarizer }));
      if (memoryOf(await module) > ENGINE_BYTES) purgeZXingModule();
      return reading;
    } catch (cause) {
      purgeZXingModule(); // an aborted module stays broken
      throw cause;
    }
  }

  return {
    readFile: read,
    readPixels: (pixels, binarizer) => read({ ...pixels, colorSpace: 'srgb' }, binarizer),
    release: purgeZXingModule,
  };
}

const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  textMode: 'Plain',
  returnErrors: false,
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 2 * QR_TEXTS,
};

/** Bytes of a module's memory. Its types are those of Emscripten, which nobody here has. */
function memoryOf(module: object): number {
  const heap: unknown = Reflect.get(module, 'HEAPU8');
  return ArrayBuffer.isView(heap) ? heap.byteLength : Number.POSITIVE_INFINITY;
}

function readingOf(results: readonly ReadResult[]): QrReading {
  // Codes with errors were not asked for, so an invalid result stands for a picture that cannot be decoded.
  if (results.some(({ isValid }) => !isValid)) {
    throw new ReaderError('image-malformed', 'The pixels cannot be decoded.');
  }
  const exact = results.filter(isExact);
  return {
    texts: [...new Set(exact.map(({ text }) => text))].slice(0, QR_TEXTS),
    inexact: exact.length < results.length,
  };
}

/**
 * ASCII reads the same in every mode and character set of ISO/IEC 18004; beyond it the reader would have to guess.
 * A part of a structured append is not a text.
 */
function isExact({ bytes, text, sequenceSize }: ReadResult): boolean {
  return (
    sequenceSize === -1 &&
    text.length === bytes.length &&
    bytes.every((byte, index) => byte < 0x80 && text.charCodeAt(index) === byte)
  );
}

function silent(): void {
  // The library would print to the console what it thinks of a hostile file.
}
