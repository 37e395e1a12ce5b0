import { AUTHORITY_CODE, SECTOR_CODE, STATUS_CODE, TIER_NAME } from '@prova/catalogue';
import {
  isCalendarDate,
  isMeaningfulPartialDate,
  RIGHT_ID,
  writtenInstant,
} from '@prova/credential';
import * as v from 'valibot';

/** The words in which this package writes schemas of JSON. The only importer of valibot. */
export {
  array,
  check,
  exactOptional,
  type GenericSchema,
  type InferOutput,
  literal,
  looseObject,
  maxLength,
  minLength,
  nonEmpty,
  number,
  object,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  strictObject,
  string,
  transform,
  union,
} from 'valibot';

/** A day of the calendar. */
export const day = v.pipe(v.string(), v.check(isCalendarDate));
/** A birth date, `00` for what is unknown of it. */
export const birthDate = v.pipe(v.string(), v.check(isMeaningfulPartialDate));
/** `2026-11-24T10:00:00Z`, as epoch seconds. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  v.check((text) => {
    const at = Date.parse(text) / 1000;
    return Number.isSafeInteger(at) && writtenInstant(at) === text;
  }),
  v.transform((text) => Date.parse(text) / 1000),
);
/** NIS code of a municipality. */
export const nisCode = v.pipe(v.string(), v.regex(/^\d{5}$/));
export const uuid = v.pipe(v.string(), v.uuid());
export const rightId = v.pipe(v.string(), v.regex(RIGHT_ID));
export const statusCode = v.pipe(v.string(), v.regex(STATUS_CODE));
export const authorityCode = v.pipe(v.string(), v.regex(AUTHORITY_CODE));
export const sectorCode = v.pipe(v.string(), v.regex(SECTOR_CODE));
export const scope = v.picklist(['person', 'household']);
/** Eleven digits (Belgif `Ssin`). Whether they are a number of anybody's, `parseSsin` says. */
export const ssinDigits = v.pipe(v.string(), v.regex(/^\d{11}$/));

/** A text of one line, as people read it: nothing at its edges, no control, format or bidirectional characters. */
export function line(longest: number) {
  return v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(longest),
    v.regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u),
    v.check((text) => text === text.trim()),
  );
}

/** A name, in the form in which documents have it (NFC). */
export const personName = v.pipe(
  line(200),
  v.transform((text) => text.normalize('NFC')),
);

/** A whole number, not below zero. */
export function count(most: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most));
}

/** At least one, at most so many. */
export function list<S extends v.GenericSchema>(item: S, most: number) {
  return v.pipe(v.array(item), v.minLength(1), v.maxLength(most));
}

/** None, or at most so many. */
export function most<S extends v.GenericSchema>(item: S, longest: number) {
  return v.pipe(v.array(item), v.maxLength(longest));
}

/** First and last day in their order; open without the last. */
export const period = v.pipe(
  v.strictObject({ from: day, until: v.exactOptional(day) }),
  v.check(({ from, until = from }) => from <= until),
);

/** Numbers by the name of a detail. */
export const details = v.pipe(
  v.record(v.pipe(v.string(), v.regex(TIER_NAME)), count(1_000_000)),
  v.check((value) => Object.keys(value).length <= 4),
);
