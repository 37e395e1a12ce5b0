import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { answerJson, HttpError, type HttpErrorCode, operation, streamBody } from '../src/index.ts';
import { dial, heard, lines, rawRequest } from './support/raw-request.ts';
import { type StartedService, startService } from './support/start-service.ts';

const MIB = 1024 * 1024;
const MAX = 16 * MIB;

interface Reading {
  /** Bytes that came so far. */
  readonly length: number;
  /** How it ended, if it did not end well. */
  readonly code: HttpErrorCode | undefined;
}

/** Told by the operation below, which reads one piece after the other. */
let progress: { on: (length: number) => Promise<void> | void; ended: (reading: Reading) => void };

const upload = operation({
  operationId: 'upload',
  method: 'POST',
  path: '/upload',
  tag: 'Uploads',
  summary: 'Counts what comes',
  body: streamBody(['application/x-ndjson', 'text/csv'], { maxBytes: MAX }),
  query: {},
  answers: { 200: { description: 'How much it was' } },
  handle: async ({ body }) => {
    let length = 0;
    try {
      for await (const piece of body.bytes) {
        length += piece.length;
        await progress.on(length);
      }
    } catch (error) {
      progress.ended({ length, code: error instanceof HttpError ? error.code : undefined });
      throw error;
    }
    progress.ended({ length, code: undefined });
    return answerJson({ mediaType: body.mediaType, length });
  },
});

const refuse = operation({
  operationId: 'refuse',
  method: 'POST',
  path: '/refuse',
  tag: 'Uploads',
  summary: 'Reads the first piece only',
  body: streamBody(['text/csv'], { maxBytes: MAX }),
  answers: { 200: { description: 'Never' } },
  handle: async ({ body }) => {
    for await (const piece of body.bytes) {
      throw new HttpError('invalid-input', `The first ${Math.min(1, piece.length)} is wrong.`);
    }
    return answerJson({});
  },
});

let service: StartedService;
beforeAll(async () => {
  service = await startService({ operations: [upload, refuse] });
});
afterAll(() => service.close());
beforeEach(() => {
  progress = { on: () => undefined, ended: () => undefined };
});

/** Resolves with how the reading ended. */
function reading(): Promise<Reading> {
  return new Promise((resolve) => {
    progress.ended = resolve;
  });
}

/** Over a connection of its own: one that lay idle may be closed just as it is used again. */
async function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const sent = request(`${service.url}/upload`, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'text/csv', ...headers },
  });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const answer = Buffer.concat(await response.toArray()).toString();
  return { status: response.statusCode, body: JSON.parse(answer) };
}

const HEAD = ['POST /upload HTTP/1.1', 'content-type: text/csv'];

test('an operation reads what comes, whichever of its media types it is', async () => {
  expect(await post('a,b\n')).toEqual({ status: 200, body: { mediaType: 'text/csv', length: 4 } });
  const ndjson = { 'content-type': 'Application/x-NDJSON; charset=utf-8' };
  expect((await post('{}\n', ndjson)).body).toEqual({
    mediaType: 'application/x-ndjson',
    length: 3,
  });
  expect((await post('')).body).toMatchObject({ length: 0 });
  expect(await post('{}', { 'content-type': 'application/json' })).toMatchObject({
    status: 415,
    body: { code: 'unsupported-media-type' },
  });
});

test('the first piece is read before the last is sent', async () => {
  const socket = await dial(service.url);
  const first = new Promise<void>((resolve) => {
    progress.on = () => resolve();
  });
  socket.write(`${lines(...HEAD, 'content-length: 6')}abc`);
  await first;
  socket.write('def');
  expect(await heard(socket)).toContain('"length":6');
});

