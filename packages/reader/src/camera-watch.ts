import type { Finding } from '@prova/credential';
import { ReaderError } from './errors.ts';
import { finding } from './findings.ts';
import { fromRgba, scaled } from './grey-picture.ts';
import { rungAfter } from './ladder.ts';
import { ENLARGED_FRAME_PIXELS } from './limits.ts';
import { type Pixels, requirePixels, toPixels } from './pixels.ts';
import type { QrEngine } from './qr-engine.ts';

/** What one frame showed. */
export interface FrameReading {
  /** Distinct QR texts, as found, unchecked. Mostly none. */
  readonly qrTexts: readonly string[];
  /** `image-too-large`, `image-malformed`, `qr-mode`. That a frame shows no code is no finding. */
  readonly findings: readonly Finding[];
}

/** A camera before which somebody holds a document, frame by frame. */
export interface CameraWatch {
  /**
   * Looks at a frame, once, and gives the texts of its QR codes as a file would: exactly, or not at all. While frames show nothing, each is
   * looked at in the next of four ways, and then again; a text that was read begins anew. So a frame costs one look, and a
   * document held still has been looked at in every way after four of them.
   *
   * Never rejects, whatever the frame. Copies nothing of a frame that is read in its own size, so it must not change before this
   * settles; keeps nothing of it. Judges no text. It has no clock and sets no limit of time.
   */
  read(frame: Pixels): Promise<FrameReading>;
}

/** A watch at the foot of the ladder. Each camera session has its own. */
export function watchWith(engine: QrEngine): CameraWatch {
  let inVain = 0;
  return {
    async read(frame) {
      try {
        const { factor, binarizer } = rungAfter(
          inVain,
          requirePixels(frame),
          ENLARGED_FRAME_PIXELS,
        );
        inVain += 1;
        const sized = factor === 1 ? frame : resized(frame, factor);
        const { texts, inexact } = await engine.readPixels(sized, binarizer);
        if (texts.length > 0) inVain = 0;
        return { qrTexts: texts, findings: inexact ? [finding('qr-mode')] : [] };
      } catch (error) {
        const code = error instanceof ReaderError ? error.code : 'image-malformed';
        return { qrTexts: [], findings: [finding(code)] };
      }
    },
  };
}

function resized({ width, height, data }: Pixels, factor: number): Pixels {
  return toPixels(scaled(fromRgba(width, height, data), factor));
}
