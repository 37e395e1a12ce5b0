import { createPersonKeys } from '../persons/person-keys.ts';
import { personRegister } from '../persons/person-rows.ts';
import { auditNotes } from '../query/audit.ts';
import type { StatusOffice } from '../query/status-office.ts';
import { bufferSource } from '../sources/buffer/buffer-source.ts';
import { type OnlineSource, onlineSource } from '../sources/online/online-source.ts';
import { sourceNames } from '../sources/online/source-names.ts';
import { routedSource } from '../sources/routing.ts';
import type { StatusOrder } from './status-order.ts';

/** Persons and sources, ready to be asked: what the service, its command line and its pages stand on. */
export interface OpenOffice extends StatusOffice {
  readonly online?: OnlineSource | undefined;
}

export type OfficeOrder = Pick<
  StatusOrder,
  'environment' | 'database' | 'dataKey' | 'catalogue' | 'live' | 'now' | 'today' | 'elapsed'
>;

/** Throws `StoreError` `data-key-malformed`, `StatusError` `source-url-insecure`. Asks nobody yet. */
export function openOffice(order: OfficeOrder): OpenOffice {
  const { environment, database, catalogue, now, today, elapsed, live } = order;
  const keys = createPersonKeys(order.dataKey);
  const buffer = bufferSource(database, keys);
  const nameOf = sourceNames(catalogue, live?.system);
  const online = live && onlineSource({ ...order, url: live.url, nameOf });
  const source = routedSource({
    buffer,
    ...(online && { live: { source: online, statuses: new Set(live?.statuses) } }),
  });
  const register = personRegister(database, keys);
  const note = auditNotes(database, keys);
  return {
    environment,
    database,
    note,
    keys,
    register,
    source,
    catalogue,
    now,
    today,
    elapsed,
    online,
  };
}
