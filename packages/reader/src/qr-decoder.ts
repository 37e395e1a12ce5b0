import { enlarged, type GreyPicture, scaled, withMargin } from './grey-picture.ts';
import { type Attempt, LADDER, rungsFor } from './ladder.ts';
import { QR_TEXTS } from './limits.ts';
import { toPixels } from './pixels.ts';
import type { QrEngine, QrReading } from './qr-engine.ts';

export interface QrDecoder {
  /** Reads a whole PNG or JPEG. Throws `ReaderError` `image-malformed` when its pixels cannot be decoded. */
  decodeFile(bytes: Uint8Array): Promise<QrReading>;
  /** Reads all of these, each time in another way or size, until at least one shows a code. */
  decodePictures(pictures: readonly GreyPicture[]): Promise<QrReading>;
  /** Reads a picture that showed nothing in its own size, in the others. */
  decodeResized(picture: GreyPicture): Promise<QrReading>;
}

const BINARIZERS = ['LocalAverage', 'GlobalHistogram'] as const;

/** Looks at pictures in one way after another, as long as no code is read. */
export function createQrDecoder(engine: QrEngine): QrDecoder {
  return {
    async decodeFile(bytes) {
      try {
        return await firstThatReads(BINARIZERS, (binarizer) => engine.readFile(bytes, binarizer));
      } finally {
        engine.release(); // a small file can blow the module's memory up to 2 GB, and it never shrinks
      }
    },
    decodePictures: (pictures) => climb(LADDER, pictures),
    decodeResized: (picture) => climb(RESIZED, [picture]),
  };

  function climb(ladder: readonly Attempt[], pictures: readonly GreyPicture[]): Promise<QrReading> {
    const framed = pictures.map(framedForReading);
    return firstThatReads(ladder, async (rung) => {
      const readings: QrReading[] = [];
      for (const picture of framed.filter((each) => rungsFor(each).includes(rung))) {
        const sized = rung.factor === 1 ? picture : scaled(picture, rung.factor);
        readings.push(await engine.readPixels(toPixels(sized), rung.binarizer));
      }
      return merged(readings);
    });
  }
}

const RESIZED = LADDER.filter(({ factor }) => factor !== 1);

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
