import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degradedPictures, sampleCards } from '@prova/testing';
import type { Report } from '@prova/verifier';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { openCounter } from './counter.ts';
import { type FrozenDesk, openFrozenDesk } from './frozen-desk.ts';

// Bad pictures, given as photos to the worker of the clinic's page in a real browser: judged by what they say or not read, and
// nearly all of them read. The reader's own tests look at all of them, and at those of whole pages.

/** Every third, which is one or two of each kind: drawing them is what takes long. */
const EVERY = 3;

/** Of all of them together; what is left is rounded up to whole pictures. */
const READ_SHARE = 0.98;

const cards = await sampleCards();
/** What was signed of each card's holder: the document is that of the card, and no other's. */
const signed = new Map(
  cards.map(({ name, type, jws }) => [name, { [type]: membersOf(jws, type) }]),
);
const all = degradedPictures(cards);
const pictures = all.filter((_, place) => place % EVERY === 0);

let desk: FrozenDesk;
let browser: Browser;
let room: string;
beforeAll(async () => {
  [desk, browser, room] = await Promise.all([
    openFrozenDesk(),
    launchChromium(),
    mkdtemp(join(tmpdir(), 'prova-degraded-')),
  ]);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
  await rm(room, { recursive: true });
});

/** Opens the page, and has hold of its worker, and of a field for files that is in no screen. */
async function openPage(): Promise<Page> {
  const { page } = await openCounter(browser, {
    ...{ origin: desk.origin, serviceWorkers: 'block' },
    before: (empty) =>
      empty.addInitScript(() => {
        const { Worker } = globalThis;
        globalThis.Worker = class extends Worker {
          constructor(...given: ConstructorParameters<typeof Worker>) {
            super(...given);
            Object.assign(globalThis, { ofPage: this });
          }
        };
        const field = document.createElement('input');
        Object.assign(globalThis, {
          field: Object.assign(field, { type: 'file', multiple: true }),
        });
      }),
  });
  await page.getByText('Trust list of').waitFor();
  return page;
}

/** What the worker of the page reports of each of these pictures, which become photos as a phone keeps them. */
async function reportsOn(page: Page): Promise<readonly Report[]> {
  const paths = pictures.map((_, place) => join(room, `${place}.grey`));
  const widths: number[] = [];
  for (const [place, { draw }] of pictures.entries()) {
    const { width, data } = draw();
    widths.push(width);
    await writeFile(paths[place] ?? '', data);
  }
  const field = await page.evaluateHandle(() => Reflect.get(globalThis, 'field') as Element);
  await field.setInputFiles(paths);
  return page.evaluate(judgeInPage, { widths, now: TEST_NOW });
}

/** In the page. A file that cannot be judged has no report, and stops all. */
async function judgeInPage({ widths, now }: { widths: readonly number[]; now: number }) {
  const worker = Reflect.get(globalThis, 'ofPage') as Worker;
  const { files } = Reflect.get(globalThis, 'field') as HTMLInputElement;
  const reports: Report[] = [];
  for (const [place, width] of widths.entries()) {
    const grey = new Uint8Array((await files?.[place]?.arrayBuffer()) ?? []);
    const bytes = await photoOf(grey, width);
    const judgement = { today: '2026-11-24', now, language: 'en' };
    const id = `picture ${place}`;
    const answer = new Promise<{ value: { report: Report } }>((resolve) => {
      worker.addEventListener('message', function hear({ data }) {
        if (data.id !== id) return;
        worker.removeEventListener('message', hear);
        resolve(data);
      });
    });
    // Scans are numbered, and these come after all that the page begins.
    worker.postMessage({ id, name: 'file', given: { scan: 1_000 + place, bytes, judgement } });
    reports.push((await answer).value.report);
  }
  return reports;

  async function photoOf(grey: Uint8Array, width: number): Promise<Uint8Array> {
    const height = grey.length / width;
    const picture = new ImageData(width, height);
    const pixels = new Uint32Array(picture.data.buffer);
    for (const [at, level] of grey.entries()) pixels[at] = 0xff000000 + level * 0x010101;
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.putImageData(picture, 0, 0);
    const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    return new Uint8Array(await photo.arrayBuffer());
  }
}

test('nearly all bad pictures are read in the page, and none is taken for another', async () => {
  expect(new Set(pictures.map(({ kind }) => kind))).toEqual(new Set(all.map(({ kind }) => kind)));
  const reports = await reportsOn(await openPage());
  expect(reports.length).toBe(pictures.length);
  const missed: string[] = [];
  for (const [place, { kind, card }] of pictures.entries()) {
    const report = reports[place];
    if (report?.document) {
      const { type, data } = report.document;
      expect([kind, card, { [type]: data }]).toEqual([
        kind,
        card,
        expect.objectContaining(signed.get(card) ?? {}),
      ]);
      expect(report.verdict).not.toBe('rejected');
    } else {
      // A text that was read wrong would have another reason.
      expect([kind, card, report?.verdict, report?.reasons[0]?.code]).toEqual([
        kind,
        card,
        'not-judged',
        'qr-not-found',
      ]);
      missed.push(`${kind}: ${card}`);
    }
  }
  const most = Math.ceil(pictures.length * (1 - READ_SHARE));
  expect(missed.length > most ? missed : []).toEqual([]);
});

function membersOf(jws: string, type: string): unknown {
  const [, payload = ''] = jws.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString())[type];
}
