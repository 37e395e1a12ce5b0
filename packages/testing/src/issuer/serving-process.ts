import { startIssuer, startWorker } from '@prova/issuer';
import { connect, SERVICE_ROLE } from '@prova/store';
import { type IssuerPlace, orderOf } from './issuer-order.ts';

// A process that serves, or works on batches, until it is told to end. It prints where it serves, or a line, once it does.

export interface ServingOrder {
  readonly what: 'issuer' | 'worker';
  readonly place: IssuerPlace;
  readonly databaseUrl: string;
  readonly now: number;
}

const order: ServingOrder = JSON.parse(process.argv[2] ?? '');
const database = connect({ url: order.databaseUrl, role: SERVICE_ROLE, maxConnections: 8 });
const house = orderOf(order.place, database, () => order.now, { write: () => undefined });
const running =
  order.what === 'issuer' ? await startIssuer(house) : await startWorker({ ...house, threads: 1 });
process.once('SIGTERM', async () => {
  await running.close();
  await database.close();
});
process.stdout.write(`${running.url ?? 'at work'}\n`);
