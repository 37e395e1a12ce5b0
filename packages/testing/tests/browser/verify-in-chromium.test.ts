import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encodeBase64url, encodeQrText } from '@prova/credential';
import { createPrinter, createQr, qrPng, templateId } from '@prova/paper';
import { deflate, nodePlatform } from '@prova/platform-node';
import { bundleForBrowser } from './bundle.ts';
import { makeCases } from './cases.ts';
import { launchChromium } from './chromium.ts';
import { type Case, judge } from './judge.ts';
import { serveStrictly } from './strict-server.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

// What a desk does, in a real browser under a strict policy: the same reports as on Node, and nothing asked of anyone.

const [browser, verifier, reader, { cases, goodToken }] = await Promise.all([
  launchChromium(),
  bundleForBrowser('verifier-page'),
  bundleForBrowser('reader-page'),
  makeCases(),
]);
const server = await serveStrictly(
  new Map([
    ...verifier.files,
    ...reader.files,
    ['/zxing_reader.wasm', fileOf('zxing-wasm/reader/zxing_reader.wasm')],
  ]),
);

afterAll(async () => {
  await browser.close();
  await server.close();
});

function fileOf(specifier: string): Uint8Array {
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(specifier)));
}

function judgeInPage({ page }: WatchedPage, given: readonly Case[]) {
  return page.evaluate(
    async ({ script, cases }) => {
      const { judgeAll }: typeof import('./verifier-page.ts') = await import(script);
      return judgeAll(cases);
    },
    { script: '/verifier-page.js', cases: given },
  );
}

function readInPage({ page }: WatchedPage, files: readonly Uint8Array[]) {
  return page.evaluate(
    async ({ script, bytes }) => {
      const { readAll }: typeof import('./reader-page.ts') = await import(script);
      return readAll(bytes);
    },
    { script: '/reader-page.js', bytes: files.map(encodeBase64url) },
  );
}

describe('the verifier', () => {
  const opened = openWatched(browser, server.origin);

  test('gives the expected verdicts', async () => {
    const reports = await judgeInPage(await opened, cases);
    const outcomes = reports.map(({ verdict, reasons }) => ({ verdict, code: reasons[0]?.code }));
    expect(outcomes.map((outcome, i) => ({ what: cases[i]?.what, ...outcome }))).toEqual(
      cases.map(({ what, verdict, code }) => ({ what, verdict, code })),
    );
  });

  test('gives the reports that it gives on Node', async () => {
    const onNode = await Promise.all(cases.map((each) => judge(each, nodePlatform)));
    expect(await judgeInPage(await opened, cases)).toEqual(onNode);
  });

  test('accepts no token with a character changed, and says why as on Node', async () => {
    const [good] = cases;
    if (!good) throw new RangeError('There is no good case.');
    const damaged = Array.from({ length: 60 }, (_, i): Case => {
      const at = Math.floor((i * goodToken.length) / 60);
      const other = goodToken[at] === 'A' ? 'B' : 'A';
      const jws = goodToken.slice(0, at) + other + goodToken.slice(at + 1);
      return { ...good, evidence: { kind: 'text', text: encodeQrText(jws, deflate) } };
    });
    const reports = await judgeInPage(await opened, damaged);
    expect(reports.filter(({ verdict }) => verdict === 'accepted')).toEqual([]);
    expect(reports).toEqual(await Promise.all(damaged.map((each) => judge(each, nodePlatform))));
  });

  test('asks for its script and nothing else, and breaks no policy', async () => {
    const { requests, complaints } = await opened;
    expect(requests).toEqual(['/', '/verifier-page.js']);
    expect(complaints).toEqual([]);
  });
});

describe('the reader', () => {
  const opened = openWatched(browser, server.origin);
  const qrText = encodeQrText(goodToken, deflate);

  test('reads a picture, and a PDF by its attachment and its code', async () => {
    const picture = qrPng(createQr(qrText, { level: 'L' }));
    const printed = await print({ jws: goodToken, qrText });
    expect(await readInPage(await opened, [picture, printed])).toEqual([
      { kind: 'file', medium: 'png', attachments: [], qrTexts: [qrText], findings: [] },
      { kind: 'file', medium: 'pdf', attachments: [goodToken], qrTexts: [qrText], findings: [] },
    ]);
  });

  test('asks for its scripts and its WebAssembly and nothing else, and breaks no policy', async () => {
    const { requests, complaints } = await opened;
    const scripts = [...reader.files.keys()];
    expect(requests.filter((path) => !scripts.includes(path))).toEqual(['/', '/zxing_reader.wasm']);
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

async function print(document: { jws: string; qrText: string }): Promise<Uint8Array> {
  const font = (path: string) => fileOf(`@expo-google-fonts/noto-sans/${path}`);
  const printer = createPrinter({
    regular: font('400Regular/NotoSans_400Regular.ttf'),
    bold: font('700Bold/NotoSans_700Bold.ttf'),
    italic: font('400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
  });
  const id = templateId({ languages: ['fr'], environment: 'test', address: 'verify.example' });
  await printer.prepare(id, [document]);
  return printer.print(id, document);
}
