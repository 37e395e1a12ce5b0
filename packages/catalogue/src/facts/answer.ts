import type { Period } from '../days.ts';

/** Whether a source was asked just now, or what it loaded last was looked at. */
export type SourceMode = 'live' | 'buffer';

/** Why nobody knows. Each is a reason to ask again, none is a reason to say no. */
export const UNKNOWN_REASONS = [
  /** The source did not answer in time, or was not to be reached. */
  'source-slow',
  'source-down',
  /** It answered with something that is no answer. */
  'source-wrong',
  /** It said both. */
  'source-contradictory',
  /** It has no data of the person, or does not know the person. */
  'no-data',
  'person-not-integrated',
  /** What it loaded is older than it may be, or not whole. */
  'buffer-expired',
  'buffer-incomplete',
  /** Nobody asked, or not for this day. */
  'not-asked',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** What one source says of one status of a person. "No data" is never "no". */
export type Answer = Applies | NotApplies | Unknown;

interface Known {
  /** Which body decided: it betrays the status, and goes wherever the status goes and nowhere else. */
  readonly authority: string;
  /** The day for which the source speaks, and how. */
  readonly asOf: string;
  readonly mode: SourceMode;
  /** The days that were asked about. Of no other does the answer say anything. */
  readonly about: Period;
}

export interface Applies extends Known {
  readonly outcome: 'applies';
  readonly periods: readonly Period[];
  readonly details?: Readonly<Record<string, number>> | undefined;
}

export interface NotApplies extends Known {
  readonly outcome: 'not-applies';
}

export interface Unknown {
  readonly outcome: 'unknown';
  readonly reason: UnknownReason;
  /** The body of which it is not known; absent where it is of none of them. */
  readonly authority?: string | undefined;
}
