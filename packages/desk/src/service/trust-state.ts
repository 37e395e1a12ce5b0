import type { Gauge, HealthCheck } from '@prova/http';
import { type EpochSeconds, judgeTime } from '@prova/trust';
import type { DeskTrust, HeldTrust } from '../trust/desk-trust.ts';
import type { Freshening } from '../trust/keep-fresh.ts';

/** What health and gauges look at. */
export interface StateOrder {
  readonly trust: DeskTrust;
  /** Where the desk fetches its trust by itself. */
  readonly freshening?: Freshening | undefined;
  readonly now: () => EpochSeconds;
}

/**
 * `DEGRADED` while nothing can be accepted here, or the trust list is not what lies in the folder, or could not be fetched. Questions
 * are answered all the same, and the answers say how old the trust is.
 */
export function trustHealth({ trust, freshening, now }: StateOrder): HealthCheck {
  return async () => {
    const { outcome, ...held } = await trust.latest();
    if (outcome !== 'held' || freshening?.last().outcome === 'failed') return 'DEGRADED';
    return canAccept(held.trust, now()) ? 'UP' : 'DEGRADED';
  };
}

function canAccept(trust: HeldTrust['trust'], now: EpochSeconds): boolean {
  if (trust === undefined || 'refused' in trust) return false;
  const { freshness, clock } = judgeTime(trust, now);
  return clock === 'plausible' && (freshness === 'FRESH' || freshness === 'DUE');
}

/** What an alarm can go by. */
export function trustGauges({ trust, freshening, now }: StateOrder): readonly Gauge[] {
  return [
    {
      name: 'trust_age_seconds',
      help: 'Since the trust list here was made; NaN where there is none.',
      value: async () => {
        const held = (await trust.latest()).trust;
        if (held === undefined || 'refused' in held) return undefined;
        return now() - held.snapshot.issuedAt;
      },
    },
    {
      name: 'prova_desk_lists',
      help: 'Lists of withdrawn documents that are here.',
      value: async () => (await trust.latest()).listTimes.length,
    },
    {
      name: 'prova_desk_oldest_list_seconds',
      help: 'Since the oldest of them was made; NaN where there is none.',
      value: async () => {
        const { listTimes } = await trust.latest();
        return listTimes.length === 0 ? undefined : now() - Math.min(...listTimes);
      },
    },
    {
      name: 'prova_desk_catalogue_version',
      help: 'Of the catalogue of rights that the trust list names; NaN where it is not here.',
      value: async () => {
        const { catalogue } = await trust.latest();
        return catalogue.outcome === 'open' ? catalogue.catalogue.version : undefined;
      },
    },
    ...(freshening ? updateGauges(freshening) : []),
  ];
}

function updateGauges({ last }: Freshening): readonly Gauge[] {
  return [
    {
      name: 'prova_desk_update_failed',
      help: '1 while the trust list could not be fetched last; NaN before the first time.',
      value: () => ({ none: undefined, done: 0, failed: 1 })[last().outcome],
    },
    {
      name: 'prova_desk_lists_refused',
      help: 'Lists of withdrawn documents that the last update could not have, or did not take.',
      value: () => last().refusedLists,
    },
  ];
}
