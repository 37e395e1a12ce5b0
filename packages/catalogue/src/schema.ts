import { isCalendarDate, isEnterpriseNumber, RIGHT_ID } from '@prova/credential';
import * as v from 'valibot';
import { AUTHORITY_CODE, SECTOR_CODE, STATUS_CODE, TIER_NAME } from './names.ts';

/** The words in which this package writes schemas of JSON. */
export {
  array,
  check,
  exactOptional,
  forward,
  type GenericSchema,
  type InferOutput,
  literal,
  picklist,
  pipe,
  safeParse,
  strictObject,
  union,
} from 'valibot';

/** A list of at least one and at most so many. */
export function list<S extends v.GenericSchema>(item: S, most: number) {
  return v.pipe(v.array(item), v.minLength(1), v.maxLength(most));
}

/** A list that may be empty, of at most so many. */
export function most<S extends v.GenericSchema>(item: S, longest: number) {
  return v.pipe(v.array(item), v.maxLength(longest));
}

/** A text of one line, as a title is. Half a character has no UTF-8. */
export function line(longest: number) {
  return v.pipe(v.string(), v.minLength(1), v.maxLength(longest), v.regex(/^[^\p{Cc}\p{Cs}]*$/u));
}

/** A whole number, not below the least. */
export function wholeNumber(least: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(least));
}

/** A day of the calendar. */
export const day = v.pipe(v.string(), v.check(isCalendarDate));

/** First and last day in their order. It may be open at both ends. */
export const openPeriod = v.pipe(
  v.strictObject({ from: v.exactOptional(day), until: v.exactOptional(day) }),
  v.check(({ from = '', until = '9' }) => from <= until),
);

/** The same, with an end at least. */
export const period = v.pipe(
  openPeriod,
  v.check(({ from, until }) => from !== undefined || until !== undefined),
);

export const years = v.pipe(wholeNumber(0), v.maxValue(150));

/** From 1 to so many. */
export function upTo(most: number) {
  return v.pipe(wholeNumber(1), v.maxValue(most));
}

/** `50`, `12.00`: as text, since money has no binary fractions (Belgif). */
export const decimal = v.pipe(v.string(), v.regex(/^\d{1,7}(\.\d{2})?$/));

export const statusCode = v.pipe(v.string(), v.regex(STATUS_CODE));
export const authorityCode = v.pipe(v.string(), v.regex(AUTHORITY_CODE));
export const sectorCode = v.pipe(v.string(), v.regex(SECTOR_CODE));
export const tierName = v.pipe(v.string(), v.regex(TIER_NAME));
export const detailName = tierName;
/** `be.rail.increased-intervention`. */
export const rightId = v.pipe(v.string(), v.regex(RIGHT_ID));
/** A NIS code of five digits, or its beginning. */
export const nisPrefix = v.pipe(v.string(), v.regex(/^\d{1,5}$/));
/** Ten digits (Belgif `EnterpriseNumber`), the last two of which check the others. */
export const enterpriseNumber = v.pipe(v.string(), v.check(isEnterpriseNumber));

export const webAddress = v.pipe(
  v.string(),
  v.maxLength(512),
  v.regex(/^https:\/\//),
  v.check((text) => URL.canParse(text)),
);

/** As in a certificate: small letters. */
export const hostName = v.pipe(
  v.string(),
  v.regex(
    /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/,
  ),
);

/** A text in the three languages of the country, and in English where there is one. */
export function localized(longest: number) {
  const text = line(longest);
  return v.strictObject({ nl: text, fr: text, de: text, en: v.exactOptional(text) });
}

/** A value with the shape that was asked for, or the paths of the members that lack it, each once. */
export type Parsed<T> =
  | { readonly outcome: 'valid'; readonly value: T }
  | { readonly outcome: 'invalid'; readonly fields: readonly string[] };

/** Parses a value by a schema. The fields hold no values: `rights.3.title.nl`; twenty of them tell enough. */
export function parseAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Parsed<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return { outcome: 'valid', value: result.output };
  const fields = result.issues.map(
    ({ path }) => path?.map(({ key }) => String(key)).join('.') || 'catalogue',
  );
  return { outcome: 'invalid', fields: [...new Set(fields)].slice(0, 20) };
}
