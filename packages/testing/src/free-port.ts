import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to whoever asks for any (Linux: from 32,768): nobody else comes by one of these by chance. */
const LOWEST = 20_000;

/** Each process of tests has as many for itself. */
const WIDTH = 750;
const PROCESSES = 16;

/** Where the next one is looked for: whoever asks for two has neither of them yet when the second is sought. */
let next = randomInt(WIDTH);

/** A port of this machine that nobody has at this moment, and that nobody is given who asks for any, or for another one here. */
export async function freePort(): Promise<number> {
  const lowest = LOWEST + (Number(process.env['JEST_WORKER_ID'] ?? 0) % PROCESSES) * WIDTH;
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = lowest + (next++ % WIDTH);
    if (await isFree(port)) return port;
  }
  throw new RangeError('No port is free.');
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    probe.close();
    await once(probe, 'close');
    return true;
  } catch {
    return false;
  }
}
