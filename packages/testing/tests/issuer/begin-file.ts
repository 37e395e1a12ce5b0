import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { batchPath } from '../../src/issuer/test-records.ts';
import { dial, headOf } from './connection.ts';

/** A connection on which a file of so many octets is sent, of which `text` is the beginning. */
export async function beginFile(
  url: string,
  client: TestClient,
  { length, text, key = randomUUID() }: { length: number; text: string; key?: string },
): Promise<Socket> {
  const path = batchPath();
  const head = headOf(`POST ${path}`, {
    'content-type': 'application/x-ndjson',
    'content-length': String(length),
    'idempotency-key': key,
    ...(await client.headers('POST', path)),
  });
  const socket = await dial(url);
  socket.write(head + text);
  return socket;
}
