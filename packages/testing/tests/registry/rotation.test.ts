import { thumbprintOf } from '@prova/trust-registry';
import { createTestRegistry, type TestRegistry } from '../../src/registry/test-registry.ts';

// A fund changes its key, and no card is lost on the way.

const DAY = 86_400;

let registry: TestRegistry;
beforeEach(async () => {
  registry = await createTestRegistry();
});
afterEach(() => registry.close());

test('old and new key verify side by side; once the old one has ended, no card of before is lost', async () => {
  const { clock } = registry;
  const old = await registry.enrol('BE:0120');
  const { url } = await registry.serve();
  const clinic = await registry.clinic();
  const cards: string[] = [];
  const release = async () => {
    await registry.publish();
    await clinic.refresh(url);
  };
  const verdicts = () => Promise.all(cards.map(async (card) => (await clinic.judge(card)).verdict));
  const accepted = (count: number) => Array(count).fill('accepted');

  await release();
  cards.push(registry.card(old, 'BE:0120'));
  expect(await verdicts()).toEqual(accepted(1));

  // The new key comes beside the old one.
  clock.pass(DAY);
  const next = await registry.newSeal('BE:0120');
  await registry.change(await registry.binding('BE:0120', next));
  await release();
  clock.pass(DAY);
  cards.push(registry.card(old, 'BE:0120'), registry.card(next, 'BE:0120'));
  expect(await verdicts()).toEqual(accepted(3));

  // The old one shall end at a midnight that is still to come.
  const midnight = clock.now() - (clock.now() % DAY) + 2 * DAY;
  const thumbprint = thumbprintOf(old.certificate);
  const order = { kind: 'retire-certificate', institution: 'BE:0120', thumbprint } as const;
  await registry.change({ ...order, at: midnight });
  await release();
  clock.pass(DAY);
  cards.push(registry.card(old, 'BE:0120'), registry.card(next, 'BE:0120'));
  expect(await verdicts()).toEqual(accepted(5));

  clock.pass(DAY);
  cards.push(registry.card(next, 'BE:0120'));
  await release();
  expect(await verdicts()).toEqual(accepted(6));
  expect(await clinic.judge(registry.card(old, 'BE:0120'))).toMatchObject({
    verdict: 'rejected',
    reasons: [{ code: 'key-not-listed' }],
  });
});
