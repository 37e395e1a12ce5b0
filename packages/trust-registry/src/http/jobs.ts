import { CodedError } from '@prova/credential';
import type { Log } from '@prova/http';
import type { Database } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { forgetAnnouncements } from '../catalogue/announcements/announcement-rows.ts';
import { forgetChallenges } from '../challenge.ts';
import { expireRequests } from '../changes/expire.ts';
import { forgetSessions } from '../officers/session-rows.ts';
import { refreshTimestamp } from '../publication/refresh-timestamp.ts';
import type { TufSigner } from '../tuf/tuf-keys.ts';
import type { PublishedWatch } from './published.ts';

/** What the jobs work on. */
export interface JobsOrder {
  readonly database: Database;
  readonly releases: string;
  readonly published: PublishedWatch;
  readonly timestampSigner?: TufSigner;
  readonly now: () => EpochSeconds;
  readonly log: Log;
}

/** Milliseconds from one look at the release to the next, and from one round of the rest to the next. */
const LOOK = 1_000;
const ROUND = 60_000;

/**
 * Starts what happens without anybody asking: looking for a new release, signing the timestamp anew in time, closing
 * requests and forgetting sessions, challenges and announcements whose time is over. A job that fails is logged by its code and tried
 * again; nothing else stops.
 */
export function startJobs(order: JobsOrder): { readonly close: () => Promise<void> } {
  const { log, published } = order;
  const running = new Set<Promise<void>>();
  const start = (job: () => Promise<unknown>) => {
    const run: Promise<void> = job()
      .then(() => undefined)
      .catch((error: unknown) => log.write('error', { code: codeOf(error) }))
      .finally(() => running.delete(run));
    running.add(run);
  };
  const round = () => {
    for (const job of roundOf(order)) start(job);
  };
  const timers = [setInterval(() => start(published.latest), LOOK), setInterval(round, ROUND)];
  round();
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
}

function roundOf({ database, releases, timestampSigner, now }: JobsOrder) {
  return [
    ...(timestampSigner ? [() => refreshTimestamp(releases, timestampSigner, now())] : []),
    () => expireRequests(database, now()),
    () => forgetSessions(database, now()),
    () => forgetChallenges(database, now()),
    () => forgetAnnouncements(database, now()),
  ];
}

function codeOf(error: unknown): string {
  return error instanceof CodedError ? error.code : 'job-failed';
}
