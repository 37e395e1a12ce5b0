import { isAbsolute } from 'node:path';
import * as v from 'valibot';

/** The words in which this package writes schemas of JSON. */
export { literal, number, safeParse, strictObject, string, union, variant } from 'valibot';

/** A line of text, as a label or the name of a variable is. */
export const line = v.pipe(v.string(), v.minLength(1), v.maxLength(255), v.regex(/^\P{Cc}*$/u));

/** The path of a file that means the same wherever a process was started. */
export const absolutePath = v.pipe(
  v.string(),
  v.maxLength(4096),
  v.regex(/^\P{Cc}*$/u),
  v.check(isAbsolute),
);

/** Octets in hexadecimal, at least one. */
export const hexadecimal = v.pipe(v.string(), v.maxLength(512), v.regex(/^([0-9a-f]{2})+$/i));

/** The number of a slot. */
export const slotNumber = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(2 ** 48 - 1),
);
