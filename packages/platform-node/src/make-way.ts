import { execFileSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';

const THREADS = '/proc/self/task';

/**
 * Has every other program of the machine go before this one, whose threads then run where nobody else would. On Linux a priority is that of
 * one thread, so each that runs by now is given it; those that they start have it from them.
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
  if (process.platform === 'linux') toIdleClass(['-a'], () => String(process.pid));
}

/** Has others go before the thread that calls it; nothing where a system knows no priority of one thread. */
export function makeWayHere(): void {
  if (process.platform !== 'linux') return;
  setPriority(constants.priority.PRIORITY_LOW);
  toIdleClass([], () => readlinkSync('/proc/thread-self').replace(/.*\//, ''));
}

/**
 * A processor that only has work of this class to do counts as free (sched(7), SCHED_IDLE): with a low priority alone, others
 * wait behind one another on the next processor. Node has no call for it; the program comes with every common Linux.
 */
function toIdleClass(words: readonly string[], idOf: () => string): void {
  try {
    const all = [...words, '-i', '-p', '0', idOf()];
    execFileSync('/usr/bin/chrt', all, { stdio: 'ignore', timeout: 5_000 });
  } catch {
    // The low priority stays.
  }
}
