import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { replaceFile } from '@prova/platform-node';
import { createTestAuthority, type TestAuthority } from '@prova/testing';
import { openTestDesk, type TestDesk } from './support/test-desk.ts';

const INDEX = '<!doctype html><title>Desk</title><script type="module" src="/assets/a.1f.js">';
const SCRIPT = `export const words = ${JSON.stringify('many words '.repeat(200))};`;
const WORKER = 'const kept = __PROVA_FILES__;\nself.kept = [kept];';
const BUILT = {
  'index.html': INDEX,
  'assets/a.1f.js': SCRIPT,
  'assets/reader.2e.wasm': '\u0000asm',
  'sw.js': WORKER,
  'manifest.webmanifest': '{"name":"Desk"}',
  'icons/desk 512.png': 'a picture',
  '.htaccess': 'deny from all',
};

const folders: string[] = [];
let authority: TestAuthority;
let desk: TestDesk;
beforeAll(async () => {
  authority = await createTestAuthority();
  desk = await openTestDesk(authority, { pageFolder: await built(BUILT) });
});
afterAll(async () => {
  await desk.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function built(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prova-page-'));
  folders.push(folder);
  for (const [name, file] of Object.entries(files)) await replaceFile(join(folder, name), file);
  return folder;
}

test('the page is at the root, and its files are as they were built', async () => {
  const get = async (path: string) => (await fetch(`${desk.url}${path}`)).text();
  expect(await get('/')).toBe(INDEX);
  expect(await get('/assets/a.1f.js')).toBe(SCRIPT);
  expect(await get('/icons/desk%20512.png')).toBe('a picture');
  for (const path of ['/index.html', '/.htaccess', '/assets/', '/../sw.js', '/assets/b.js']) {
    expect({ path, status: (await fetch(`${desk.url}${path}`)).status }).toEqual({
      path,
      status: path === '/../sw.js' ? 200 : 404,
    });
  }
});

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/assets/a.1f.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/reader.2e.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
  ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
  ['/icons/desk%20512.png', 'image/png', 'no-cache'],
])('%s has its type, its time in caches, and the policy of the page', async (path, type, cache) => {
  const { headers } = await fetch(`${desk.url}${path}`);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': type,
    'cache-control': cache,
    'content-security-policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; " +
      "img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self'; font-src 'self'; " +
      "manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'",
    'permissions-policy': 'camera=(self), serial=(self)',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  expect(headers.get('access-control-allow-origin')).toBe(null);
  expect(headers.get('service-worker-allowed')).toBe(path === '/sw.js' ? '/' : null);
});

test('the worker is told every file but itself, and the scheme', async () => {
  const text = await (await fetch(`${desk.url}/sw.js`)).text();
  const [, list = ''] = /^const kept = (\[.*\]);\nself\.kept = \[kept\];$/.exec(text) ?? [];
  const kept: { url: string; revision: string }[] = JSON.parse(list);
  expect(kept.map(({ url }) => url)).toEqual([
    '/',
    '/assets/a.1f.js',
    '/assets/reader.2e.wasm',
    '/icons/desk%20512.png',
    '/manifest.webmanifest',
    '/trust/scheme.json',
  ]);
  for (const { url, revision } of kept) {
    const bytes = new Uint8Array(await (await fetch(`${desk.url}${url}`)).arrayBuffer());
    expect({ url, revision }).toEqual({
      url,
      revision: createHash('sha256').update(bytes).digest('hex'),
    });
  }
});

test('it is compressed, and not sent again to who has it', async () => {
  const url = `${desk.url}/assets/a.1f.js`;
  const zipped = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  expect(zipped.headers.get('content-encoding')).toBe('br');
  expect(Number(zipped.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 4);
  expect(await zipped.text()).toBe(SCRIPT);
  const etag = (await fetch(`${desk.url}/`)).headers.get('etag') ?? '';
  const again = await fetch(`${desk.url}/`, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('what the build compressed is served as it is, and is no file of its own', async () => {
  const br = brotliCompressSync(INDEX);
  const gzip = gzipSync(SCRIPT, { level: 1 });
  const { url, close } = await openTestDesk(authority, {
    pageFolder: await built({
      ...BUILT,
      ...{ 'index.html.br': br, 'assets/a.1f.js.gz': gzip, 'assets/set.gz': 'of nothing' },
    }),
  });
  const sent = async (path: string, coding: string) => {
    const { headers } = await fetch(`${url}${path}`, { headers: { 'accept-encoding': coding } });
    return [headers.get('content-encoding'), Number(headers.get('content-length'))];
  };
  expect(await sent('/', 'br')).toEqual(['br', br.length]);
  expect(await sent('/', 'gzip')).toEqual([null, INDEX.length]);
  expect(await sent('/assets/a.1f.js', 'br, gzip')).toEqual(['gzip', gzip.length]);
  for (const path of ['/index.html.br', '/assets/a.1f.js.gz'])
    expect((await fetch(`${url}${path}`)).status).toBe(404);
  const worker = await (await fetch(`${url}/sw.js`)).text();
  expect(worker).toContain('"/assets/set.gz"');
  expect(worker).not.toContain('.js.gz');
  await close();
});

test.each([
  ['of another file', { 'index.html.gz': gzipSync(`${INDEX} `) }],
  ['of a shorter file', { 'index.html.br': brotliCompressSync(INDEX.slice(1)) }],
  ['of no file', { 'index.html.br': INDEX }],
])('a compressed form that is %s is refused', async (_what, form) => {
  const pageFolder = await built({ 'index.html': INDEX, ...form });
  await expect(openTestDesk(authority, { pageFolder })).rejects.toMatchObject({
    code: 'page-malformed',
  });
});

test('a house that is reached by https says so to browsers', async () => {
  const { url, close } = await openTestDesk(authority, {
    pageFolder: await built({ 'index.html': INDEX }),
    baseUrl: 'https://desk.example',
  });
  const { headers } = await fetch(`${url}/`);
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  expect((await fetch(`${desk.url}/`)).headers.get('strict-transport-security')).toBe(null);
  await close();
});

test('another site may ask nothing of the page', async () => {
  const preflight = await fetch(`${desk.url}/`, {
    method: 'OPTIONS',
    headers: { origin: 'https://other.example', 'access-control-request-method': 'GET' },
  });
  expect(preflight.status).toBe(404);
});

test('without a page, the first page says what is missing, in our look', async () => {
  const { url, close } = await openTestDesk(authority);
  const answer = await fetch(`${url}/`);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).toContain('The page for the counter is not here.');
  expect(text).toContain('test-band');
  expect((await fetch(`${url}/sw.js`)).status).toBe(404);
  await close();
});

test.each([
  ['no index.html', { 'sw.js': WORKER }],
  ['a worker that keeps nothing', { 'index.html': INDEX, 'sw.js': 'self.kept = [];' }],
])('a folder with %s is no page', async (_what, files) => {
  const pageFolder = await built(files);
  await expect(openTestDesk(authority, { pageFolder })).rejects.toMatchObject({
    code: 'page-malformed',
  });
});

test('a folder that is not there is no page', async () => {
  const pageFolder = join(tmpdir(), 'prova-page-nowhere');
  await expect(openTestDesk(authority, { pageFolder })).rejects.toMatchObject({
    code: 'page-malformed',
  });
});
