import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Response } from 'express';

/** A server that is there for a baseline. */
export interface PlainExpress {
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** An express that answers whatever comes alike, on this machine: what a service of its kind takes at least. Port 0 is any free one. */
export async function startPlainExpress(
  answer: (res: Response) => void,
  port = 0,
): Promise<PlainExpress> {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_, res) => answer(res));
  const server = createServer(app).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
