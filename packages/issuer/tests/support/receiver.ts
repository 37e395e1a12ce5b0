import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, isIPv4 } from 'node:net';

/** A program that is called: a real server on this machine. */
export interface Receiver {
  readonly url: string;
  /** The bodies it was sent, in their order. */
  readonly bodies: readonly string[];
  readonly requests: readonly IncomingMessage[];
  /** Waits until it was sent so many. */
  heard(count: number): Promise<void>;
  /** What it answers from now on; `silence` answers nothing. */
  answer(status: number | 'silence', headers?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

export async function openReceiver(host = '127.0.0.1'): Promise<Receiver> {
  const bodies: string[] = [];
  const requests: IncomingMessage[] = [];
  const heard = new EventEmitter();
  let status: number | 'silence' = 202;
  let headers: Readonly<Record<string, string>> = {};
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      requests.push(request);
      bodies.push(Buffer.concat(chunks).toString());
      heard.emit('body');
      if (status !== 'silence') response.writeHead(status, headers).end('thanks');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${isIPv4(host) ? host : `[${host}]`}:${port}/events`,
    bodies,
    requests,
    async heard(count) {
      while (bodies.length < count) await once(heard, 'body');
    },
    answer(next, more = {}) {
      status = next;
      headers = more;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
