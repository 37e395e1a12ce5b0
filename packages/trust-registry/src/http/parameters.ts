import * as v from '../schema.ts';

/** What comes in a path or a query, where several operations take it. */

export const optionalText = v.exactOptional(v.string());

/** `/{country}/{officialId}`. */
export const OF_INSTITUTION = {
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  officialId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
};

/** The parameters that were given, as the formats read them. */
export function givenParameters(
  query: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) given.set(name, value);
  }
  return given;
}
