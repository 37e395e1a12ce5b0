import type { Gauge, HealthCheck } from '@prova/http';
import type { EpochSeconds } from '@prova/trust';
import { checkListAge } from '../doctor/check-list.ts';
import type { ReleaseFacts } from '../doctor/facts.ts';
import type { PublishedWatch } from './published.ts';

/** `DEGRADED` as soon as the doctor has anything to say about the age of the list. It is still served. */
export function listHealth(published: PublishedWatch, now: () => EpochSeconds): HealthCheck {
  return async () => (isAlarming(factsOf(await published.latest()), now()) ? 'DEGRADED' : 'UP');
}

/** What an alarm can go by. Without a release only the alarm itself is there, and it rings. */
export function listGauges(published: PublishedWatch, now: () => EpochSeconds): readonly Gauge[] {
  const release = async () => (await published.latest())?.release;
  return [
    {
      name: 'seconds_until_next_update',
      help: 'Until the list runs out and no desk can judge by it; negative afterwards.',
      value: async () => {
        const nextUpdate = (await release())?.nextUpdate;
        return nextUpdate === undefined ? undefined : nextUpdate - now();
      },
    },
    {
      name: 'prova_trust_list_age_seconds',
      help: 'Since the list was made.',
      value: async () => {
        const issuedAt = (await release())?.issuedAt;
        return issuedAt === undefined ? undefined : now() - issuedAt;
      },
    },
    {
      name: 'prova_trust_list_sequence',
      help: 'The number of the list. It never falls.',
      value: async () => (await release())?.sequence,
    },
    {
      name: 'prova_trust_list_alarm',
      help: '1 from half of the age up to which desks accept on the list; 1 when there is no list.',
      value: async () => (isAlarming(factsOf(await published.latest()), now()) ? 1 : 0),
    },
  ];
}

function isAlarming(facts: ReleaseFacts | undefined, now: EpochSeconds): boolean {
  return checkListAge(facts, now).some(({ level }) => level !== 'ok');
}

function factsOf(
  published: Awaited<ReturnType<PublishedWatch['latest']>>,
): ReleaseFacts | undefined {
  if (published === undefined) return undefined;
  const { sequence, issuedAt, policy } = published.list.snapshot;
  return { sequence, issuedAt, policy };
}
