import type { Gauge, Health, HealthCheck } from '@prova/http';
import type { Database, JobEngine } from '@prova/store';
import { CHUNK_QUEUE } from '../batches/chunk-queue.ts';
import { IssuerError } from '../errors.ts';
import type { OpenHouse } from '../house/open-house.ts';
import { countWaiting } from '../webhooks/event-rows.ts';

/**
 * `DOWN` without the database; `DEGRADED` while the trust list is none by which anything could be released. What a single
 * institution's key is like, its metrics and log tell.
 */
export function issuerHealth(database: Database, { trust }: Pick<OpenHouse, 'trust'>): HealthCheck {
  return async (): Promise<Health> => {
    await database.query('select 1');
    return trust().then(
      () => 'UP',
      (error: unknown) => {
        if (error instanceof IssuerError) return 'DEGRADED';
        throw error;
      },
    );
  };
}

/** What an alarm can go by. */
export function issuerGauges(
  database: Database,
  engine: Pick<JobEngine, 'stats'>,
  now: () => number,
): readonly Gauge[] {
  const oldest = async (query: string): Promise<number> => {
    const [row] = await database.query<{ at: number | null }>(query);
    return row?.at ? now() - row.at : 0;
  };
  return [
    {
      name: 'prova_issuer_chunks_waiting',
      help: 'Chunks of batches that nobody has begun.',
      value: async () => (await engine.stats(CHUNK_QUEUE)).waiting,
    },
    {
      name: 'prova_issuer_chunks_dead',
      help: 'Chunks that were tried as often as may be.',
      value: async () => (await engine.stats(CHUNK_QUEUE)).dead,
    },
    {
      name: 'prova_issuer_webhook_events_waiting',
      help: 'Events that their receivers have not taken yet.',
      value: () => countWaiting(database),
    },
    {
      name: 'prova_issuer_oldest_staged_seconds',
      help: 'For how long the oldest single document waits to be signed; 0 where none does.',
      value: () =>
        oldest("select min(staged_at) as at from issuer.attestation where state = 'staged'"),
    },
    {
      name: 'prova_issuer_oldest_list_seconds',
      help: 'Since the list that was published longest ago was published: an alarm rings well before its readers refuse it.',
      value: () =>
        oldest(
          `select min(newest) as at from (
             select max(iat) as newest from issuer.list_version group by institution_id, list_id) l`,
        ),
    },
  ];
}
