import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { beChild } from './be-child.ts';

// A server of the same kind that does nothing: what a request costs at least.

await beChild(async ({ port }: { readonly port: number }) => {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_, res) => {
    res.writeHead(204).end();
  });
  const server = createServer(app).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
});
