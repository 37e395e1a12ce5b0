import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this machine that nobody has at this moment. Whoever is told of it had better be quick. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address === 'object' && address) return address.port;
  throw new RangeError('A probe listened on no port.');
}
