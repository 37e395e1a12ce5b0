import { webPlatform as platform } from '@prova/platform-web';
import { createReader, type Reader } from '@prova/reader';
import type { ReaderReply } from '../files/reader-reply.ts';

/** Beside this file, as it is in its library; not put into the program. */
const ZXING = './zxing_reader.wasm';

async function loadReader(): Promise<Reader> {
  const answer = await fetch(new URL(ZXING, import.meta.url));
  if (!answer.ok) throw new Error(`The verifier reads codes by ${ZXING}, which is not there.`);
  return createReader({
    zxingWasm: new Uint8Array(await answer.arrayBuffer()),
    platform,
    createCanvas: (width, height) => new OffscreenCanvas(width, height),
  });
}

async function say(reply: Promise<ReaderReply>): Promise<void> {
  postMessage(await reply.catch((error: unknown): ReaderReply => ({ fault: String(error) })));
}

const reader = loadReader();
void say(reader.then(() => ({ state: 'ready' })));

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void say(reader.then((made) => made.read(data)).then((evidence) => ({ evidence })));
});
