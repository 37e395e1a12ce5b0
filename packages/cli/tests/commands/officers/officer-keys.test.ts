import { NOW } from '../../support/moment.ts';
import { expectDone, openWorkshop, PATIENCE, type Workshop } from '../../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
}, PATIENCE);
afterAll(() => shop.remove());

const officers = (...words: string[]) => shop.type(['officers', ...words]);

test('an officer sees their keys, ends one, and signs with it no more', async () => {
  const { stdout } = await expectDone(officers('keys', '--as', 'Alma'));
  const [, kid = ''] = /^([\w-]{43}) +\S+ +signs$/m.exec(stdout) ?? [];
  const ofAnother = await officers('end-key', kid, '--as', 'Bruno', '--now', NOW);
  expect(ofAnother).toMatchObject({ code: 64, stdout: '' });
  await expectDone(officers('end-key', kid, '--as', 'Alma', '--now', NOW));
  expect((await officers('keys', '--as', 'Alma')).stdout).toMatch(/^[\w-]{43} +\S+ +ended \S+$/m);
  const words = ['--institution', 'BE:0120', '--reason', 'x', '--as', 'Alma', '--now', NOW];
  const after = await shop.type(['registry', 'suspend', ...words]);
  expect(after.code).toBe(64);
  expect(after.stderr).toMatch(/^prova: The key is no longer in use\.\n$/);
});

test.each(['', 'x', '-'.repeat(43), 'A'.repeat(43)])(
  'what is no key is refused: %s',
  async (kid) => {
    const { code, stderr } = await officers('end-key', kid, '--as', 'Bruno', '--now', NOW);
    expect(code).toBe(64);
    expect(stderr).toMatch(/^prova: /);
  },
);
