import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { encodeQrText } from '@prova/credential';
import type { embedding } from '@prova/embed';
import { createQr, qrPng } from '@prova/paper';
import type { Browser, BrowserContext } from 'playwright-core';
import { builtVerifier } from '../../src/built.ts';
import { launchChromium } from '../../src/chromium.ts';
import { type StrictServer, serveStrictly } from '../../src/strict-server.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { SAMPLE_PRC } from '../../src/tokens.ts';
import { type Clinic, openClinic } from './clinic.ts';
import { openDeskBrowser } from './counter.ts';
import { keptBy } from './kept-by.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

// The embedded verifier as it is built, in the page of its README, on a server that is neither the desk's nor the registry's.

const README = new URL('../../../embed/README.md', import.meta.url);
const DAY = 86_400;

/** Of what texts take, in bytes, compressed. Measured 66,095 with the three social documents; what makes it grow by a language or a library is seen here. */
const MOST_BYTES = 67_500;

const TEXTS_ONLY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const READER_ONLY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** What the built file exports. */
interface Built {
  readonly openVerifier: ReturnType<typeof embedding>;
}

let clinic: Clinic;
let browser: Browser;
let built: ReadonlyMap<string, Uint8Array>;
let page: { readonly html: string; readonly script: string };
let files: Map<string, Uint8Array>;
let server: StrictServer;

beforeAll(async () => {
  [clinic, browser, built] = await Promise.all([openClinic(), launchChromium(), builtVerifier()]);
  const readme = await readFile(README, 'utf8');
  page = { html: blockOf(readme, 'html'), script: blockOf(readme, 'js') };
  files = new Map(built);
  files.set('/index.html', Buffer.from(page.html));
  files.set('/admission.js', Buffer.from(page.script));
  await copyTrust();
  server = await serveStrictly(files, (path) =>
    path.endsWith('file-reader.js') ? READER_ONLY : TEXTS_ONLY,
  );
});
afterAll(async () => {
  await browser.close();
  await clinic.close();
  await server.close();
});

/** The one block of a language in a page of documentation. */
function blockOf(text: string, language: string): string {
  const [block = '', ...more] = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .filter(([, name]) => name === language)
    .map(([, , each = '']) => each);
  if (block === '' || more.length > 0)
    throw new RangeError(`There is not one block of ${language}.`);
  return block;
}

/** What a host does every quarter of an hour: copies what a desk serves. The root it had from the scheme. */
async function copyTrust(): Promise<void> {
  const get = async (path: string) =>
    new Uint8Array(await (await fetch(`${clinic.origin}${path}`)).arrayBuffer());
  const lists = await get('/trust/lists.json');
  const listed: { lists: { path: string }[] } = JSON.parse(new TextDecoder().decode(lists));
  files.set('/trust/lists.json', lists);
  for (const { path } of listed.lists) files.set(path, await get(path));
  files.set('/trust/snapshot.cose', await get('/trust/snapshot.cose'));
  const scheme = JSON.parse(new TextDecoder().decode(await get('/trust/scheme.json')));
  files.set('/root.der', Buffer.from(scheme.root, 'base64'));
}

/** The README's page, in a browser that has never seen it or in one that has. */
async function openAdmission(context?: BrowserContext): Promise<WatchedPage> {
  const opened = await openWatched(
    context ?? (await openDeskBrowser(browser)),
    server.origin,
    '/index.html',
  );
  await opened.page.locator('input:enabled').waitFor();
  return opened;
}

interface Shown {
  readonly title: string;
  readonly why: string;
  readonly holder: string;
}

/** What the page says of a text that a scanner types, ended with Enter. */
async function shown({ page }: WatchedPage, text: string): Promise<Shown> {
  await page.locator('input').fill(text);
  await page.locator('input').press('Enter');
  await page.locator('h1:not(:empty)').waitFor();
  const [title = '', why = '', holder = ''] = await page.locator('h1, p, strong').allTextContents();
  return { title, why, holder };
}

