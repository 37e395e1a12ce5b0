import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { createAsset, IMMUTABLE, type PublishedFile } from '../src/index.ts';
import { lines, rawRequest } from './support/raw-request.ts';
import { type StartedService, startService } from './support/start-service.ts';

const TEXT = 'One list, many readers. '.repeat(100);
const BODY = new TextEncoder().encode(TEXT);

const LIST: PublishedFile = {
  body: BODY,
  encodings: { br: brotliCompressSync(BODY), gzip: gzipSync(BODY) },
  mediaType: 'application/jwt',
  etag: 'sha256-abc',
  cacheControl: IMMUTABLE,
};
/** A file whose bytes nobody may look at. */
const SEALED: PublishedFile = {
  ...LIST,
  encodings: {},
  get body(): Uint8Array {
    throw new Error('The body was touched.');
  },
};
const CBOR: PublishedFile = {
  ...LIST,
  mediaType: 'application/cwt',
  etag: 'sha256-def',
  encodings: {},
};
const FILES = new Map<string, PublishedFile>([
  ['/both', { ...LIST, otherForms: [CBOR] }],
  ['/lote/list.jwt', LIST],
  ['/plain.bin', { ...LIST, encodings: {} }],
  ['/sealed.bin', SEALED],
]);

let service: StartedService;
beforeAll(async () => {
  service = await startService({
    files: (path) => FILES.get(path),
    assets: [createAsset('officer', 'js', 'export {};')],
  });
});
afterAll(() => service.close());

/** As it was sent: `fetch` would unpack it. */
async function raw(path: string, head: readonly string[] = [], method = 'GET') {
  const answer = await rawRequest(service.url, lines(`${method} ${path} HTTP/1.1`, ...head));
  const [top = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(top.split(' ')[1]), top: top.toLowerCase(), body };
}

test('a file comes as it is, with what a cache must know', async () => {
  const response = await fetch(`${service.url}/plain.bin`);
  expect(await response.text()).toBe(TEXT);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/jwt',
    'content-length': String(BODY.length),
    etag: '"sha256-abc"',
    'cache-control': IMMUTABLE,
    vary: 'accept-encoding',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
});

test('the compressed form that the client likes best, under a tag of its own', async () => {
  const br = await raw('/lote/list.jwt', ['accept-encoding: gzip, br']);
  expect(br.top).toContain('content-encoding: br');
  expect(br.top).toContain('etag: "sha256-abc-br"');
  expect(br.top).toContain(`content-length: ${LIST.encodings.br?.length}`);
  const gzip = await fetch(`${service.url}/lote/list.jwt`, {
    headers: { 'accept-encoding': 'br;q=0, gzip' },
  });
  expect(gzip.headers.get('etag')).toBe('"sha256-abc-gzip"');
  expect(await gzip.text()).toBe(TEXT);
  const plain = await raw('/lote/list.jwt');
  expect(plain.top).not.toContain('content-encoding');
  expect(plain.body).toBe(TEXT);
});

test.each([
  ['"sha256-abc"', 304],
  ['W/"sha256-abc"', 304],
  ['"other", "sha256-abc"', 304],
  ['*', 304],
])('who has it, %s, is told so, and the bytes stay untouched', async (tag, status) => {
  const answer = await raw('/sealed.bin', [`if-none-match: ${tag}`]);
  expect([answer.status, answer.body]).toEqual([status, '']);
  expect(answer.top).toContain('etag: "sha256-abc"');
  expect(answer.top).toContain(`cache-control: ${IMMUTABLE}`);
  expect(answer.top).not.toContain('\ncontent-type:');
});

test.each(['"sha256-abd"', 'sha256-abc', '"sha256-abc-br"', ''])(
  'who has %p gets it',
  async (tag) => {
    expect((await raw('/plain.bin', [`if-none-match: ${tag}`])).status).toBe(200);
  },
);

test('HEAD is told the length and no more', async () => {
  const answer = await raw('/plain.bin', [], 'HEAD');
  expect([answer.status, answer.body]).toEqual([200, '']);
  expect(answer.top).toContain(`content-length: ${BODY.length}`);
});

test('a query changes nothing; another method, or path, is none of its business', async () => {
  expect((await raw('/plain.bin?x=1')).status).toBe(200);
  expect((await raw('/plain.bin', [], 'POST')).status).toBe(404);
  expect((await raw('/lote/../plain.bin')).status).toBe(400);
  expect((await raw('/%70lain.bin')).status).toBe(404);
});

test('a page of another site may ask with a tag', async () => {
  const answer = await raw(
    '/plain.bin',
    ['access-control-request-headers: if-none-match'],
    'OPTIONS',
  );
  expect(answer.status).toBe(204);
  expect(answer.top).toContain('access-control-allow-headers: if-none-match');
});

test('assets are there, for good, under a name of their content', async () => {
  const { path, file } = createAsset('officer', 'js', 'export {};');
  expect(path).toMatch(/^\/assets\/officer\.[0-9a-f]{16}\.js$/);
  expect(createAsset('officer', 'js', 'export { a };').path).not.toBe(path);
  const response = await fetch(service.url + path);
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe(IMMUTABLE);
  expect(await response.text()).toBe('export {};');
  expect(gunzipSync(file.encodings.gzip ?? new Uint8Array()).toString()).toBe('export {};');
});

test('a body that nobody asked for is not waited for', async () => {
  for (const method of ['GET', 'OPTIONS']) {
    const head = `${method} /plain.bin HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99\r\n\r\n`;
    const answer = await rawRequest(service.url, head);
    expect(answer).toMatch(/^HTTP\/1.1 20[04] /);
    expect(answer.toLowerCase()).toContain('connection: close');
  }
});

test.each([
  [undefined, 'application/jwt'],
  ['*/*', 'application/jwt'],
  ['application/json', 'application/jwt'],
  ['application/cwt', 'application/cwt'],
  ['application/cwt;q=0.5, application/jwt', 'application/jwt'],
])('of a file with two forms, who accepts %s gets %s', async (accept, mediaType) => {
  const head = accept === undefined ? [] : [`accept: ${accept}`];
  const { top } = await raw('/both', head);
  const etag = mediaType === 'application/cwt' ? 'sha256-def' : 'sha256-abc';
  expect(top).toContain(`content-type: ${mediaType}`);
  expect(top).toContain(`etag: "${etag}"`);
  expect(top).toContain('vary: accept, accept-encoding');
  const again = await raw('/both', [...head, `if-none-match: "${etag}"`]);
  expect(again.status).toBe(304);
});
