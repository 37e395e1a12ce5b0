import { nodePlatform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import { verify } from '@prova/verifier';
import { printOf } from '../degraded/cards.ts';
import { held } from '../degraded/kind.ts';
import { asFrame, type Frame } from '../degraded/picture.ts';
import { TEST_NOW } from '../test-authority.ts';
import { zxingWasm } from '../zxing.ts';
import type { Bench } from './bench-row.ts';
import { type BenchScheme, issueTo, officeOf, TODAY } from './bench-scheme.ts';
import { hold } from './contest.ts';

/** So that no row lives off having just seen the same frame. */
const FRAMES = 16;

/** From a frame of a webcam to the verdict, held against the reading of the frame, which nobody can do without. */
export async function frameBenches(scheme: BenchScheme): Promise<readonly Bench[]> {
  const reader = await createReader({ zxingWasm: await zxingWasm(), platform: nodePlatform });
  const watch = reader.watch();
  const frames = await issuedFrames(scheme);
  const context = {
    trust: scheme.trust,
    policy: { environment: 'test' },
    today: TODAY,
    now: TEST_NOW,
    platform: nodePlatform,
  } as const;
  const textOf = async (frame: Frame | undefined) => {
    const [text] = frame ? (await watch.read(frame)).qrTexts : [];
    if (text === undefined) throw new Error('The frame of the bench is not read.');
    return text;
  };
  const turns = { ours: 0, baseline: 0 };
  return [
    {
      name: 'frame of a camera to verdict ÷ reading the frame',
      unit: 'frames/s',
      floor: 1 / 1.3,
      goal: 0.95,
      measure: () =>
        hold({
          ours: async () => {
            const text = await textOf(frames[turns.ours++ % FRAMES]);
            const { verdict } = await verify({ kind: 'text', text }, context);
            if (verdict !== 'accepted') throw new Error(`The frame of the bench is ${verdict}.`);
          },
          baseline: () => textOf(frames[turns.baseline++ % FRAMES]),
          rounds: 30,
          milliseconds: 50,
        }),
    },
  ];
}

async function issuedFrames(scheme: BenchScheme): Promise<readonly Frame[]> {
  const office = officeOf(scheme, 'BE:0120');
  const frames: Frame[] = [];
  for (let i = 0; i < FRAMES; i++) {
    const { qrText } = await issueTo({ fn: `Holder ${i}`, gn: 'Marie-Louise' }, office);
    frames.push(asFrame(held(printOf('prc', qrText))));
  }
  return frames;
}
