import { createServer, type RequestListener } from 'node:http';
import { type Loopback, onLoopback } from '@prova/testing';
import { fetchFiles } from '../../src/worker/fetch-file.ts';

let server: Loopback;
let answer: RequestListener;
beforeAll(async () => {
  server = await onLoopback(createServer((asked, given) => answer(asked, given)));
});
afterAll(() => server.close());

function fetchFile(
  patience = () => new AbortController().signal,
): ReturnType<ReturnType<typeof fetchFiles>> {
  return fetchFiles({ origin: server.origin, patience })('/trust/snapshot.cose');
}

test('a file of the server, and how far its clock is ahead', async () => {
  answer = (_asked, given) => {
    given.sendDate = false;
    given.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString()).end('list');
  };
  const file = await fetchFile();
  expect(Buffer.from(file?.bytes ?? []).toString()).toBe('list');
  expect(Math.round((file?.ahead ?? 0) / 60)).toBe(60);
});

test('an answer that was kept on the way says nothing of the time', async () => {
  answer = (_asked, given) => given.setHeader('age', '60').end('list');
  expect(await fetchFile()).toEqual({ bytes: expect.any(Uint8Array) });
});

test.each<[string, RequestListener]>([
  ['that is not there', (_asked, given) => given.writeHead(404).end('no')],
  ['of a server with a fault', (_asked, given) => given.writeHead(500).end('fault')],
  ['that lies elsewhere', (_asked, given) => given.writeHead(302, { location: '/x' }).end()],
  [
    'whose line is lost on the way',
    (_asked, given) => {
      given.writeHead(200, { 'content-length': '100' });
      given.write('half', () => given.destroy());
    },
  ],
])('a file %s is none', async (_what, listener) => {
  answer = listener;
  expect(await fetchFile()).toBeUndefined();
});

test('a server that says nothing is waited for no longer than there is patience', async () => {
  const patience = new AbortController();
  answer = () => patience.abort();
  expect(await fetchFile(() => patience.signal)).toBeUndefined();
});

test('of a file without end no more is taken than shows that it is too long', async () => {
  const piece = Buffer.alloc(1_000_000);
  let sent = 0;
  answer = (_asked, given) => {
    const more = () => {
      while (given.write(piece)) sent++;
    };
    given.on('drain', more);
    more();
  };
  const { bytes = new Uint8Array() } = (await fetchFile()) ?? {};
  expect(bytes.length).toBeGreaterThan(20_000_000);
  expect(bytes.length).toBeLessThan(24_000_000);
  expect(sent).toBeLessThan(60);
});
