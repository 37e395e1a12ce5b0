import * as v from 'valibot';
import { characterCount } from './encoding/text.ts';
import { isCalendarDate, isPartialDate } from './local-date.ts';

/** The words in which this package writes schemas of JSON. */
export { array, literal, object, optional, picklist, strictObject, string } from 'valibot';

/** A string of so many characters. JSON Schema counts characters, not UTF-16 units. */
export const text = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.check((value) => {
      const length = characterCount(value);
      return length >= min && length <= max;
    }),
  );

/** A day of the calendar: `2026-11-24`. */
export const fullDate = v.pipe(v.string(), v.check(isCalendarDate));

/** A day of which month or day may be unknown: `1951-00-00`. See `isPartialDate`. */
export const partialDate = v.pipe(v.string(), v.check(isPartialDate));

/** An absolute URI. */
export const uri = v.pipe(
  v.string(),
  v.check((value) => URL.canParse(value)),
);

/** A NumericDate without a fraction (RFC 7519 §2), not before 1970. */
export const seconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A value with the shape that was asked for, or the paths of the members that lack it, each once. */
export type Parsed<T> =
  | { readonly outcome: 'valid'; readonly value: T }
  | { readonly outcome: 'invalid'; readonly fields: readonly string[] };

/** Parses a value by a schema. The fields hold no values. */
export function parseAs<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { outcome: 'valid', value: result.output };
  const fields = result.issues.map((issue) => v.getDotPath(issue) ?? 'payload');
  return { outcome: 'invalid', fields: [...new Set(fields)] };
}
