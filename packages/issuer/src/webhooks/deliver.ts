import type { Database } from '@prova/store';
import { codeOf } from '../errors.ts';
import {
  dueEvents,
  settleRound,
  type TakenWebhook,
  takeWebhooks,
  type WaitingEvent,
} from './event-rows.ts';
import { eventToken } from './event-token.ts';
import type { Post } from './post.ts';
import { MOST_SERVED } from './schedule.ts';
import type { ServiceKey } from './service-key.ts';

export interface DeliveryOrder {
  readonly database: Database;
  readonly post: Post;
  /** By which events are signed, at the time of each attempt. */
  readonly key: ServiceKey;
  /** Where the service is reached; the issuer of every token. */
  readonly issuer: string;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Told of what failed by its code alone: `webhook-refused`, `webhook-unreachable`, or that of the database. */
  readonly notice: (code: string) => void;
}

/** Tells webhooks what they wait for. */
export interface Delivery {
  /**
   * Begins to serve the webhooks for which something is due, each beside the others: one that is slow holds up none, also not the next look.
   * One that took what it was sent is sent more. Rejects with what the database throws. Often enough is once a second.
   */
  look(): Promise<void>;
  /** Waits until nothing is due that was not tried. Never rejects. */
  rest(): Promise<void>;
  /** Begins nothing more, and waits for what is begun: no longer than one call may take. Never rejects. */
  close(): Promise<void>;
}

/**
 * At least once: an event is sent until its receiver answers 2xx, after a crash again, and not in any promised order. Any number of
 * processes may deliver at a time.
 */
export function createDelivery(order: DeliveryOrder): Delivery {
  const { database, now, notice } = order;
  const served = new Set<Promise<void>>();
  let isOver = false;

  async function serve(webhook: TakenWebhook): Promise<void> {
    const events = await dueEvents(database, webhook, now());
    const attempts = await Promise.all(
      events.map(async (event) => ({ event, isTaken: await attempt(order, webhook, event) })),
    );
    const of = (wanted: boolean) =>
      attempts.filter(({ isTaken }) => isTaken === wanted).map(({ event }) => event);
    const round = { taken: of(true), failed: of(false) };
    await database.transaction((tx) => settleRound(tx, webhook, round, now()));
    // Whoever took all may have more coming; who did not has its time.
    if (round.taken.length > 0) await look();
  }

  async function look(): Promise<void> {
    const free = MOST_SERVED - served.size;
    if (isOver || free <= 0) return;
    for (const webhook of await takeWebhooks(database, now(), free)) {
      const work: Promise<void> = serve(webhook)
        .catch((error: unknown) => notice(codeOf(error)))
        .finally(() => served.delete(work));
      served.add(work);
    }
  }

  async function rest(): Promise<void> {
    while (served.size > 0) await Promise.all(served);
  }

  return {
    look,
    rest,
    async close() {
      isOver = true;
      await rest();
    },
  };
}

async function attempt(
  { post, key, issuer, now, notice }: DeliveryOrder,
  { url, clientId }: TakenWebhook,
  event: WaitingEvent,
): Promise<boolean> {
  const token = eventToken(event, { issuer, audience: clientId, key, now: now() });
  const { outcome } = await post(url, token);
  if (outcome !== 'taken') notice(`webhook-${outcome}`);
  return outcome === 'taken';
}
