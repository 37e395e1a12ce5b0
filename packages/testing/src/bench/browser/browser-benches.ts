import type { Bench, Measurement } from '../bench-row.ts';
import { inTurn } from '../contest.ts';
import { openVerdictPlace, type VerdictPlace } from './verdict-place.ts';

const ROUNDS = 40;
const MILLISECONDS = 40;

type Rate = (place: VerdictPlace) => Promise<number>;

/** How often in a second, by the clock of the browser, its worker does one of the works that it knows. */
const inWorker =
  (work: string): Rate =>
  ({ worker }) =>
    worker.evaluate(`rate('${work}', ${MILLISECONDS})`);
const askedByPage =
  (work: string): Rate =>
  ({ page }) =>
    page.evaluate(`rate('${work}', ${MILLISECONDS})`);

/**
 * From the text of a code to the verdict in words, in the worker of a page in Chromium: by all rules, with trust list and list of withdrawn
 * documents at hand. By the clock, as WebCrypto works in other threads.
 */
export function browserBenches(): readonly Bench[] {
  const unavoidable = inWorker('unavoidable');
  const name = 'QR text to verdict in Chromium';
  const asked = `${name}, asked by the page`;
  return [
    bench(`${name} ÷ WebCrypto verify and inflating`, 0.5, inWorker('verdict'), unavoidable),
    bench(`${asked} ÷ the same, asked so`, 0.5, askedByPage('verdict'), askedByPage('unavoidable')),
    bench(`${name} ÷ WebCrypto verify alone`, null, inWorker('verdict'), inWorker('verification')),
  ];
}

function bench(name: string, floor: number | null, ours: Rate, baseline: Rate): Bench {
  return { name, unit: 'cards/s', floor, goal: null, measure: () => contest(ours, baseline) };
}

/** Both sides in one browser, after a warm-up of half as many rounds. */
async function contest(ours: Rate, baseline: Rate): Promise<Measurement> {
  const place = await openVerdictPlace();
  try {
    return await inTurn({
      ours: () => ours(place),
      baseline: () => baseline(place),
      ...{ warmUp: ROUNDS / 2, rounds: ROUNDS },
    });
  } finally {
    await place.close();
  }
}
