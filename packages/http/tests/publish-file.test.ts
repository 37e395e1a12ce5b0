import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { cacheFor, publishFile } from '../src/index.ts';
import { type StartedService, startService } from './support/start-service.ts';

const ABOUT = { mediaType: 'text/plain; charset=utf-8', cacheControl: cacheFor(60) };
const TEXT = new TextEncoder().encode('the same again, '.repeat(50));

test('a file is hashed and compressed, and what saves nothing is left out', async () => {
  const file = await publishFile(TEXT, ABOUT);
  expect(file).toMatchObject({
    ...ABOUT,
    body: TEXT,
    etag: `sha256-${createHash('sha256').update(TEXT).digest('base64url')}`,
  });
  const { br = new Uint8Array(), gzip = new Uint8Array() } = file.encodings;
  expect([brotliDecompressSync(br), gunzipSync(gzip)]).toEqual([
    Buffer.from(TEXT),
    Buffer.from(TEXT),
  ]);
  expect((await publishFile(Uint8Array.of(7), ABOUT)).encodings).toEqual({});
  expect((await publishFile(new Uint8Array(), ABOUT)).encodings).toEqual({});
});

test('forms that somebody has already are taken as they are', async () => {
  const encodings = { gzip: Uint8Array.of(1) };
  expect((await publishFile(TEXT, ABOUT, encodings)).encodings).toBe(encodings);
});

describe('a file with headers of its own', () => {
  let service: StartedService;
  beforeAll(async () => {
    const headers = { 'content-security-policy': "default-src 'none'" };
    const files = new Map([
      ['/page', await publishFile(TEXT, { ...ABOUT, headers })],
      ['/data', await publishFile(TEXT, ABOUT)],
    ]);
    service = await startService({ files: (path) => files.get(path) });
  });
  afterAll(() => service.close());

  test('is sent with them, and is not open to all sites', async () => {
    const page = await fetch(`${service.url}/page`);
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(page.headers.get('access-control-allow-origin')).toBe(null);
    const data = await fetch(`${service.url}/data`);
    expect(data.headers.get('content-security-policy')).toBe(null);
    expect(data.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('answers no preflight', async () => {
    const asked = (path: string) => fetch(`${service.url}${path}`, { method: 'OPTIONS' });
    expect([(await asked('/data')).status, (await asked('/page')).status]).toEqual([204, 404]);
  });
});
