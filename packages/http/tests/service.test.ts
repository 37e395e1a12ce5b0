import { codeMatchers } from '@prova/testing/to-reject-with';
import { answerJson, createService, HttpError, operation } from '../src/index.ts';
import { dial, heard, lines } from './support/raw-request.ts';
import { startService } from './support/start-service.ts';

expect.extend(codeMatchers);

/** An operation that waits until it is told to go on. */
function waiting() {
  const gates: (() => void)[] = [];
  let arrived = (): void => undefined;
  const began = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const wait = operation({
    operationId: 'wait',
    method: 'GET',
    path: '/wait',
    tag: 'Waiting',
    summary: 'Waits',
    answers: { 200: { description: 'Done' } },
    handle: () =>
      new Promise((resolve) => {
        gates.push(() => resolve(answerJson({ done: true })));
        arrived();
      }),
  });
  const open = () => {
    for (const gate of gates.splice(0)) gate();
  };
  return { wait, began, open };
}

test('a service that closes finishes what it began, and takes no more', async () => {
  const { wait, began, open } = waiting();
  const service = await startService({ operations: [wait] });
  const answer = fetch(`${service.url}/wait`);
  await began;
  const closed = service.close();
  await expect(fetch(`${service.url}/health`)).rejects.toThrow();
  open();
  expect(await (await answer).json()).toEqual({ done: true });
  await closed;
  await service.close(); // twice is the same
});

test('a connection that would be kept is closed with its answer', async () => {
  const { wait, began, open } = waiting();
  const service = await startService({ operations: [wait] });
  const socket = await dial(service.url);
  socket.write('GET /wait HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await began;
  const closed = service.close();
  open();
  expect(await heard(socket)).toMatch(/^connection: close\r$/im);
  await closed;
});

test('what does not end in time is cut off', async () => {
  const { wait, began } = waiting();
  const service = await startService({ operations: [wait], patience: { close: 50 } });
  const socket = await dial(service.url);
  socket.write(lines('GET /wait HTTP/1.1'));
  await began;
  await service.close();
  expect(await heard(socket)).toBe('');
});

test('a port that is taken is no place to listen', async () => {
  const service = await startService();
  const other = createService(ORDER);
  const port = Number(new URL(service.url).port);
  await expect(other.listen({ port, host: '127.0.0.1' })).toRejectWithCode(
    HttpError,
    'listen-failed',
  );
  await service.close();
});

test.each(['registry.example', 'ftp://a', 'https://a/b', 'https://a/?b', 'https://u:p@a', ''])(
  '%p is no base URL',
  async (baseUrl) => {
    await expect(startService({ baseUrl })).toRejectWithCode(HttpError, 'base-url-malformed');
  },
);

const ORDER = {
  title: 'Other',
  version: '1.0.0',
  environment: 'test',
  operations: [],
  log: { write: () => undefined },
  newId: () => '00000000-0000-4000-8000-000000000000',
} as const;
