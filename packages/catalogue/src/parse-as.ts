import * as v from 'valibot';

/** A value with the shape that was asked for, or the paths of the members that lack it, each once. */
export type Parsed<T> =
  | { readonly outcome: 'valid'; readonly value: T }
  | { readonly outcome: 'invalid'; readonly fields: readonly string[] };

/** Parses a value by a schema. The fields hold no values: `rights.3.title.nl`. */
export function parseAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Parsed<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return { outcome: 'valid', value: result.output };
  const fields = result.issues.map(
    ({ path }) => path?.map(({ key }) => String(key)).join('.') || 'catalogue',
  );
  return { outcome: 'invalid', fields: [...new Set(fields)].slice(0, 20) };
}
