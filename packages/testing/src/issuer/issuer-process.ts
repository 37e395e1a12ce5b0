// A process of its own that serves an issuer, or works for one, until it is killed. Most of it is loaded before it is told what to do:
// that is what takes the time. Its clock begins where it is told, and goes on.
import { createInterface } from 'node:readline';
import { startIssuer, startWorker } from '@prova/issuer';
import { connect, SERVICE_ROLE } from '@prova/store';
import { type IssuerPlace, orderOf } from './issuer-order.ts';

/** What the process is told by a line on its standard input. */
export interface ProcessOrder {
  readonly does: 'serve' | 'work';
  readonly place: IssuerPlace;
  readonly databaseUrl: string;
  /** Epoch seconds. */
  readonly now: number;
}

for await (const line of createInterface(process.stdin)) {
  const { does, place, databaseUrl, now }: ProcessOrder = JSON.parse(line);
  const began = performance.now();
  const clock = () => now + Math.floor((performance.now() - began) / 1000);
  const database = connect({
    url: databaseUrl,
    role: SERVICE_ROLE,
    maxConnections: 6,
    patience: 5_000,
  });
  const order = orderOf(place, database, clock, process.stderr);
  const url =
    does === 'serve'
      ? (await startIssuer(order)).url
      : await startWorker({ ...order, threads: 1 }).then(() => 'at work');
  process.stdout.write(`${url}\n`);
}