/** A code with one bit of its signature turned over. */
function forged(): string {
  const [header, payload, signature = ''] = clinic.token().split('.');
  const bytes = Buffer.from(signature, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
  return encodeQrText(`${header}.${payload}.${bytes.toString('base64url')}`);
}

test('the page of the README is forty lines and no more', () => {
  expect(`${page.html}${page.script}`.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
});

test('what texts take is small, and makes no code of text', () => {
  const first = built.get('/prova/prova-verifier.js') ?? new Uint8Array();
  const script = new TextDecoder().decode(first);
  const parts = [...script.matchAll(/from\s*["']\.\/(parts\/[^"']+)["']/g)].map(([, part]) => part);
  expect(parts.length).toBeGreaterThan(0);
  const atOnce = [first, ...parts.map((part) => built.get(`/prova/${part}`) ?? new Uint8Array())];
  const sizes = atOnce.map((each) => gzipSync(each, { level: 9 }).length);
  expect(sizes.every((size) => size > 1_000)).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  for (const each of atOnce) {
    expect(new TextDecoder().decode(each)).not.toMatch(/\beval\(|\bFunction\(/);
  }
});

test('accepted, rejected, not judged: the page says so, and names the holder of what is valid only', async () => {
  const opened = await openAdmission();
  expect(await shown(opened, clinic.code())).toMatchObject({
    title: 'TEST: Valid',
    holder: `${SAMPLE_PRC.fn}, ${SAMPLE_PRC.gn}, ${SAMPLE_PRC.dob}`,
  });
  expect(await shown(opened, forged())).toEqual({
    title: 'TEST: Not valid',
    why: expect.stringContaining('changed or made up'),
    holder: '',
  });
  expect(await shown(opened, 'HC1:NCFOXN')).toMatchObject({
    title: 'TEST: No EHIC code read',
    holder: '',
  });
  expect(await shown(opened, clinic.code())).toMatchObject({ title: 'TEST: Valid' });
  expect(opened.complaints).toEqual([]);
  expect([...opened.requests].sort()).toEqual(
    [
      ...['/index.html', '/admission.js', '/root.der', '/trust/snapshot.cose', '/trust/lists.json'],
      ...[...files.keys()].filter((path) => path.startsWith('/trust/lists/')),
      ...[...built.keys()].filter((path) => /verifier\.js|findings/.test(path)),
    ].sort(),
  );
});

test('what is withdrawn is rejected as soon as the page has the list', async () => {
  const opened = await openAdmission();
  expect((await shown(opened, clinic.code())).title).toBe('TEST: Valid');
  await clinic.withdraw('KEPT000000000001');
  await copyTrust();
  const again = await openAdmission(opened.page.context());
  expect(await shown(again, clinic.code())).toMatchObject({
    title: 'TEST: Not valid',
    why: expect.stringContaining('withdrew'),
    holder: '',
  });
  await clinic.withdraw();
  await copyTrust();
});

test('by an old list nothing is confirmed, and the one from before it is no way back', async () => {
  const opened = await openAdmission();
  const before = files.get('/trust/snapshot.cose') ?? new Uint8Array();
  await opened.page.context().clock.setFixedTime((TEST_NOW + 10 * DAY) * 1000);
  const later = await openAdmission(opened.page.context());
  expect(await shown(later, clinic.code())).toMatchObject({
    title: 'TEST: Not confirmed',
    holder: '',
  });

  await clinic.publish({ issuedAt: TEST_NOW + 10 * DAY - 60 });
  await copyTrust();
  const update = ({ page }: WatchedPage) =>
    page.evaluate(async () => {
      const at = '/prova/prova-verifier.js';
      const { openVerifier }: Built = await import(at);
      const bytes = async (path: string) => new Uint8Array(await (await fetch(path)).arrayBuffer());
      const verifier = await openVerifier({
        environment: 'test',
        root: await bytes('/root.der'),
        snapshot: await bytes('/trust/snapshot.cose'),
        clock: () => new Date(),
      });
      return { snapshot: verifier.opened.snapshot, memory: verifier.state().memory };
    });
  expect(await update(later)).toEqual({ snapshot: 'taken', memory: 'kept' });
  files.set('/trust/snapshot.cose', before);
  expect(await update(await openAdmission(opened.page.context()))).toEqual({
    snapshot: 'trust-rollback',
    memory: 'kept',
  });
});

test('without a network the page’s own files are enough, once the browser has the list', async () => {
  const opened = await openAdmission();
  const trust = new Map([...files].filter(([path]) => path.startsWith('/trust/')));
  for (const path of trust.keys()) files.delete(path);
  const again = await openAdmission(opened.page.context());
  expect((await shown(again, clinic.code())).title).toBe('TEST: Valid');
  const fresh = await openAdmission();
  expect(await shown(fresh, clinic.code())).toMatchObject({
    title: 'TEST: Not confirmed',
    holder: '',
  });
  for (const [path, bytes] of trust) files.set(path, bytes);
});

test('a file is read beside the page, under a policy that is its own', async () => {
  const picture = qrPng(createQr(clinic.code(), { level: 'L' }));
  files.set('/card.png', picture);
  files.set('/nothing.pdf', Buffer.from('%PDF-1.7\nnothing'));
  const opened = await openAdmission();
  const judge = ({ page }: WatchedPage, path: string) =>
    page.evaluate(
      async ({ at, path }) => {
        const { openVerifier }: Built = await import(at);
        const bytes = async (from: string) =>
          new Uint8Array(await (await fetch(from)).arrayBuffer());
        const verifier = await openVerifier({
          environment: 'test',
          root: await bytes('/root.der'),
          clock: () => new Date(),
        });
        const { report } = await verifier.judgeFile(await bytes(path));
        const data = report.document?.data;
        return [report.verdict, report.carrier?.medium, data && 'fn' in data ? data.fn : undefined];
      },
      { at: '/prova/prova-verifier.js', path },
    );
  expect(await judge(opened, '/card.png')).toEqual(['accepted', 'png', SAMPLE_PRC.fn]);
  expect(await judge(opened, '/nothing.pdf')).toEqual(['not-judged', 'pdf', undefined]);
  expect(opened.complaints).toEqual([]);
  // A worker that cannot load what it reads with says so, and nothing is judged.
  const wasm = files.get('/prova/zxing_reader.wasm') ?? new Uint8Array();
  files.delete('/prova/zxing_reader.wasm');
  const fresh = await openAdmission();
  await expect(judge(fresh, '/card.png')).rejects.toThrow('zxing_reader.wasm, which is not there');
  files.set('/prova/zxing_reader.wasm', wasm);
});

test('nothing of a person is kept', async () => {
  const opened = await openAdmission();
  expect((await shown(opened, clinic.code())).holder).not.toBe('');
  const kept = await keptBy(opened.page);
  // The list is in it, so the search does search.
  expect(kept).toContain('https://lists.example/BE-0120/');
  const { fn, gn, hi, ci, dob } = SAMPLE_PRC;
  expect([fn, gn, hi, ci, dob].filter((planted) => kept.includes(planted))).toEqual([]);
});
