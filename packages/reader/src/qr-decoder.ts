import {
  prepareZXingModule,
  purgeZXingModule,
  type ReadResult,
  readBarcodes,
} from 'zxing-wasm/reader';
import { ReaderError } from './errors.ts';
import { enlarged, type GreyPicture, scaled, withMargin } from './grey-picture.ts';
import { PIXELS, QR_TEXTS } from './limits.ts';

/** What the QR codes of one picture say. */
export interface QrReading {
  /** Distinct texts, in the order found. */
  readonly texts: readonly string[];
  /** A code was read whose text is not certain, and is withheld (finding `qr-mode`). */
  readonly inexact: boolean;
}

export interface QrDecoder {
  /** Reads a whole PNG or JPEG. Throws `ReaderError` `image-malformed` when its pixels cannot be decoded. */
  decodeFile(bytes: Uint8Array): Promise<QrReading>;
  /** Reads all of these, each time in another way or size, until at least one shows a code. */
  decodePictures(pictures: readonly GreyPicture[]): Promise<QrReading>;
}

const BINARIZERS = ['LocalAverage', 'GlobalHistogram'] as const;
type Binarizer = (typeof BINARIZERS)[number];

/**
 * Starts zxing-cpp from the bytes of its WebAssembly module; without them the library would ask a public CDN.
 * Rejects when the bytes are not that module.
 */
export async function createQrDecoder(wasm: Uint8Array): Promise<QrDecoder> {
  const overrides = { wasmBinary: new Uint8Array(wasm).buffer, print: silent, printErr: silent };
  await prepareZXingModule({ overrides, fireImmediately: true });

  async function pass(input: Uint8Array | ImageData, binarizer: Binarizer): Promise<QrReading> {
    prepareZXingModule({ overrides }); // at once before the call: another read may have purged them
    try {
      const results = await readBarcodes(input, {
        formats: ['QRCode'],
        textMode: 'Plain',
        returnErrors: false,
        tryHarder: true,
        tryRotate: true,
        tryInvert: true,
        tryDownscale: true,
        binarizer,
        maxNumberOfSymbols: 2 * QR_TEXTS,
      });
      return readingOf(results);
    } catch (cause) {
      purgeZXingModule(); // an aborted module stays broken
      throw cause;
    }
  }

  return {
    async decodeFile(bytes) {
      try {
        return await firstThatReads(BINARIZERS, (binarizer) => pass(bytes, binarizer));
      } finally {
        purgeZXingModule(); // a small file can blow the module's memory up to 2 GB, and it never shrinks
      }
    },
    decodePictures(pictures) {
      const framed = pictures.map(framedForReading);
      return firstThatReads(LADDER, async ({ factor, binarizer }) => {
        const readings: QrReading[] = [];
        for (const picture of framed.filter((each) => fits(each, factor))) {
          const sized = factor === 1 ? picture : scaled(picture, factor);
          readings.push(await pass(toImageData(sized), binarizer));
        }
        return merged(readings);
      });
    },
  };
}

interface Attempt {
  readonly factor: number;
  readonly binarizer: Binarizer;
}

/** The ladder: the second threshold helps with shade and glare, the other sizes with noise and very small modules. */
const LADDER: readonly Attempt[] = [
  { factor: 1, binarizer: 'LocalAverage' },
  { factor: 1, binarizer: 'GlobalHistogram' },
  { factor: 1.5, binarizer: 'LocalAverage' },
  { factor: 0.6, binarizer: 'LocalAverage' },
];

function fits({ width, height }: GreyPicture, factor: number): boolean {
  return factor <= 1 || width * height * factor * factor <= PIXELS;
}

/** Climbs the ladder until a code is read. */
async function firstThatReads<T>(
  attempts: readonly T[],
  read: (attempt: T) => Promise<QrReading>,
): Promise<QrReading> {
  const readings: QrReading[] = [];
  for (const attempt of attempts) {
    const reading = await read(attempt);
    readings.push(reading);
    if (reading.texts.length > 0) break;
  }
  return merged(readings);
}

function merged(readings: readonly QrReading[]): QrReading {
  const texts = new Set(readings.flatMap((reading) => reading.texts));
  return { texts: [...texts].slice(0, QR_TEXTS), inexact: readings.some(({ inexact }) => inexact) };
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

/** Below this size a code may be drawn one or two pixels a module, too fine for any finder. */
const COMFORTABLE_SIDE = 400;
const WIDEST_MARGIN = 64;

/** Room around the code (ISO/IEC 18004 §6.3.8 asks for four modules) and, for a tiny picture, larger modules. */
function framedForReading(picture: GreyPicture): GreyPicture {
  const side = Math.max(picture.width, picture.height);
  const times = Math.ceil(COMFORTABLE_SIDE / side);
  const sized = side < COMFORTABLE_SIDE ? enlarged(picture, times) : picture;
  const margin = Math.min(Math.ceil(Math.max(sized.width, sized.height) / 8), WIDEST_MARGIN);
  return withMargin(sized, margin);
}

function toImageData({ width, height, data }: GreyPicture): ImageData {
  const rgba = new Uint8ClampedArray(4 * data.length).fill(255);
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    const grey = data[pixel] ?? 255;
    rgba[4 * pixel] = grey;
    rgba[4 * pixel + 1] = grey;
    rgba[4 * pixel + 2] = grey;
  }
  return { width, height, data: rgba, colorSpace: 'srgb' };
}

function silent(): void {
  // The library would print to the console what it thinks of a hostile file.
}
