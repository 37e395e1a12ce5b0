import type { Period, Question } from '@prova/catalogue';
import * as v from '../../schema.ts';

/** A status that a buffer tells, of the person or of anybody in their household, and which bodies decide it. */
export const COVER = v.strictObject({
  status: v.statusCode,
  scope: v.scope,
  authorities: v.list(v.authorityCode, 12),
});
export type Cover = v.InferOutput<typeof COVER>;

/** The first line. The form is ours. */
export const BUFFER_HEADER = v.strictObject({
  format: v.literal('prova:buffer:0.1'),
  environment: v.picklist(['prod', 'acc', 'test']),
  quarter: v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/)),
  /** The day for which it speaks. */
  asOf: v.day,
  /** The day by which the next one should be there. */
  nextLoad: v.day,
  covers: v.list(COVER, 512),
  persons: v.count(20_000_000),
});
export type BufferHeader = v.InferOutput<typeof BUFFER_HEADER>;

/** A status that somebody has. */
export interface Held extends Question {
  readonly authority: string;
  readonly periods: readonly Period[];
  readonly details?: Readonly<Record<string, number>> | undefined;
}

const HELD: v.GenericSchema<unknown, Held> = v.strictObject({
  status: v.statusCode,
  scope: v.scope,
  authority: v.authorityCode,
  periods: v.list(v.period, 12),
  details: v.exactOptional(v.details),
});

/** The other lines: each person that the source knows, also those who have none. */
export const BUFFER_ENTRY = v.strictObject({ ssin: v.ssinDigits, statuses: v.most(HELD, 64) });

/** What is stored of a person. */
export const HELD_LIST = v.array(HELD);
