import type { BenchClient } from '../service/bench-client.ts';

/** Requests that arrive, whatever becomes of those before them. */
export interface LoadPlan {
  readonly baseUrl: string;
  readonly clients: readonly BenchClient[];
  /** A second: documents that are issued; documents that are issued and answered as a page. */
  readonly signed: number;
  readonly printed: number;
  /** Seconds that do not count, in which the load grows from nothing to all of it, and then those that do. */
  readonly warmUp: number;
  readonly seconds: number;
}

/** What was asked for. */
export type LoadKind = 'signed' | 'printed';

/** A request that is to be sent. */
export interface Arrival {
  readonly kind: LoadKind;
  /** Milliseconds after the beginning. */
  readonly at: number;
}

/** What became of a request. */
export interface Sample {
  readonly kind: LoadKind;
  /** When it was to be sent, in milliseconds after the warm-up; negative in it. */
  readonly at: number;
  /** Milliseconds from then to the last byte of the answer; infinite for an error. */
  readonly latency: number;
}

/** What the load's own process found. */
export interface LoadFound {
  readonly samples: readonly Sample[];
  /** Its own processor time, in seconds, and how long the load took. */
  readonly processor: number;
  readonly elapsed: number;
  /** The latest that a request was sent after it was to be, in milliseconds. */
  readonly lateness: number;
  /** Errors by what they were. */
  readonly errors: Readonly<Record<string, number>>;
}

/**
 * When each request is to be sent: each kind at its own even pace, after a warm-up in which that pace is reached evenly. Fixed before the
 * first one is.
 */
export function arrivalsOf({
  signed,
  printed,
  warmUp,
  seconds,
}: Pick<LoadPlan, 'signed' | 'printed' | 'warmUp' | 'seconds'>): readonly Arrival[] {
  const paced = (kind: LoadKind, rate: number): readonly Arrival[] => {
    // Half as many as at the full pace: so many were sent at a time as its square says.
    const warm = Math.floor((rate * warmUp) / 2);
    return [
      ...Array.from({ length: warm }, (_, index) => 1000 * warmUp * Math.sqrt(index / warm)),
      ...Array.from(
        { length: Math.floor(rate * seconds) },
        (_, index) => 1000 * warmUp + (index * 1000) / rate,
      ),
    ].map((at) => ({ kind, at }));
  };
  return [...paced('signed', signed), ...paced('printed', printed)].sort((a, b) => a.at - b.at);
}
