import type { EntitledRight } from '../entitlements/rights-of.ts';
import * as v from '../schema.ts';

/** What a partner is told of a right: yes, no, or that nobody knows. Of no status, no source, and of nobody else. */
export interface RightAnswer {
  readonly rightId: string;
  readonly result: 'yes' | 'no' | 'unknown';
  /** Of a yes: it certainly is one until then. */
  readonly until?: string;
  /** Of `unknown`: why, the first reason that there is. */
  readonly reason?: string;
  /** Of what is known: whether sources were asked just now, and the earliest day for which one spoke. */
  readonly sourceMode?: 'live' | 'buffer';
  readonly asOf?: string;
}

export const RIGHT_ANSWER = v.object({
  rightId: v.rightId,
  result: v.picklist(['yes', 'no', 'unknown']),
  until: v.exactOptional(v.day),
  reason: v.exactOptional(v.string()),
  sourceMode: v.exactOptional(v.picklist(['live', 'buffer'])),
  asOf: v.exactOptional(v.day),
});

/** As it is answered one by one. */
export function rightAnswer({
  right,
  truth,
  until,
  reasons,
  mode,
  asOf,
}: EntitledRight): RightAnswer {
  const [reason] = reasons;
  return {
    rightId: right.rightId,
    result: truth,
    ...(until !== undefined && { until }),
    ...(reason !== undefined && { reason }),
    ...(truth !== 'unknown' && mode !== undefined && { sourceMode: mode }),
    ...(truth !== 'unknown' && asOf !== undefined && { asOf }),
  };
}

/** What stands on a line of a file: from which source, and of which day, its first line says of all. */
export type BatchAnswer = Omit<RightAnswer, 'sourceMode' | 'asOf'>;

/** As it is answered in files. */
export function batchAnswer(right: EntitledRight): BatchAnswer {
  const { sourceMode: _, asOf: __, ...answer } = rightAnswer(right);
  return answer;
}
