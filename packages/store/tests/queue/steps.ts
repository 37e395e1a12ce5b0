import type { JobQueue } from '../../src/index.ts';

export interface Step {
  readonly step: number;
}

/** A queue whose workers are missed soon. */
export const STEPS: JobQueue<Step> = {
  name: 'steps',
  parse: (value) => ({ step: Number(Object(value)['step']) }),
  lease: 5,
};

/** Looks until it is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
