import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Evidence, encodeQrText } from '@prova/credential';
import { createQr, qrPng } from '@prova/paper';
import { nodePlatform } from '@prova/platform-node';
import type { Report } from '@prova/verifier';
import { launchChromium } from '../../src/chromium.ts';
import { serveStrictly } from '../../src/strict-server.ts';
import { bundleForBrowser } from './bundle.ts';
import { makeCases } from './cases.ts';
import { type Case, createDesk } from './desk.ts';
import { printedPage } from './printed-page.ts';
import { loadVectorCases } from './vector-cases.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

// What a desk does, in a real browser under a strict policy: the same reports as on Node, and nothing asked of anyone.

const [browser, verifier, reader, made, vectors] = await Promise.all([
  launchChromium(),
  bundleForBrowser('verifier-page'),
  bundleForBrowser('reader-page'),
  makeCases(),
  loadVectorCases(),
]);
const { cases, caseOf, goodToken } = made;
const qrText = encodeQrText(goodToken);

const files = new Map([
  ...verifier.files,
  ...reader.files,
  ...made.files,
  ...vectors.files,
  ['/zxing_reader.wasm', libraryFile('zxing-wasm/reader/zxing_reader.wasm')],
  ['/picture.png', qrPng(createQr(qrText, { level: 'L' }))],
  ['/printed.pdf', await printedPage(goodToken)],
]);
const server = await serveStrictly(files);

afterAll(async () => {
  await browser.close();
  await server.close();
});

const judgeOnNode = createDesk(nodePlatform, async (path) => files.get(path) ?? new Uint8Array());

function judgeInPage({ page }: WatchedPage, given: readonly Case[]): Promise<Report[]> {
  return page.evaluate(
    async ({ script, cases }) => {
      const { judgeAll }: typeof import('./verifier-page.ts') = await import(script);
      return judgeAll(cases);
    },
    { script: '/verifier-page.js', cases: given },
  );
}

function readInPage({ page }: WatchedPage, paths: readonly string[]): Promise<Evidence[]> {
  return page.evaluate(
    async ({ script, paths }) => {
      const { readAll }: typeof import('./reader-page.ts') = await import(script);
      return readAll(paths);
    },
    { script: '/reader-page.js', paths },
  );
}

describe('the verifier', () => {
  const opened = openWatched(browser, server.origin);

  test.each([
    ['tokens of a throwaway authority', cases],
    ['the vectors of the house', vectors.cases],
  ])('judges %s as expected, and reports what it reports on Node', async (_what, given) => {
    expect(given.length).toBeGreaterThan(0);
    const reports = await judgeInPage(await opened, given);
    const outcomes = reports.map(({ verdict, reasons }, i) => {
      return { what: given[i]?.what, verdict, code: reasons[0]?.code };
    });
    expect(outcomes).toEqual(given.map(({ what, verdict, code }) => ({ what, verdict, code })));
    expect(reports).toEqual(await Promise.all(given.map(judgeOnNode)));
  });

  test('accepts no token with a character changed, and says why as on Node', async () => {
    const damaged = Array.from({ length: 60 }, (_, i) => {
      const at = Math.floor((i * goodToken.length) / 60);
      const other = goodToken[at] === 'A' ? 'B' : 'A';
      return caseOf(goodToken.slice(0, at) + other + goodToken.slice(at + 1));
    });
    const reports = await judgeInPage(await opened, damaged);
    expect(reports.filter(({ verdict }) => verdict === 'accepted')).toEqual([]);
    expect(reports).toEqual(await Promise.all(damaged.map(judgeOnNode)));
  });

  test('asks for its script and its trust lists, and breaks no policy', async () => {
    const { requests, complaints } = await opened;
    const trust = [...cases, ...vectors.cases].flatMap((each) =>
      each.trust ? [each.trust.root, ...each.trust.snapshots] : [],
    );
    expect([...new Set(requests)].sort()).toEqual(
      [...new Set(['/', ...verifier.first, ...trust])].sort(),
    );
    expect(complaints).toEqual([]);
  });
});

describe('the reader', () => {
  const opened = openWatched(browser, server.origin);

  test('reads a picture, and a PDF by its attachment and its code', async () => {
    expect(await readInPage(await opened, ['/picture.png', '/printed.pdf'])).toEqual([
      { kind: 'file', medium: 'png', attachments: [], qrTexts: [qrText], findings: [] },
      {
        kind: 'file',
        medium: 'pdf',
        attachments: [goodToken],
        qrTexts: [qrText],
        findings: [],
        pageText: expect.stringContaining('Vandenbroucke'),
      },
    ]);
  });

  test('asks for its scripts, its WebAssembly and the files, and breaks no policy', async () => {
    const { requests, complaints } = await opened;
    const known = ['/', '/zxing_reader.wasm', '/picture.png', '/printed.pdf'];
    expect([...requests].sort()).toEqual([...reader.files.keys(), ...known].sort());
    expect(complaints).toEqual([]);
  });
});

test('nothing is asked for that is not there', () => {
  expect(server.requests.filter((request) => request.startsWith('404'))).toEqual([]);
});

test('the policy bites, and a breach of it is seen', async () => {
  const { page, complaints } = await openWatched(browser, server.origin);
  const outcomes = await page.evaluate(async (foreign) => {
    // Code that the debugger runs may use eval, and what it leaves for later may not.
    await new Promise((resolve) => setTimeout(resolve));
    const attempts = [
      async () => new Function('return 1')(),
      () => fetch(foreign),
      () => import(foreign),
    ];
    const settled = await Promise.allSettled(attempts.map((attempt) => attempt()));
    return settled.map(({ status }) => status);
  }, 'http://127.0.0.1:9/foreign.js');
  expect(outcomes).toEqual(['rejected', 'rejected', 'rejected']);
  expect(complaints.filter((each) => each.startsWith('error: forbidden by '))).toEqual([
    'error: forbidden by require-trusted-types-for: trusted-types-sink',
    'error: forbidden by connect-src: http://127.0.0.1:9/foreign.js',
    'error: forbidden by script-src-elem: http://127.0.0.1:9/foreign.js',
  ]);
});

function libraryFile(specifier: string): Uint8Array {
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(specifier)));
}
