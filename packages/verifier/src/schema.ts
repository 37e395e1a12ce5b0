import * as v from 'valibot';

/** The words in which this package writes schemas of JSON. */
export {
  array,
  exactOptional,
  type GenericSchema,
  type InferOutput,
  literal,
  maxLength,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  strictObject,
  string,
  unknown,
  variant,
} from 'valibot';

/** A text without control characters, as a label is. Half a character has no UTF-8. */
export function line(longest: number) {
  return v.pipe(v.string(), v.minLength(1), v.maxLength(longest), v.regex(/^[^\p{Cc}\p{Cs}]*$/u));
}

/** A whole number, not below the least. */
export function wholeNumber(least: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(least));
}

/** 32 bytes in base64url. */
export const digest = v.pipe(v.string(), v.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/));

/** RFC 3339, UTC, without a fraction. */
export const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/));

/** The word of a reason. Not the list of today: who reads may be older than who wrote. */
export const code = v.pipe(v.string(), v.regex(/^[a-z\d]+(-[a-z\d]+)*$/), v.maxLength(64));

/** The key identifier of a certificate, in its one spelling. */
export const kid = v.pipe(v.string(), v.regex(/^EESSI:x5t#S256:[\w-]{42}[AEIMQUYcgkosw048]$/));

/** A day. Whether there is such a day is not looked at. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));

/** A whole number, also below zero. */
export const anyWholeNumber = v.pipe(v.number(), v.safeInteger());
