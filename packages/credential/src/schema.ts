import * as v from 'valibot';
import { characterCount } from './encoding/text.ts';
import { isCalendarDate, isPartialDate } from './local-date.ts';

/** The words in which this package writes schemas of JSON. */
export { literal, object, optional, picklist, strictObject, string } from 'valibot';

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

/** A whole number, whatever it means. */
export const safeInteger = v.pipe(v.number(), v.safeInteger());

/** A list of texts. Its faults are one fault: each would cost more memory than the item it is about. */
export const texts = v.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
);

/** A value with the shape that was asked for, or the paths of the members that lack it, each once. */
export type Parsed<T> =
  | { readonly outcome: 'valid'; readonly value: T }
  | { readonly outcome: 'invalid'; readonly fields: readonly string[] };

/**
 * Parses a value by a schema. The fields hold no values, and no names but those of the schema: a member that it does
 * not know may be named after anything, so what names it is the object it stands in.
 */
export function parseAs<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { outcome: 'valid', value: result.output };
  const fields = result.issues.map(fieldOf);
  return { outcome: 'invalid', fields: [...new Set(fields)] };
}

function fieldOf({ expected, path }: v.BaseIssue<unknown>): string {
  const known = expected === 'never' ? path?.slice(0, -1) : path;
  return known?.map(({ key }) => key).join('.') || 'payload';
}
