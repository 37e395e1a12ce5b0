import * as v from 'valibot';

/** The words in which this package writes schemas of JSON. */
export { object, optional, picklist, string } from 'valibot';

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
