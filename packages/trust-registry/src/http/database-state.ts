import type { Gauge, HealthCheck } from '@prova/http';
import { type Database, StoreError } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { unconfirmedSuspensions } from '../changes/suspend.ts';

/** Milliseconds a database may take to say that it is there: less than a health check has. */
const PATIENCE = 1_500;

/** `DEGRADED` without the database: officers cannot work, the public side goes on. */
export function databaseHealth(database: Database): HealthCheck {
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'DEGRADED'>((resolve) => {
      timer = setTimeout(() => resolve('DEGRADED'), PATIENCE);
    });
    try {
      return await Promise.race([database.query('select 1').then(() => 'UP' as const), late]);
    } catch (error) {
      if (error instanceof StoreError) return 'DEGRADED';
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Suspensions that one officer alone has signed: an alarm rings until a second has looked at them. */
export function suspensionGauge(database: Database, now: () => EpochSeconds): Gauge {
  return {
    name: 'prova_unconfirmed_suspensions',
    help: 'Suspensions in force that wait for a second officer.',
    value: async () => (await unconfirmedSuspensions(database, now())).length,
  };
}
