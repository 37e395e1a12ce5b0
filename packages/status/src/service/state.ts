import { daysAfter } from '@prova/catalogue';
import { startOfDay } from '@prova/credential';
import type { Gauge, HealthCheck } from '@prova/http';
import type { StatusOffice } from '../query/status-office.ts';
import { currentLoad, lastDayOf } from '../sources/buffer/buffer-load.ts';
import type { OnlineSource } from '../sources/online/online-source.ts';

type State = Pick<StatusOffice, 'database' | 'catalogue' | 'today'>;

/** `DOWN` without the database; `DEGRADED` without a catalogue, or where the buffer says nothing any more: all answers are unknown then. */
export function statusHealth({ database, catalogue, today }: State): HealthCheck {
  return async () => {
    const load = await currentLoad(database);
    return catalogue() && load && today() <= lastDayOf(load) ? 'UP' : 'DEGRADED';
  };
}

/** What an alarm can go by. No gauge names a source or a status. */
export function statusGauges(
  { database, catalogue, today }: State,
  live: Pick<OnlineSource, 'isResting'> | undefined,
): readonly Gauge[] {
  return [
    {
      name: 'prova_status_catalogue_version',
      help: 'Of the catalogue that counts here; NaN where there is none.',
      value: () => catalogue()?.version,
    },
    {
      name: 'prova_status_buffer_seconds_left',
      help: 'Until the buffer says nothing any more, negative after that; NaN before the first load.',
      value: async () => {
        const load = await currentLoad(database);
        return load && startOfDay(daysAfter(lastDayOf(load), 1)) - startOfDay(today());
      },
    },
    ...(live
      ? [
          {
            name: 'prova_status_live_resting',
            help: '1 while the online service is left alone after faults in a row.',
            value: () => Number(live.isResting()),
          },
        ]
      : []),
  ];
}
