import { once } from 'node:events';
import type { Usage, Word } from './child.ts';

/** Milliseconds between two words about what this process took. */
const RHYTHM = 250;

/**
 * The side of a process that `startChild` has started: begins the work of its plan, says what it takes, and ends it when the bench has
 * no more use for it, or is gone.
 */
export async function beChild<Plan>(
  begin: (plan: Plan) => Promise<{ close(): Promise<void> }>,
): Promise<void> {
  const gone = once(process, 'disconnect');
  const [plan] = await once(process, 'message');
  const work = await begin(plan);
  say({ ready: true });
  process.on('message', () => say({ usageNow: usage() }));
  const clock = setInterval(() => say({ usage: usage() }), RHYTHM);
  await gone;
  clearInterval(clock);
  await work.close();
}

/** Whether anybody is there to hear it does not matter: `disconnect` tells. */
export function say(word: Word): void {
  process.send?.(word, undefined, undefined, () => undefined);
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { seconds: (user + system) / 1e6, memory: process.memoryUsage.rss() };
}
