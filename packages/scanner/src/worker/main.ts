import { webPlatform as platform } from '@prova/platform-web';
import { type CameraWatch, createReader, type Reader } from '@prova/reader';
import zxingWasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { openBrowserDesk } from '../desk/browser-desk.ts';
import { rightsReader } from '../desk/read-rights.ts';
import { fetchFiles } from './fetch-file.ts';
import { offerInPage } from './in-page.ts';
import { pixelsOf } from './pixels.ts';
import { ReaderMissing } from './reader-missing.ts';
import { serveDesk } from './serve.ts';
import type { FrameGiven, Question, Reply } from './services.ts';

/** Put in by the build, in epoch seconds. */
declare const __BUILT_AT__: number;

/** In a page, which no worker serves, nothing could end the reading of a hostile file: there, only texts are judged. */
const IS_PAGE = typeof document !== 'undefined';

let reader: Promise<Reader> | undefined;

/** The reader of codes is the largest part of the page. What could not be loaded is asked for again. */
function readerOfPage(): Promise<Reader> {
  reader ??= loadReader().catch((cause: unknown) => {
    reader = undefined;
    throw new ReaderMissing(String(cause), { cause });
  });
  return reader;
}

async function loadReader(): Promise<Reader> {
  if (IS_PAGE) throw new Error('A page reads no files.');
  const answer = await fetch(zxingWasmUrl);
  if (!answer.ok) throw new Error('The reader of codes is not there.');
  return createReader({
    zxingWasm: new Uint8Array(await answer.arrayBuffer()),
    platform,
    createCanvas: (width, height) => new OffscreenCanvas(width, height),
  });
}

/** The same for somebody who waits: what was asked for before he came, in vain, is asked for once more. */
function readerForNow(): Promise<Reader> {
  return reader?.catch(() => readerOfPage()) ?? readerOfPage();
}

/** A server that says nothing for so long is away. */
const SILENCE_MS = 30_000;

let watch: CameraWatch | undefined;

/** Looks at one picture of the camera. What it knows of those before it, it forgets with the first code that it reads. */
async function textsIn(picture: FrameGiven['picture']): Promise<readonly string[]> {
  watch ??= (await readerForNow()).watch();
  const { qrTexts } = await watch.read(pixelsOf(picture));
  return qrTexts;
}

const services = serveDesk({
  async openDesk(scheme) {
    const readRights = rightsReader(platform);
    const desk = await openBrowserDesk({ scheme, platform, builtAt: __BUILT_AT__, readRights });
    // While nobody waits for it.
    readerOfPage().catch(() => undefined);
    return desk;
  },
  readFile: async (bytes) => (await readerForNow()).read(bytes),
  readFrame: textsIn,
  fetchFile: fetchFiles({
    origin: location.origin,
    patience: () => AbortSignal.timeout(SILENCE_MS),
  }),
});

/** Answers one question. Never rejects. */
async function answer({ id, name, given }: Question): Promise<Reply> {
  try {
    // Each service is given what is asked of it by name; the page is ours.
    return { id, value: await services[name](given as never) };
  } catch (error) {
    const of = error instanceof ReaderMissing ? 'reader' : 'program';
    return { id, fault: String(error), of };
  }
}

if (IS_PAGE) offerInPage(answer);
else {
  addEventListener('message', async ({ data }: MessageEvent<Question>) => {
    postMessage(await answer(data));
  });
}
