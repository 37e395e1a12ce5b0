import { isCalendarDate, writtenInstant } from '@prova/credential';
import type { Call, OptionSpec } from './command.ts';
import { CliError } from './errors.ts';

/** The instant and the day that a command works at. */
export interface Moment {
  /** Epoch seconds. */
  readonly now: number;
  /** `yyyy-mm-dd`, local. */
  readonly today: string;
}

export const NOW_OPTION: Readonly<Record<string, OptionSpec>> = {
  now: { value: 'TIME', help: 'work at this time, 2026-11-24T09:00:00Z, instead of the clock’s' },
};

export const MOMENT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  ...NOW_OPTION,
  today: { value: 'DATE', help: 'the local date, 2026-11-24, if not that of the time' },
};

/** Reads `--now` and `--today`. Throws `CliError` `usage`. */
export function momentOf(call: Call): Moment {
  const now = instantOption(call, 'now') ?? Math.floor(call.io.now() / 1000);
  const today = call.option('today') ?? localDay(new Date(now * 1000));
  if (!isCalendarDate(today)) throw new CliError('usage', '--today is a date: 2026-11-24.');
  return { now, today };
}

/** RFC 3339 §5.6: a day, a time, and where on earth it is that time. Without that, it is no instant. */
const INSTANT = /^(\d{4}-\d\d-\d\d)[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** An option that is an instant, as epoch seconds. Throws `CliError` `usage`. */
export function instantOption(call: Call, name: string): number | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  const [, day = ''] = INSTANT.exec(text) ?? [];
  const milliseconds = isCalendarDate(day) ? Date.parse(text.toUpperCase()) : Number.NaN;
  if (!Number.isNaN(milliseconds)) return Math.floor(milliseconds / 1000);
  throw new CliError('usage', `--${name} is a time with its zone: 2026-11-24T09:00:00Z.`);
}

/** The day of an instant where this program runs. */
export function localDay(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((n) => String(n).padStart(2, '0')),
  ].join('-');
}

/** The day of an instant in UTC. */
export function writtenDay(seconds: number): string {
  return writtenInstant(seconds).slice(0, 10);
}
