import { createConnection, type Socket } from 'node:net';

/** An answer of HTTP/1.1, as far as a bench looks at it. */
export interface PlainAnswer {
  readonly status: number;
  /** In lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

export interface PlainRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface KeptConnections {
  /** Rejects when there is no whole answer within ten seconds, or the connection ends. */
  ask(request: PlainRequest): Promise<PlainAnswer>;
  close(): void;
}

const PATIENCE = 10_000;
/** The service lets go of a connection after five seconds: whoever takes one later may come too late. */
const KEPT = 4_000;

interface Idle {
  readonly socket: Socket;
  readonly since: number;
}

/**
 * Connections to one service, one request at a time on each, used again. Knows the answers that our service gives, with a length and in
 * one piece, and no others: a load that shares its processors with what it measures takes as little of them as it can.
 */
export function keptConnections(host: string, port: number): KeptConnections {
  const idle: Idle[] = [];
  const open = new Set<Socket>();

  function connection(): Socket {
    for (let last = idle.pop(); last; last = idle.pop()) {
      if (!last.socket.destroyed && performance.now() - last.since < KEPT) return last.socket;
      last.socket.destroy();
    }
    const socket = createConnection({ host, port, noDelay: true });
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // Whoever asked hears of it as an end.
    socket.on('error', () => undefined);
    return socket;
  }

  return {
    ask: ({ method, path, headers, body = '' }) =>
      new Promise((resolve, reject) => {
        const socket = connection();
        let received: Buffer = Buffer.alloc(0);
        const settle = (answer: PlainAnswer | Error) => {
          clearTimeout(clock);
          socket.off('data', take).off('close', fail);
          if (answer instanceof Error) {
            socket.destroy();
            return reject(answer);
          }
          if (answer.headers.get('connection') === 'close') socket.destroy();
          else idle.push({ socket, since: performance.now() });
          resolve(answer);
        };
        const fail = () => settle(new Error('The connection ended.'));
        const take = (piece: Buffer) => {
          received = received.length === 0 ? piece : Buffer.concat([received, piece]);
          const answer = parseAnswer(received);
          if (answer) settle(answer);
        };
        const clock = setTimeout(() => settle(new Error('There is no answer.')), PATIENCE);
        socket.on('data', take).on('close', fail);
        const lines = Object.entries({
          host: `${host}:${port}`,
          ...headers,
          ...(method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        }).map(([name, value]) => `${name}: ${value}\r\n`);
        socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
      }),
    close() {
      for (const socket of open) socket.destroy();
    },
  };
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** The answer (RFC 9112 §4, §6.2), or nothing while a part of it is missing. */
function parseAnswer(bytes: Buffer): PlainAnswer | Error | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const status = Number(first.split(' ')[1]);
  const length = Number(headers.get('content-length') ?? (status === 204 ? 0 : Number.NaN));
  if (Number.isNaN(length)) return new Error('The answer has no length.');
  const start = end + HEAD_END.length;
  if (bytes.length < start + length) return undefined;
  return { status, headers, body: bytes.subarray(start, start + length) };
}
