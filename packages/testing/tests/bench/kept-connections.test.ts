import { createServer, type Server, type Socket } from 'node:net';
import { keptConnections } from '../../src/bench/service/kept-connections.ts';

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** A server that says these texts, one for each request; answers how many connections it had. */
async function saying(answers: readonly (readonly string[])[]) {
  const sockets = new Set<Socket>();
  let next = 0;
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', async () => {
      for (const piece of answers[next++] ?? []) {
        await new Promise((resolve) => socket.write(piece, resolve));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { connections: keptConnections('127.0.0.1', port), sockets };
}

const GET = { method: 'GET', path: '/', headers: {} };

test('an answer in pieces is one answer, and its connection is used again', async () => {
  const { connections, sockets } = await saying([
    ['HTTP/1.1 201 Created\r\nDPoP-Nonce: n\r\nContent-', 'Length: 4\r\n\r\nab', 'cd'],
    ['HTTP/1.1 204 No Content\r\n\r\n'],
    ['HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'],
    ['HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nx'],
  ]);
  const first = await connections.ask({ ...GET, method: 'POST', body: 'ä' });
  expect([first.status, first.body.toString(), first.headers.get('dpop-nonce')]).toEqual([
    201,
    'abcd',
    'n',
  ]);
  expect((await connections.ask(GET)).status).toBe(204);
  expect((await connections.ask(GET)).status).toBe(200);
  expect(sockets.size).toBe(1);
  // The service said that it closes the connection.
  expect((await connections.ask(GET)).body.toString()).toBe('x');
  expect(sockets.size).toBe(2);
  connections.close();
});

test('a connection that ends and an answer of unknown length are errors', async () => {
  const { connections, sockets } = await saying([['HTTP/1.1 200 OK\r\n\r\n'], []]);
  await expect(connections.ask(GET)).rejects.toThrow('no length');
  const cut = connections.ask(GET);
  while (sockets.size < 2) await new Promise((resolve) => setImmediate(resolve));
  for (const socket of sockets) socket.destroy();
  await expect(cut).rejects.toThrow('ended');
  connections.close();
});
