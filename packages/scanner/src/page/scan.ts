import type { Language } from '@prova/verifier';
import { localDate } from '../words/dates.ts';
import type { ScanGiven } from '../worker/services.ts';

/** One scan: from when it begins until the next one does, on whatever screen it is. */
export interface Scan {
  /** Higher than that of every scan before. */
  readonly number: number;
  /** How it came in; the next one begins in the same way. */
  readonly way: 'none' | 'camera' | 'wallet' | 'other';
  /** Of treatment, `yyyy-mm-dd`, where it is another day than today. It belongs to this scan alone. */
  readonly day: string | undefined;
  /** Aborted when the next one begins: what comes later of this one is nobody's. */
  readonly over: AbortSignal;
}

/** Begins scans, each of which ends the one before. `began` hears its number. */
export function scanCounter(
  began: (number: number) => void,
): (way: Scan['way'], day?: string) => Scan {
  let present = new AbortController();
  let number = 0;
  return (way, day) => {
    present.abort();
    present = new AbortController();
    number++;
    began(number);
    return { number, way, day, over: present.signal };
  };
}

/** What is asked for of a scan: it is judged as of now, whenever it began. */
export function askedNow({ number, day }: Scan, language: Language): ScanGiven {
  const now = new Date();
  const judgement = {
    ...{ today: localDate(now), now: Math.floor(now.getTime() / 1000), language },
    ...(day !== undefined && { treatmentDate: day }),
  };
  return { scan: number, judgement };
}
