/** What the bench is asked for. */
export type BenchOrder =
  | { readonly what: 'all'; readonly form: 'table' | 'json' }
  | { readonly what: 'batch'; readonly records: number; readonly form: 'table' | 'json' }
  | { readonly what: 'load'; readonly seconds: number; readonly form: 'table' | 'json' }
  | { readonly what: 'status'; readonly persons: number; readonly form: 'table' | 'json' };

/** Seconds of a load: enough for 10,000 requests. */
const LOAD_SECONDS = 60;
const MOST_SECONDS = 3_600;
const MOST_RECORDS = 10_000_000;
/** Of a batch of persons, as an ordinary run of the bench has time for. */
export const STATUS_PERSONS = 200_000;
const MOST_PERSONS = 2_000_000;

/** Reads the arguments of the bench; `undefined` for any that it does not know. `records` is what a batch has by itself. */
export function readArguments(words: readonly string[], records: number): BenchOrder | undefined {
  const form = words.includes('--json') ? 'json' : 'table';
  const [what, size, ...more] = words.filter((word) => word !== '--json');
  if (more.length > 0 || words.length > 3) return undefined;
  if (what === undefined) return { what: 'all', form };
  if (what === 'batch') {
    const count = numberOf(size ?? String(records), MOST_RECORDS);
    return count === undefined ? undefined : { what, records: count, form };
  }
  if (what === 'status') {
    const count = numberOf(size ?? String(STATUS_PERSONS), MOST_PERSONS);
    return count === undefined ? undefined : { what, persons: count, form };
  }
  if (what !== 'load') return undefined;
  const seconds = numberOf(size ?? String(LOAD_SECONDS), MOST_SECONDS);
  return seconds === undefined ? undefined : { what, seconds, form };
}

function numberOf(text: string, most: number): number | undefined {
  const number = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN;
  return number <= most ? number : undefined;
}
