import type { EpochSeconds } from '@prova/trust';

/** What was looked at. */
export const CHECKS = [
  'list-age',
  'clock',
  'scheme-certificates',
  'institution-keys',
  'metadata',
  'revocation-lists',
  'suspensions',
  'requests',
  'audit-log',
  'register',
  'catalogue',
  'published-files',
  'key-files',
  'offline-keys',
] as const;
export type Check = (typeof CHECKS)[number];

/** `warning`: nobody notices yet. `failure`: somebody relies on what is not so, or will be refused. */
export type Level = 'ok' | 'warning' | 'failure';

export interface Diagnosis {
  readonly check: Check;
  readonly level: Level;
  /** What is so, then what to do. */
  readonly sentence: string;
}

export function diagnosis(check: Check, level: Level, sentence: string): Diagnosis {
  return { check, level, sentence };
}

/** The diagnoses, or, when there are none, that all is well. */
export function orFine(check: Check, diagnoses: readonly Diagnosis[], sentence: string) {
  return diagnoses.length > 0 ? diagnoses : [diagnosis(check, 'ok', sentence)];
}

/** How serious it is that something ends at `end`. At the limit itself it counts. */
export function levelOfEnd(
  end: EpochSeconds,
  now: EpochSeconds,
  { warning, failure }: { readonly warning: number; readonly failure: number },
): Level {
  const left = end - now;
  if (left <= failure) return 'failure';
  return left <= warning ? 'warning' : 'ok';
}

/** The UTC day of an instant. */
export function dayOf(instant: EpochSeconds): string {
  return new Date(instant * 1000).toISOString().slice(0, 10);
}

/** A span as a person says it, rounded down: `3 days`, `1 hour`. */
export function spanOf(seconds: number): string {
  const [size, unit] =
    seconds >= 2 * 86_400
      ? [86_400, 'day']
      : seconds >= 2 * 3_600
        ? [3_600, 'hour']
        : [60, 'minute'];
  const count = Math.max(0, Math.floor(seconds / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Names in a sentence: all of a few, the first five of many. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
