import { isCalendarDate } from '@prova/credential';
import type { Call, OptionSpec } from './command.ts';
import { CliError } from './errors.ts';

/** The instant and the day that a command works at. */
export interface Moment {
  /** Epoch seconds. */
  readonly now: number;
  /** `yyyy-mm-dd`, local. */
  readonly today: string;
}

export const MOMENT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  now: { value: 'TIME', help: 'work at this time, 2026-11-24T09:00:00Z, instead of the clock’s' },
  today: { value: 'DATE', help: 'the local date, 2026-11-24, if not that of the time' },
};

/** Reads `--now` and `--today`. Throws `CliError` `usage`. */
export function momentOf(call: Call): Moment {
  const given = call.option('now');
  const instant = given === undefined ? call.io.now() : Date.parse(given);
  if (Number.isNaN(instant)) throw new CliError('usage', '--now is a time: 2026-11-24T09:00:00Z.');
  const today = call.option('today') ?? localDay(new Date(instant));
  if (!isCalendarDate(today)) throw new CliError('usage', '--today is a date: 2026-11-24.');
  return { now: Math.floor(instant / 1000), today };
}

function localDay(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((n) => String(n).padStart(2, '0')),
  ].join('-');
}
