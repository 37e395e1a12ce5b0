import { readdir } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';

const THREADS = '/proc/self/task';

/**
 * Has every other program of the machine go before this one. On Linux a priority is that of one thread, so each that runs by now is given
 * it; those that they start have it from them.
 */
export async function makeWay(): Promise<void> {
  setPriority(constants.priority.PRIORITY_LOW);
  const threads = await readdir(THREADS).catch(() => []);
  for (const thread of threads) {
    try {
      setPriority(Number(thread), constants.priority.PRIORITY_LOW);
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Has others go before the thread that calls it, which still gets on; nothing where a system knows no priority of one thread. */
export function makeWayHere(): void {
  if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);
}
