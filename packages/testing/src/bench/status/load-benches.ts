import { createTestStatus, STATUS_URL } from '../../status/test-status.ts';
import type { Bench, Measurement } from '../bench-row.ts';
import { ordered, within } from '../load/latencies.ts';
import { startChild } from '../service/child.ts';
import { benchCatalogue } from './bench-catalogue.ts';

/** A second, for so many seconds; the first of them do not count. */
const RATE = 20;
const SECONDS = 100;
const WARM_UP = 5;

/** The source answers after 200 ms, and of a hundred requests two not at all. */
const SOURCE = { answersIn: 200, silent: 50 };

/** What is promised: this share of all within so many milliseconds. */
const PROMISES = [
  { share: 0.9969, limit: 1_000 },
  { share: 0.9994, limit: 2_000 },
] as const;

/** Questions of a partner that arrive at an even pace, whatever becomes of those before them. Latency counts from when each was to be sent. */
export function loadBenches(): readonly Bench[] {
  let one: Promise<Run> | undefined;
  const found = () => {
    one ??= run();
    return one;
  };
  return [
    ...PROMISES.map(({ share, limit }) => ({
      name: `${limit / 1_000} s ÷ time in which ${(100 * share).toFixed(2)} % of online queries were answered`,
      unit: 'ms',
      floor: 1,
      goal: null,
      measure: async (): Promise<Measurement> => {
        const value = within(ordered((await found()).latencies), share);
        return { value, baseline: limit, ratio: limit / value };
      },
    })),
    {
      name: `online queries that a core of the service answers ÷ ${RATE} a second, at which they came`,
      unit: 'queries/s',
      floor: null,
      goal: null,
      measure: async (): Promise<Measurement> => {
        const { perCore: value } = await found();
        return { value, baseline: RATE, ratio: value / RATE };
      },
    },
  ];
}

/** What a run found. */
interface Run {
  readonly latencies: readonly number[];
  /** Questions for a second of processor time of the service; its database's is not in it. */
  readonly perCore: number;
}

/** The source and the partner are processes of their own: in one with the service, they took more of it than the questions did. */
async function run(): Promise<Run> {
  const moduleOf = (name: string) => new URL(`./${name}.js`, import.meta.url);
  const source = await startChild(moduleOf('source-process'), SOURCE);
  const catalogue = benchCatalogue(6, ({ disclosure }) => disclosure !== 'P4');
  const live = { url: String(await source.found), statuses: [...catalogue.statuses.keys()] };
  const status = await createTestStatus({ live, catalogue: () => catalogue });
  try {
    await status.buffer([]);
    const before = process.cpuUsage();
    const asking = await startChild(moduleOf('asking-process'), {
      ...{ url: status.url, issuer: STATUS_URL, clientId: status.partner.clientId },
      key: status.partner.key.export({ type: 'pkcs8', format: 'pem' }),
      now: status.clock.now(),
      rights: [...catalogue.rights.keys()],
      ...{ rate: RATE, seconds: SECONDS },
    });
    const latencies = numbersIn(await asking.found);
    const { user, system } = process.cpuUsage(before);
    await asking.stop();
    return {
      latencies: latencies.slice(RATE * WARM_UP),
      perCore: (1e6 * latencies.length) / (user + system),
    };
  } finally {
    await status.close();
    await source.stop();
  }
}

function numbersIn(found: unknown): readonly number[] {
  if (Array.isArray(found) && found.every((each) => typeof each === 'number')) return found;
  throw new TypeError('The partner found no latencies.');
}
