import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The line to a database, which a test can cut. */
export interface CutLine {
  /** The database's URL, by this line. */
  readonly url: string;
  /** All connections break, and no new one comes through. */
  cut(): void;
  /** Nothing breaks, and nothing is answered any more. */
  freeze(): void;
  restore(): void;
  close(): Promise<void>;
}

type State = 'open' | 'cut' | 'frozen';

/** Lays a line to the server of a database. */
export async function layLine(databaseUrl: string): Promise<CutLine> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let state: State = 'open';
  const server = createServer((near) => {
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('data', (bytes) => {
        if (state === 'open') to.write(bytes);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut() {
      state = 'cut';
      breakAll();
    },
    freeze() {
      state = 'frozen';
    },
    restore() {
      // Whatever was swallowed meanwhile cannot be mended.
      if (state === 'frozen') breakAll();
      state = 'open';
    },
    close() {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
