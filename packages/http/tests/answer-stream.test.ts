import { once } from 'node:events';
import { answerStream, HttpError, operation } from '../src/index.ts';
import { dial, heard, lines } from './support/raw-request.ts';
import { type StartedService, startService } from './support/start-service.ts';

const PIECE = 256 * 1024;
/** A gigabyte, if anybody took it. */
const PIECES = 4096;

/** What became of the answer that was asked for last. */
interface Source {
  produced: number;
  readonly ended: Promise<void>;
}
let source: Source;

function pieces(count: number, failAt = Number.POSITIVE_INFINITY): AsyncIterable<Uint8Array> {
  let end = (): void => undefined;
  const made: Source = {
    produced: 0,
    ended: new Promise((resolve) => {
      end = resolve;
    }),
  };
  source = made;
  async function* make() {
    try {
      for (let index = 0; index < count; index++) {
        if (index === failAt) throw new HttpError('dependency-unavailable', 'planted');
        made.produced += PIECE;
        yield new Uint8Array(PIECE).fill(0x61);
      }
    } finally {
      end();
    }
  }
  return make();
}

const stream = (operationId: string, make: () => AsyncIterable<Uint8Array>) =>
  operation({
    operationId,
    method: 'GET',
    path: `/${operationId}`,
    tag: 'Streams',
    summary: 'Goes on',
    answers: { 200: { description: 'Pieces', mediaType: ['application/x-ndjson', 'text/csv'] } },
    handle: () => answerStream('text/csv', make()),
  });

let service: StartedService;
beforeAll(async () => {
  service = await startService({
    operations: [
      stream('short', () => pieces(3)),
      stream('empty', () => pieces(0)),
      stream('long', () => pieces(PIECES)),
      stream('broken', () => pieces(3, 2)),
    ],
  });
});
afterAll(() => service.close());

test('an answer comes piece by piece, without a length', async () => {
  const response = await fetch(`${service.url}/short`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv',
    'cache-control': 'no-store',
    'transfer-encoding': 'chunked',
  });
  expect(response.headers.get('content-length')).toBe(null);
  expect((await response.text()).length).toBe(3 * PIECE);
  expect((await (await fetch(`${service.url}/empty`)).text()).length).toBe(0);
});

test('who asks for the head alone makes nothing be made', async () => {
  const response = await fetch(`${service.url}/long`, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(source.produced).toBe(0);
});

test('of an answer that breaks off nobody takes the part for the whole', async () => {
  const response = await fetch(`${service.url}/broken`);
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
  await source.ended;
  const line = JSON.parse(service.lines.at(-1) ?? '');
  expect(line).toMatchObject({ operationId: 'broken', code: 'dependency-unavailable' });
  expect(service.lines.join('')).not.toContain('planted');
});

test('a slow reader holds the source back: what waits is bounded, however long the answer is', async () => {
  const socket = await dial(service.url);
  socket.write(lines('GET /long HTTP/1.1'));
  let read = 0;
  let most = 0;
  while (read < 64 * PIECE) {
    const piece: Uint8Array | null = socket.read();
    if (piece === null) await once(socket, 'readable');
    else read += piece.length;
    most = Math.max(most, source.produced - read);
    // Everybody else gets a turn after each piece: the source runs as far ahead as it may.
    await new Promise((resolve) => setImmediate(resolve));
  }
  // What the buffers of two sockets hold, of a gigabyte.
  expect(most).toBeLessThan((PIECES * PIECE) / 32);
  socket.destroy();
  await source.ended;
});

test('a reader that goes away ends the source', async () => {
  const socket = await dial(service.url);
  socket.write(lines('GET /long HTTP/1.1'));
  await once(socket, 'readable');
  socket.destroy();
  await source.ended;
  expect(source.produced).toBeLessThan(PIECES * PIECE);
});

test('a reader that does not read is hung up on, and the source ended', async () => {
  let begin = (): void => undefined;
  const began = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const make = () => {
    begin();
    return pieces(PIECES);
  };
  const other = await startService({
    operations: [stream('long', make)],
    patience: { idle: 200 },
  });
  const socket = await dial(other.url);
  socket.write(lines('GET /long HTTP/1.1'));
  socket.pause();
  await began;
  await source.ended;
  expect(source.produced).toBeLessThan(PIECES * PIECE);
  await heard(socket);
  await other.close();
});
