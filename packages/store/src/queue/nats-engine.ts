import type { JsMsg } from 'nats';
import type { Database } from '../database.ts';
import { StoreError } from '../errors.ts';
import { createBell } from './bell.ts';
import {
  BACK_OFF,
  type EngineOptions,
  type JobEngine,
  type JobQueue,
  TRIES,
} from './job-engine.ts';
import { countOutbox, emptyOutbox, OUTBOX_PAGE, type OutgoingJob, putInOutbox } from './outbox.ts';
import { createWork, POLL, type TakeJobs } from './work-loop.ts';

export interface NatsOptions extends EngineOptions {
  /** `nats://host:4222`, one or several of a cluster. */
  readonly servers: readonly string[];
  /** What a `.creds` file holds. */
  readonly credentials?: Uint8Array;
  /** On how many servers of the cluster a job is kept; 1 without. */
  readonly replicas?: number;
  /** Where jobs are written down by the transaction that makes them. Under the service's role is enough. */
  readonly database: Database;
}

/** Seconds for which the server knows a job by its id, also when it is done. */
const REMEMBERED = 3_600;
/** How long a request for jobs lies at the server, in milliseconds: the shortest that the library takes. */
const REQUEST = 1_000;
/** How long the server may take for anything, in milliseconds. */
const SERVER_PATIENCE = 5_000;
const WORKERS = 'workers';

/**
 * Opens the queues in NATS JetStream, for more machines than one database serves. The server does not know of our
 * transactions: jobs are written to `queue_outbox` by the transaction and sent by whichever process has an engine open,
 * with their id as `Nats-Msg-Id`, so that one sent twice within an hour is kept once. `migrate(database,
 * QUEUE_MIGRATIONS)` by the owner comes first; streams and consumers are made here, where they are missing.
 *
 * A job that is given back has spent a try: the server counts deliveries. One that waits to be tried again counts as
 * running. Throws `StoreError` `queue-unavailable` when the server cannot be reached; later on it is waited for.
 */
export async function openNatsEngine(options: NatsOptions): Promise<JobEngine> {
  const { database, onFailure, replicas = 1 } = options;
  const nats = await import('nats');
  const connection = await nats
    .connect({
      servers: [...options.servers],
      name: 'prova',
      timeout: SERVER_PATIENCE,
      maxReconnectAttempts: -1,
      reconnectTimeWait: POLL,
      ...(options.credentials && { authenticator: nats.credsAuthenticator(options.credentials) }),
    })
    .catch(unavailable);
  const stream = connection.jetstream({ timeout: SERVER_PATIENCE });
  const manager = await connection
    .jetstreamManager({ timeout: SERVER_PATIENCE })
    .catch(unavailable);
  const work = createWork(options);

  const made = new Map<string, Promise<unknown>>();
  /** A stream for a queue or its dead letters, made once. */
  function makeStream(name: string): Promise<unknown> {
    const making =
      made.get(name) ??
      manager.streams
        .add({
          name: `prova-${name}`,
          subjects: [subjectOf(name)],
          retention: nats.RetentionPolicy.Workqueue,
          storage: nats.StorageType.File,
          duplicate_window: nats.nanos(REMEMBERED * 1000),
          num_replicas: replicas,
        })
        .catch((error: unknown) => {
          made.delete(name);
          return unavailable(error);
        });
    made.set(name, making);
    return making;
  }

  async function consumerOf({ name, lease }: JobQueue<unknown>) {
    await makeStream(name);
    await makeStream(`${name}-dead`);
    await manager.consumers
      .add(`prova-${name}`, {
        durable_name: WORKERS,
        ack_policy: nats.AckPolicy.Explicit,
        ack_wait: nats.nanos(lease * 1000),
        max_deliver: -1,
      })
      .catch(unavailable);
    return stream.consumers.get(`prova-${name}`, WORKERS).catch(unavailable);
  }

  async function publish({ queue, id, data }: OutgoingJob): Promise<void> {
    await makeStream(queue);
    await stream.publish(subjectOf(queue), JSON.stringify(data), { msgID: id }).catch(unavailable);
  }

  const bell = createBell();
  let isClosing = false;
  async function relay(): Promise<void> {
    while (!isClosing) {
      const sent = await emptyOutbox(database, (jobs) => Promise.all(jobs.map(publish))).catch(
        (error: unknown) => {
          onFailure({ queue: 'queue_outbox', error });
          return 0;
        },
      );
      if (sent < OUTBOX_PAGE && !isClosing) await bell.heard(POLL);
    }
  }
  const relaying = relay();

  /** To the dead letters first: whoever dies in between leaves it twice rather than nowhere, and the id makes it once. */
  async function bury({ name }: JobQueue<unknown>, message: JsMsg): Promise<void> {
    const msgID = message.headers?.get('Nats-Msg-Id') ?? '';
    await stream.publish(subjectOf(`${name}-dead`), message.data, { msgID });
    message.term();
  }

  function taking(
    queue: JobQueue<unknown>,
    consumer: Awaited<ReturnType<typeof consumerOf>>,
  ): TakeJobs {
    const { tries = TRIES, backOff = BACK_OFF } = queue;
    return async (most, begin) => {
      let taken = 0;
      for await (const message of await consumer.fetch({ max_messages: most, expires: REQUEST })) {
        taken += 1;
        const attempt = message.info.deliveryCount;
        // Its last worker died with it.
        if (attempt > tries) await bury(queue, message);
        else {
          begin({
            get data() {
              return message.json<unknown>();
            },
            attempt,
            done: () => message.ackAck({ timeout: SERVER_PATIENCE }),
            failed: async () =>
              attempt === tries ? bury(queue, message) : message.nak(delay(backOff, attempt)),
            giveBack: async () => message.nak(),
          });
        }
      }
      return taken;
    };
  }

  return {
    enqueue: (tx, queue, jobs) => putInOutbox(tx, queue, jobs),
    async work(queue, handler, workOptions) {
      const take = taking(queue, await consumerOf(queue));
      work.start({ ...workOptions, queue, handler, take });
    },
    pause: work.pause,
    async stats(queue) {
      const unsent = await countOutbox(database, queue);
      const consumer = await consumerOf(queue);
      const { num_pending: waiting, num_ack_pending: running } = await consumer
        .info()
        .catch(unavailable);
      const { state } = await manager.streams.info(`prova-${queue.name}-dead`).catch(unavailable);
      return { waiting: unsent + waiting, running, dead: state.messages };
    },
    async close() {
      await work.stop();
      isClosing = true;
      bell.ring();
      await relaying;
      await connection.drain().catch(() => undefined);
    },
  };
}

function subjectOf(queue: string): string {
  return `prova.${queue}`;
}

/** Milliseconds until the next try: doubled each time, a little by chance, so that what failed together is not tried so. */
function delay(backOff: number, attempt: number): number {
  return backOff * 1000 * 2 ** (attempt - 1) * (1 + Math.random());
}

function unavailable(cause: unknown): never {
  throw new StoreError('queue-unavailable', 'The server of the queues cannot be reached.', {
    cause,
  });
}
