import { type ApiClient, createApiClient } from '../service/api-client.ts';
import { beChild, say } from '../service/be-child.ts';
import { INSTITUTION } from '../service/bench-client.ts';
import { recordOf } from '../service/records.ts';
import {
  type Arrival,
  arrivalsOf,
  type LoadFound,
  type LoadPlan,
  type Sample,
} from './load-plan.ts';

// The process of the load: sends each request when it is to be sent, and waits for no answer before the next one.

await beChild(async (plan: LoadPlan) => {
  const clients = plan.clients.map((client) => createApiClient(plan.baseUrl, client));
  const load = sendAll(plan, clients).then((found) => say({ found }));
  return {
    async close() {
      await load;
      for (const client of clients) client.close();
    },
  };
});

async function sendAll(plan: LoadPlan, clients: readonly ApiClient[]): Promise<LoadFound> {
  const arrivals = arrivalsOf(plan);
  const errors: Record<string, number> = {};
  const samples: Promise<Sample>[] = [];
  let lateness = 0;
  const before = process.cpuUsage();
  const begin = performance.now();

  async function send({ kind, at }: Arrival, no: number): Promise<Sample> {
    lateness = Math.max(lateness, performance.now() - begin - at);
    const client = clients[no % clients.length];
    if (!client) throw new RangeError('There is no client.');
    const error = await issue(client, no, kind === 'printed').then(
      () => undefined,
      (thrown: Error) => thrown.message,
    );
    const latency = performance.now() - begin - at;
    if (error !== undefined) errors[error] = (errors[error] ?? 0) + 1;
    return {
      kind,
      at: at - plan.warmUp * 1000,
      latency: error === undefined ? latency : Number.POSITIVE_INFINITY,
    };
  }

  for (const [no, arrival] of arrivals.entries()) {
    const wait = begin + arrival.at - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    samples.push(send(arrival, no));
  }
  const all = await Promise.all(samples);
  const { user, system } = process.cpuUsage(before);
  const elapsed = (performance.now() - begin) / 1000;
  return { samples: all, processor: (user + system) / 1e6, elapsed, lateness, errors };
}

/** One document, as its page if that is asked for. Rejects with one word or two when anything is not as it should be. */
async function issue(client: ApiClient, no: number, isPrinted: boolean): Promise<void> {
  const record = recordOf(`load-${no}`, no);
  const body = JSON.stringify({ institution: INSTITUTION, type: 'prc', record });
  const path = '/issuer/v1/attestations';
  const accept = isPrinted ? 'application/pdf' : 'application/json';
  const issued = await client.ask('POST', path, { mediaType: 'application/json', body, accept });
  if (issued.status !== 201) throw new Error(`status ${issued.status}`);
  const begin = isPrinted ? '%PDF-' : '{"id":';
  const said = Buffer.from(issued.body.subarray(0, begin.length)).toString();
  if (said !== begin) throw new Error(`an answer that begins with ${said}`);
}
