import { webPlatform as platform } from '@prova/platform-web';
import { type CameraWatch, createReader, type Reader } from '@prova/reader';
import zxingWasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { openBrowserDesk } from '../desk/browser-desk.ts';
import { fetchFiles } from './fetch-file.ts';
import { pixelsOf } from './pixels.ts';
import { serveDesk } from './serve.ts';
import type { FrameGiven, Question } from './services.ts';

/** Put in by the build, in epoch seconds. */
declare const __BUILT_AT__: number;

let reader: Promise<Reader> | undefined;

/** The reader of codes is the largest part of the page. What could not be loaded is asked for again. */
function readerOfPage(): Promise<Reader> {
  reader ??= loadReader().catch((error: unknown) => {
    reader = undefined;
    throw error;
  });
  return reader;
}

async function loadReader(): Promise<Reader> {
  const answer = await fetch(zxingWasmUrl);
  if (!answer.ok) throw new Error('The reader of codes is not there.');
  return createReader({
    zxingWasm: new Uint8Array(await answer.arrayBuffer()),
    platform,
    createCanvas: (width, height) => new OffscreenCanvas(width, height),
  });
}

/** A server that says nothing for so long is away. */
const SILENCE_MS = 30_000;

let watch: CameraWatch | undefined;

/** Looks at one picture of the camera. What it knows of those before it, it forgets with the first code that it reads. */
async function textsIn(picture: FrameGiven['picture']): Promise<readonly string[]> {
  watch ??= (await readerOfPage()).watch();
  const { qrTexts } = await watch.read(pixelsOf(picture));
  return qrTexts;
}

const services = serveDesk({
  async openDesk(scheme) {
    const desk = await openBrowserDesk({ scheme, platform, builtAt: __BUILT_AT__ });
    // While nobody waits for it.
    readerOfPage().catch(() => undefined);
    return desk;
  },
  readFile: async (bytes) => (await readerOfPage()).read(bytes),
  readFrame: textsIn,
  fetchFile: fetchFiles({
    origin: location.origin,
    patience: () => AbortSignal.timeout(SILENCE_MS),
  }),
});

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { id, name, given } = data;
  try {
    // Each service is given what is asked of it by name; the page is ours.
    const value = await services[name](given as never);
    postMessage({ id, value });
  } catch (error) {
    postMessage({ id, fault: String(error) });
  }
});
