import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { targetPlace } from '@prova/trust-registry';
import { TrustUpdaterError, type TrustUpdaterErrorCode, updateTrust } from '@prova/trust-updater';
import { newDesk, openDesk } from './desk.ts';
import { serve, serveFiles } from './local-server.ts';
import { authority, NOW, put, ROOT, release } from './test-registry.ts';

expect.extend(codeMatchers);

let desk: Awaited<ReturnType<typeof openDesk>>;
const third = await release(3);
const target = `tuf/targets/${targetPlace('snapshot.cose', third.cose)}`;
beforeEach(async () => {
  desk = await openDesk();
  put(desk.files, third);
});
afterEach(() => desk.close());

const place = () => ({
  folder: desk.folder,
  environment: authority.environment,
  root: authority.root.certificate,
  tufRoot: ROOT,
  builtAt: 0,
  now: NOW,
});

const endless: RequestListener = (_, response) => {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, ' ')));
  };
  response.on('drain', more);
  more();
};

const cut: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-length': third.cose.length });
  response.write(third.cose.subarray(0, 500), () => response.destroy());
};

const bomb: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
};

const cutGzip: RequestListener = (_, response) => {
  const whole = gzipSync(third.cose);
  response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, whole.length - 20));
};

const silent: RequestListener = () => {};
const status =
  (code: number): RequestListener =>
  (_, response) =>
    response.writeHead(code).end('<html>');
const page: RequestListener = (_, response) => response.end('<html>captive portal</html>');

const FAILURES: readonly [string, string, TrustUpdaterErrorCode, RequestListener][] = [
  ['endless timestamp', 'tuf/timestamp.json', 'tuf-too-large', endless],
  ['endless root', 'tuf/2.root.json', 'tuf-too-large', endless],
  ['endless snapshot', 'tuf/3.snapshot.json', 'tuf-mismatch', endless],
  ['endless target', target, 'tuf-mismatch', endless],
  ['small file that unpacks to 50 MB', 'tuf/timestamp.json', 'tuf-too-large', bomb],
  ['target cut on the way', target, 'tuf-unavailable', cut],
  // Node unpacks what has come and does not mind; the hash does.
  ['target cut in its compression', target, 'tuf-mismatch', cutGzip],
  ['no timestamp', 'tuf/timestamp.json', 'tuf-unavailable', status(404)],
  ['no snapshot half-way', 'tuf/3.snapshot.json', 'tuf-unavailable', status(404)],
  ['no targets half-way', 'tuf/3.targets.json', 'tuf-unavailable', status(403)],
  ['no target at the end', target, 'tuf-unavailable', status(404)],
  ['server in trouble', 'tuf/2.root.json', 'tuf-unavailable', status(503)],
  ['page of a captive portal', 'tuf/2.root.json', 'tuf-malformed', page],
  ['no answer at all', 'tuf/timestamp.json', 'tuf-unavailable', silent],
];

test.each(FAILURES)('%s', async (_, path, code, answer) => {
  const server = await serveFiles(desk.files, new Map([[path, answer]]));
  try {
    const timeoutMs = answer === silent ? 200 : 30_000;
    const outcome = updateTrust({ ...place(), baseUrl: server.url, timeoutMs });
    await expect(outcome).toRejectWithCode(TrustUpdaterError, code);
    expect(await desk.sequence()).toBe(2);
  } finally {
    await server.close();
  }
});

test('a redirect is not followed, wherever it leads', async () => {
  const server = await serve((request, response) => {
    response.writeHead(302, { location: `${desk.server.url}${request.url}` }).end();
  });
  desk.server.asked.length = 0;
  const outcome = updateTrust({ ...place(), baseUrl: server.url });
  await expect(outcome).toRejectWithCode(TrustUpdaterError, 'tuf-unavailable');
  expect(desk.server.asked).toEqual([]);
  await server.close();
});

test('nobody listens', async () => {
  const server = await serve(() => {});
  await server.close();
  const outcome = updateTrust({ ...place(), baseUrl: server.url });
  await expect(outcome).toRejectWithCode(TrustUpdaterError, 'tuf-unavailable');
});

test.each([
  'http://registry.example/',
  'http://127.0.0.1.example/',
  'ftp://127.0.0.1/',
  'file:///etc/',
  'https://name:password@registry.example/',
  'registry.example',
  '',
])('%s is no address of a registry', async (baseUrl) => {
  const outcome = updateTrust({ ...place(), baseUrl });
  await expect(outcome).toRejectWithCode(TrustUpdaterError, 'registry-url-insecure');
});

test('a registry below a path, compressed', async () => {
  const fresh = await newDesk();
  const server = await serve((request, response) => {
    const bytes = desk.files.get((request.url ?? '').replace('/trust/', ''));
    if (bytes) response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes));
    else response.writeHead(404).end();
  });
  const { folder } = fresh;
  const { report } = await updateTrust({ ...place(), folder, baseUrl: `${server.url}/trust` });
  expect(report.sequence).toBe(3);
  await server.close();
  await fresh.close();
});
