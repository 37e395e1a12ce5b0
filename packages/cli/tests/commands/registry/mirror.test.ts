import { loadInstitutionExport, startFixtureResolver } from '@prova/testing';
import { NOW } from '../../support/moment.ts';
import { expectDone, openWorkshop, PATIENCE, type Workshop } from '../../support/workshop.ts';

let shop: Workshop;
const rows = await loadInstitutionExport();
const resolver = await startFixtureResolver({ rows });
beforeAll(async () => {
  shop = await openWorkshop();
}, PATIENCE);
afterAll(async () => {
  await resolver.close();
  await shop.remove();
});

const mirror = (...words: string[]) =>
  shop.type(['registry', 'mirror', '--resolver', resolver.url, ...words, '--now', NOW]);

const shown = async () => (await shop.type(['registry', 'show'])).stdout;

test(
  'what a resolver lists is shown first, taken over when accepted, and published',
  async () => {
    const seen = await expectDone(mirror());
    expect(seen.stdout).toMatch(/^institutions +117$/m);
    expect(seen.stdout).toContain('--accept');
    expect(await shown()).not.toContain('AT:1200kv');
    const { stdout } = await expectDone(mirror('--accept', '--publish'));
    expect(stdout).toMatch(/^mirror: proposed by Alma .*, approved by Bruno/m);
    expect(stdout).toMatch(/^institutions +118$/m);
    expect(await shown()).toContain('AT:1200kv');
    expect((await mirror('--accept')).stdout).toMatch(/^Nothing is different\.$/m);
  },
  PATIENCE,
);

test(
  'a bad day of the resolver is not taken over by accident',
  async () => {
    resolver.serve({ rows: rows.slice(0, 60) });
    const refused = await mirror('--accept');
    expect(refused.code).toBe(64);
    expect(refused.stdout).toMatch(/^SUSPICIOUS +57 of 118 institutions can no longer issue$/m);
    expect(refused.stderr).toMatch(/^prova: [^\n]+\.\n$/);
    await expectDone(mirror('--accept', '--accept-losses'));
    expect((await mirror()).stdout).toMatch(/^Nothing is different\.$/m);
  },
  PATIENCE,
);

test('an error is no list', async () => {
  resolver.serve({ rows, fault: 'error-body' });
  const { code, stderr } = await mirror('--accept');
  expect(code).toBe(64);
  expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
});