test('gzip is read as it comes, up to the limit of what comes out', async () => {
  const gzip = { 'content-encoding': 'gzip' };
  expect((await post(gzipSync('a,b\n'.repeat(1000)), gzip)).body).toMatchObject({ length: 4000 });
  const broken = gzipSync('a,b\n').subarray(0, 12);
  expect((await post(broken, gzip)).body.code).toBe('request-malformed');
  expect((await post('a,b\n', gzip)).body.code).toBe('request-malformed');
  const ended = reading();
  expect(await post(gzipSync(new Uint8Array(MAX + 1)), gzip)).toMatchObject({
    status: 413,
    body: { code: 'payload-too-large' },
  });
  const { length, code } = await ended;
  expect([code, length <= MAX]).toEqual(['payload-too-large', true]);
});

test('what is too long is refused: by its length before a byte is read, else at the limit', async () => {
  const said = await rawRequest(service.url, lines(...HEAD, `content-length: ${MAX + 1}`));
  expect(said).toContain('413 Payload Too Large');
  const ended = reading();
  const socket = await dial(service.url);
  socket.write(lines(...HEAD, 'transfer-encoding: chunked'));
  const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(MIB), Buffer.from('\r\n')]);
  for (let sent = 0; sent <= MAX && socket.writable; sent += MIB) socket.write(chunk);
  expect(await heard(socket)).toContain('"payload-too-large"');
  expect((await ended).code).toBe('payload-too-large');
});

test('an operation may answer before the end, and the rest is not read', async () => {
  const head = ['POST /refuse HTTP/1.1', 'content-type: text/csv', 'content-length: 9999999'];
  const socket = await dial(service.url);
  socket.write(`${lines(...head).replace('connection: close\r\n', '')}a`);
  const answer = await heard(socket);
  expect(answer).toContain('400 Bad Request');
  expect(answer.toLowerCase()).toContain('connection: close');
});

test.each(['identity', 'gzip'])('silence is given up (%s)', async (encoding) => {
  const other = await startService({ operations: [upload], patience: { idle: 200 } });
  const ended = reading();
  const head = lines(...HEAD, 'content-length: 99', `content-encoding: ${encoding}`);
  expect(await rawRequest(other.url, head)).toContain('408 Request Timeout');
  expect((await ended).code).toBe('request-timeout');
  await other.close();
});

test.each(['identity', 'gzip'])('a lost connection is told to who reads (%s)', async (encoding) => {
  const ended = reading();
  const head = lines(...HEAD, 'content-length: 9999999', `content-encoding: ${encoding}`);
  const socket = await dial(service.url);
  progress.on = () => void socket.destroy();
  socket.write(head);
  // More than an inflater holds back, so that something comes out.
  socket.write(gzipSync(randomBytes(MIB)));
  expect((await ended).code).toBe('connection-lost');
});

test('an upload that goes on may take longer than a request', async () => {
  const patience = { idle: 60_000, request: 1_000 };
  const other = await startService({ operations: [upload], patience });
  const socket = await dial(other.url);
  const ended = reading();
  socket.write(lines(...HEAD, `content-length: ${4 * MIB}`));
  // Each pause is far shorter than `idle`; all of them are longer than `request`, and shorter than what the bytes buy.
  for (const _ of [1, 2, 3, 4]) {
    socket.write(new Uint8Array(MIB));
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  expect(await ended).toEqual({ length: 4 * MIB, code: undefined });
  await heard(socket);
  await other.close();
});

test('a client is slowed down to the pace of whoever reads', async () => {
  let sent = 0;
  let most = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent === MAX) return controller.close();
      sent += MIB;
      controller.enqueue(new Uint8Array(MIB));
    },
  });
  progress.on = async (length) => {
    most = Math.max(most, sent - length);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const headers = { 'content-type': 'text/csv' };
  const init = { method: 'POST', body, headers, duplex: 'half' as const };
  const response = await fetch(`${service.url}/upload`, init);
  expect(await response.json()).toMatchObject({ length: MAX });
  // What the buffers of two sockets hold, and not the whole.
  expect(most).toBeLessThan(MAX / 2);
});
