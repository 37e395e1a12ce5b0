import type { Health, HealthCheck } from '@prova/http';
import type { Database } from '@prova/store';
import { IssuerError } from '../errors.ts';
import type { OpenHouse } from '../house/open-house.ts';
import { REISSUE_AFTER } from '../lists/publish-list.ts';
import { OLDEST_LIST, secondsSince } from './since.ts';

/**
 * `DOWN` without the database; `DEGRADED` while the trust list is none by which anything could be released. What a single
 * institution's key is like, metrics and log tell.
 */
export function houseHealth(database: Database, { trust }: Pick<OpenHouse, 'trust'>): HealthCheck {
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

/** `DEGRADED` while a list was not issued anew four times in a row: its readers have days, and somebody should look. */
export function listHealth(database: Database, now: () => number): HealthCheck {
  return async () => {
    const age = await secondsSince(database, OLDEST_LIST, now);
    return age > 4 * REISSUE_AFTER ? 'DEGRADED' : 'UP';
  };
}
