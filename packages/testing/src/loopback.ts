import type { Server } from 'node:http';

/** A server that nobody but this machine reaches. */
export interface Loopback {
  /** `http://127.0.0.1:49152`. */
  readonly origin: string;
  /** Ends it, and all that is on its way. */
  close(): Promise<void>;
}

/** Has a server listen on loopback, at a port that is free. */
export async function onLoopback(server: Server): Promise<Loopback> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new RangeError('There is no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
