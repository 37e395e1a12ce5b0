import { createWorkerPool, type WorkerPool } from '@prova/platform-node';
import type { Bench, Measurement } from './bench-row.ts';
import { median } from './contest.ts';

const ROUNDS = 7;
const MILLISECONDS = 800;

/** Whole cards in two threads, held against one thread: by the clock, as nobody buys processor time. */
export function workerBenches(): readonly Bench[] {
  const name = 'card, sealed, in two workers ÷ in one';
  return [{ name, unit: 'cards/s', floor: 1.6, goal: 1.9, measure }];
}

async function measure(): Promise<Measurement> {
  const pool = createWorkerPool({
    module: new URL('./card-task.js', import.meta.url),
    threads: 2,
    waiting: 0,
    timeMs: 60_000,
    memoryMb: 1_024,
  });
  try {
    // Both threads make their schemes and warm up.
    await cardsOf(pool, 2, 4 * MILLISECONDS);
    const laps: { readonly one: number; readonly two: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const one = await cardsOf(pool, 1, MILLISECONDS);
      laps.push({ one, two: await cardsOf(pool, 2, MILLISECONDS) });
    }
    return {
      value: median(laps.map(({ two }) => two)),
      baseline: median(laps.map(({ one }) => one)),
      ratio: median(laps.map(({ one, two }) => two / one)),
    };
  } finally {
    await pool.close();
  }
}

/** Cards a second that so many threads make together. */
async function cardsOf(pool: WorkerPool, threads: number, milliseconds: number): Promise<number> {
  const began = performance.now();
  const made = await Promise.all(
    Array.from({ length: threads }, () => pool.run('makeCards', { milliseconds })),
  );
  const seconds = (performance.now() - began) / 1000;
  const cards = made.map((each) => {
    if (each.outcome === 'done') return Number(each.value);
    throw new Error(`A bench thread ended: ${each.outcome}.`);
  });
  return cards.reduce((sum, each) => sum + each, 0) / seconds;
}
