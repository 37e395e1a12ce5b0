import { startFixtureSource } from '../../status/fixture-source.ts';
import { testSsin } from '../../status/test-ssin.ts';
import { createTestStatus } from '../../status/test-status.ts';
import type { Bench, Measurement } from '../bench-row.ts';
import { ordered, within } from '../load/latencies.ts';
import { benchCatalogue } from './bench-catalogue.ts';

/** A second, for so many seconds; the first of them do not count. */
const RATE = 20;
const SECONDS = 100;
const WARM_UP = 5;

/** The source answers after 200 ms, and of a hundred requests two not at all. */
const ANSWERS_IN = 200;
const SILENT = 50;
/** Longer than anybody waits. */
const NEVER = 5_000;

/** What is promised: this share of all within so many milliseconds. */
const PROMISES = [
  { share: 0.9969, limit: 1_000 },
  { share: 0.9994, limit: 2_000 },
] as const;

/** Questions of a partner that arrive at an even pace, whatever becomes of those before them. Latency counts from when each was to be sent. */
export function loadBenches(): readonly Bench[] {
  let run: Promise<readonly number[]> | undefined;
  return PROMISES.map(({ share, limit }) => ({
    name: `${limit / 1_000} s ÷ time in which ${(100 * share).toFixed(2)} % of online queries were answered`,
    unit: 'ms',
    floor: 1,
    goal: null,
    measure: async (): Promise<Measurement> => {
      run ??= latencies();
      const value = within(ordered(await run), share);
      return { value, baseline: limit, ratio: limit / value };
    },
  }));
}

async function latencies(): Promise<readonly number[]> {
  let requests = 0;
  const source = await startFixtureSource({
    persons: new Map(),
    authority: 'CIN',
    delay: () => (++requests % SILENT === 0 ? NEVER : ANSWERS_IN),
  });
  const catalogue = benchCatalogue(6, ({ disclosure }) => disclosure !== 'P4');
  const live = { url: source.url, statuses: [...catalogue.statuses.keys()] };
  const status = await createTestStatus({ live, catalogue: () => catalogue });
  const rights = [...catalogue.rights.keys()];
  try {
    await status.buffer([]);
    await status.partner.token();
    const answers: Promise<number>[] = [];
    const began = performance.now();
    for (let at = 0; at < RATE * SECONDS; at++) {
      const due = began + (1_000 * at) / RATE;
      const wait = due - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      answers.push(ask(at, due));
    }
    return (await Promise.all(answers)).slice(RATE * WARM_UP);
  } finally {
    await status.close();
    await source.close();
  }

  /** An error took for ever. */
  async function ask(at: number, due: number): Promise<number> {
    const body = { ssin: testSsin(at), rights };
    const answer = await status.partner
      .call('POST', '/status/v1/entitlements/query', { body })
      .catch(() => undefined);
    const isAnswered = answer?.status === 200 && answer.body.total === rights.length;
    return isAnswered ? performance.now() - due : Number.POSITIVE_INFINITY;
  }
}
