import { setTimeout as pause } from 'node:timers/promises';

const LOOKS = 3_000;

/** Looks until it is so, a minute at most. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (await isSo()) return;
    await pause(20);
  }
  throw new Error(`It never came to be: ${what}.`);
}
