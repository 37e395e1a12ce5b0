import { writeFile } from 'node:fs/promises';
import type { QrCode } from '@prova/paper';

const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES = 10;
/** Pixels of a module: a code that fills about half of the picture. */
const MODULE = 4;

/** What a camera that films a code sees: a page, a code on it, nothing that moves. As YUV4MPEG2, which Chromium takes for a camera. */
export async function writeCameraFilm(path: string, { size, modules }: QrCode): Promise<void> {
  const luma = new Uint8Array(WIDTH * HEIGHT).fill(225);
  const left = Math.floor((WIDTH - size * MODULE) / 2);
  const top = Math.floor((HEIGHT - size * MODULE) / 2);
  for (let y = 0; y < size * MODULE; y++) {
    for (let x = 0; x < size * MODULE; x++) {
      const module = Math.floor(y / MODULE) * size + Math.floor(x / MODULE);
      if (modules[module] === 1) luma[(top + y) * WIDTH + left + x] = 30;
    }
  }
  const chroma = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const frame = [Buffer.from('FRAME\n'), luma, chroma];
  await writeFile(path, Buffer.concat([head, ...Array(FRAMES).fill(frame).flat()]));
}
