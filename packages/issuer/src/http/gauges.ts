import type { Gauge, GaugeFamily } from '@prova/http';
import type { Database, JobEngine, QueueStats } from '@prova/store';
import { CHUNK_QUEUE } from '../batches/chunk-queue.ts';
import { countQueued } from '../deliveries/delivery-rows.ts';
import { countWaiting } from '../webhooks/event-rows.ts';
import { OLDEST_LIST, secondsSince } from './since.ts';

/** What an alarm can go by, of any process that issues. */
export function houseGauges(database: Database): readonly (Gauge | GaugeFamily)[] {
  return [
    {
      name: 'prova_database_connections',
      help: 'Connections of this process, and callers that wait for one.',
      labels: ['state'],
      values: () => {
        const { open, idle, waiting } = database.load();
        return [
          { labels: { state: 'busy' }, number: open - idle },
          { labels: { state: 'idle' }, number: idle },
          { labels: { state: 'waiting' }, number: waiting },
        ];
      },
    },
  ];
}

/** What an alarm can go by, of the service as a whole: every process of it shows the same. */
export function issuerGauges(
  database: Database,
  engine: Pick<JobEngine, 'stats'>,
  now: () => number,
): readonly (Gauge | GaugeFamily)[] {
  const chunks = (which: keyof QueueStats) => async () => (await engine.stats(CHUNK_QUEUE))[which];
  return [
    {
      name: 'prova_issuer_chunks_waiting',
      help: 'Chunks of batches that nobody has begun.',
      value: chunks('waiting'),
    },
    {
      name: 'prova_issuer_chunks_running',
      help: 'Chunks of batches that somebody has begun.',
      value: chunks('running'),
    },
    {
      name: 'prova_issuer_chunks_dead',
      help: 'Chunks that were tried as often as may be.',
      value: chunks('dead'),
    },
    {
      name: 'prova_issuer_oldest_staged_seconds',
      help: 'For how long the oldest single document waits to be signed; 0 where none does.',
      value: () => secondsSince(database, OLDEST_STAGED, now),
    },
    {
      name: 'prova_issuer_oldest_list_seconds',
      help: 'Since the list that was published longest ago was published: an alarm rings well before its readers refuse it.',
      value: () => secondsSince(database, OLDEST_LIST, now),
    },
    {
      name: 'prova_issuer_list_expires_seconds',
      help: 'Until the first list of an institution is refused by its readers.',
      labels: ['institution'],
      values: () =>
        byInstitution(
          database,
          `select institution_id as institution, min(exp) - $1 as number from (
             select institution_id, max(exp) as exp from issuer.list_version
             where sha256 is not null group by institution_id, list_id) l group by institution_id`,
          [now()],
        ),
    },
    {
      name: 'prova_issuer_withdrawn_documents',
      help: 'Documents that the published deny-lists of an institution withdraw.',
      labels: ['institution'],
      values: () =>
        byInstitution(
          database,
          `select institution_id as institution, sum(withdrawn)::int as number from (
             select distinct on (v.institution_id, v.list_id) v.institution_id, v.withdrawn
             from issuer.list_version v join issuer.list l using (institution_id, list_id)
             where v.sha256 is not null and l.kind = 'revocation'
             order by v.institution_id, v.list_id, v.version desc) l group by institution_id`,
        ),
    },
    {
      name: 'prova_issuer_webhook_events_waiting',
      help: 'Events that their receivers have not taken yet.',
      value: () => countWaiting(database),
    },
    {
      name: 'prova_issuer_oldest_webhook_event_seconds',
      help: 'For how long the oldest of them waits; 0 where none does.',
      value: () => secondsSince(database, 'select min(at) as at from issuer.webhook_event', now),
    },
    {
      name: 'prova_issuer_deliveries_waiting',
      help: 'Messages on their way to electronic boxes.',
      value: () => countQueued(database),
    },
    {
      name: 'prova_issuer_oldest_delivery_seconds',
      help: 'For how long the oldest of them waits; 0 where none does.',
      value: () =>
        secondsSince(
          database,
          "select min(created_at) as at from issuer.delivery where state = 'queued'",
          now,
        ),
    },
    {
      name: 'prova_issuer_withdrawals_withheld',
      help: 'Withdrawals that lists do not say yet because they were far more at once than usual: permit them, or stop who makes them.',
      value: () =>
        countOf(
          database,
          `select coalesce(sum(withheld), 0)::int as number from (
             select distinct on (institution_id, list_id) withheld from issuer.list_version
             where withdrawn is not null order by institution_id, list_id, version desc) l`,
        ),
    },
    {
      name: 'prova_issuer_webhooks_disabled',
      help: 'Webhooks that were given up: their clients register them anew.',
      value: () =>
        countOf(
          database,
          'select count(*) as number from issuer.webhook where disabled_at is not null',
        ),
    },
  ];
}

const OLDEST_STAGED = "select min(staged_at) as at from issuer.attestation where state = 'staged'";

async function countOf(database: Database, query: string): Promise<number | undefined> {
  const [row] = await database.query<{ number: number }>(query);
  return row?.number;
}

async function byInstitution(database: Database, query: string, values: readonly number[] = []) {
  const rows = await database.query<{ institution: string; number: number }>(query, values);
  return rows.map(({ institution, number }) => ({ labels: { institution }, number }));
}
