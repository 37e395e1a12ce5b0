import * as v from 'valibot';
import type { InputIssue, InputPlace } from './input-issues.ts';

/** A valibot schema of one value. Transformations are run; promises are not. */
export type Schema<T = unknown> = v.GenericSchema<unknown, T>;

/** Named schemas: the parameters of a path or a query. */
export type Entries = v.ObjectEntries;

/** What those parameters are, once parsed. */
export type OutputOf<E extends Entries> = v.InferOutput<v.StrictObjectSchema<E, undefined>>;

/** A value as its schema makes it, or what is wrong with it. */
export type Parsed<T> =
  | { readonly outcome: 'valid'; readonly value: T }
  | { readonly outcome: 'invalid'; readonly issues: readonly InputIssue[] };

const VIOLATION = 'urn:problem-type:belgif:input-validation:schemaViolation';
const UNKNOWN = 'urn:problem-type:belgif:input-validation:unknownInput';

/** The schema of parameters of which no others are known. */
export function strict<E extends Entries>(entries: E): v.StrictObjectSchema<E, undefined> {
  return v.strictObject(entries);
}

/** The schema of parameters among which there may be others: the headers of a request. */
export function loose<E extends Entries>(entries: E): v.ObjectSchema<E, undefined> {
  return v.object(entries);
}

/** Whether a parameter may be left out. */
export function isOptional(schema: v.GenericSchema): boolean {
  return v.safeParse(v.strictObject({ value: schema }), {}).success;
}

/** Parses by a schema. Issues name members of the schema only, and repeat no value. */
export function parseInput<T>(place: InputPlace, schema: Schema<T>, value: unknown): Parsed<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return { outcome: 'valid', value: result.output };
  return {
    outcome: 'invalid',
    issues: result.issues.slice(0, MOST).map((each) => issue(place, each)),
  };
}

/** Issues of one answer: enough to mend an input, too few to be a burden. */
const MOST = 50;

function issue(place: InputPlace, { expected, path }: v.BaseIssue<unknown>): InputIssue {
  const isUnknown = expected === 'never';
  const known = isUnknown ? path?.slice(0, -1) : path;
  const name = known && nameOf(known.map(({ key }) => key));
  return {
    type: isUnknown ? UNKNOWN : VIOLATION,
    in: place,
    ...(name && { name }),
    detail: isUnknown
      ? 'There is a member here that is not known.'
      : 'Not of the form that is asked for.',
  };
}

/** `items[0].country`. */
function nameOf(keys: readonly unknown[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** A value as its schema makes it; `undefined` for any other. For what is read back, where nobody is told what is wrong. */
export function parseValue<T>(schema: Schema<T>, value: unknown): T | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

/** A text of at most so many UTF-16 units, at least one. */
export function text(maxLength: number) {
  return v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxLength));
}

/** As `text`, on one line: nothing in it that moves a cursor. */
export function lineOfText(maxLength: number) {
  return v.pipe(text(maxLength), v.regex(/^\P{Cc}+$/u));
}

/** What may be left out. */
export function leftOut<S extends v.GenericSchema>(schema: S) {
  return v.optional(schema);
}

/** At most so many of a kind. */
export function listOf<S extends v.GenericSchema>(schema: S, maxLength: number) {
  return v.pipe(v.array(schema), v.maxLength(maxLength));
}

/** Exactly this text. */
export function exactly<const T extends string>(value: T) {
  return v.literal(value);
}

/** Digits of a query, as a whole number within bounds. */
export function wholeNumber(min: number, max: number) {
  return v.pipe(
    v.string(),
    v.regex(/^(0|[1-9]\d{0,15})$/),
    v.transform(Number),
    v.number(),
    v.minValue(min),
    v.maxValue(max),
  );
}

/** A text of so many characters at most, and not none. */
export function shortText(longest: number) {
  return v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
}

/** What may be left out. */
export function optional<T>(schema: v.GenericSchema<T>) {
  return v.optional(schema);
}

/** Whatever JSON can say. */
export function anything() {
  return v.unknown();
}

/** A duration. */
export function wholeSeconds() {
  return v.pipe(v.number(), v.integer(), v.minValue(0));
}
