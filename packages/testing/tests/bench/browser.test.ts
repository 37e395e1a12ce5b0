import { openVerdictPlace, type VerdictPlace } from '../../src/bench/browser/verdict-place.ts';

// That both sides of the rows do in Chromium what they say; how fast, only `npm run bench` asks.

let place: VerdictPlace;
beforeAll(async () => {
  place = await openVerdictPlace();
});
afterAll(() => place.close());

test.each(['verdict', 'unavoidable', 'verification'])('the worker does %s', async (work) => {
  expect(await place.worker.evaluate(`rate('${work}', 1)`)).toBeGreaterThan(0);
});

test('the page asks its worker, and is answered', async () => {
  expect(await place.page.evaluate('rate(1)')).toBeGreaterThan(0);
});

test('work that is unknown, or fails, ends the row', async () => {
  await expect(place.worker.evaluate("rate('nothing', 1)")).rejects.toThrow('no work nothing');
  await place.worker.evaluate('crypto.subtle.verify = async () => false');
  const broken = ['verdict', 'unavoidable'].map((work) =>
    place.worker.evaluate(`rate('${work}', 1)`),
  );
  const outcomes = (await Promise.allSettled(broken)).map(({ status }) => status);
  expect(outcomes).toEqual(['rejected', 'rejected']);
});
