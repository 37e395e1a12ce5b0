import { characterCount } from '../encoding/text.ts';
import { isCalendarDate, isPartialDate } from '../local-date.ts';
import type { Parsed } from '../schema.ts';

/** Whether a value is what a member must be. */
type Check = (value: unknown) => boolean;

/**
 * The members that a JSON object must have, and no other. A schema for what is read in every verification: there the
 * library takes as long as the rules.
 */
export interface Shape<T> {
  readonly members: readonly Member[];
  /** For the compiler alone. */
  readonly type?: T;
}

interface Member {
  readonly name: string;
  readonly check: Check | Shape<unknown>;
  readonly isOptional: boolean;
}

/** The shape of a type. The compiler asks for each of its members. */
export function shape<T extends object>(
  members: { readonly [Name in keyof T]-?: Check | Shape<T[Name]> },
  optional: readonly (keyof T & string)[] = [],
): Shape<T> {
  const names: readonly string[] = optional;
  return {
    members: Object.entries<Check | Shape<unknown>>(members).map(([name, check]) => ({
      name,
      check,
      isOptional: names.includes(name),
    })),
  };
}

export const string: Check = (value) => typeof value === 'string';

export const literal =
  (expected: string): Check =>
  (value) =>
    value === expected;

/** One of a few strings. */
export const oneOf = (expected: readonly string[]): Check =>
  stringThat((value) => expected.includes(value));

export const truth: Check = (value) => typeof value === 'boolean';

/** A whole number from 1 on. */
export const wholeNumber: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 1;

/** A list of so many at most, or of none. What is wrong with any of them is wrong with the list. */
export const each =
  (item: Check | Shape<unknown>, most: number): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length <= most &&
    value.every((one) =>
      typeof item === 'object' ? parseShape(item, one).outcome === 'valid' : item(one),
    );

/** The same with one in it or more. */
export const listOf = (item: Check | Shape<unknown>, most: number): Check => {
  const isList = each(item, most);
  return (value) => isList(value) && Array.isArray(value) && value.length > 0;
};

/** A string of which something else is true. */
export const stringThat =
  (holds: (text: string) => boolean): Check =>
  (value) =>
    typeof value === 'string' && holds(value);

/** A string of so many characters. JSON Schema counts characters, not UTF-16 units. */
export const text = (min: number, max: number): Check =>
  stringThat((value) => {
    const length = characterCount(value);
    return length >= min && length <= max;
  });

/** A day of the calendar: `2026-11-24`. */
export const fullDate = stringThat(isCalendarDate);

/** A day of which month or day may be unknown: `1951-00-00`. See `isPartialDate`. */
export const partialDate = stringThat(isPartialDate);

/** An absolute URI. */
export const uri = stringThat((value) => URL.canParse(value));

/**
 * Parses a value by a shape: the members in the order of the shape, or the paths of those that are not as they must be, each
 * once. They hold no values, and no names but those of the shape: a member that it does not know may be named after
 * anything, so what names it is the object it stands in.
 */
export function parseShape<T>(expected: Shape<T>, value: unknown): Parsed<T> {
  const fields: string[] = [];
  const parsed = read(expected, value, '', fields);
  return fields.length === 0
    ? { outcome: 'valid', value: parsed as T }
    : { outcome: 'invalid', fields: [...new Set(fields)] };
}

/** What is read of a value; whatever is wrong with it is added to the fields. */
function read(
  { members }: Shape<unknown>,
  value: unknown,
  path: string,
  fields: string[],
): unknown {
  if (!isObject(value)) {
    fields.push(path || 'payload');
    return undefined;
  }
  const parsed: Record<string, unknown> = {};
  let known = 0;
  for (const { name, check, isOptional } of members) {
    const member = value[name];
    const isThere = member !== undefined || Object.hasOwn(value, name);
    if (isThere) known++;
    if (member === undefined && isOptional) continue;
    if (typeof check === 'object') parsed[name] = read(check, member, pathOf(path, name), fields);
    else if (check(member)) parsed[name] = member;
    else fields.push(pathOf(path, name));
  }
  if (Object.keys(value).length !== known) fields.push(path || 'payload');
  return parsed;
}

function pathOf(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Arrays too: the library, which is the oracle here, names the members that they lack. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
