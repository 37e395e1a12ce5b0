import { checkCatalogue } from '@prova/catalogue';
import type { Entitlement } from '@prova/credential';
import { keepCatalogue, readCatalogue } from '../../src/catalogue/catalogue-rows.ts';
import { knownRights } from '../../src/catalogue/known-rights.ts';
import { orderableRights, requireOrderable } from '../../src/catalogue/orderable-rights.ts';
import { IssuerError } from '../../src/index.ts';
import { createTestHouse, type TestHouse, TRIAL_CATALOGUE } from '../support/test-house.ts';

type Changes = Readonly<Record<string, unknown>>;

const [first] = TRIAL_CATALOGUE.content.rights.filter(
  ({ state, disclosure }) => state === 'published' && disclosure === 'P0',
);
const RIGHT = { ...first, rightId: 'be.local.museum-x.reduced' };

/** A catalogue of this one right, changed. */
function catalogueOf(version: number, changes: Changes = {}) {
  const rights = [{ ...RIGHT, ...changes }];
  return checkCatalogue({ ...TRIAL_CATALOGUE.content, version, rights, relyingParties: [] });
}

const ENTITLEMENT: Entitlement = {
  ...{ ic: 'BE', ii: '0120', r: 'be.local.museum-x.reduced', v: 3 },
  ...{ sd: '2026-11-24', ed: '2026-11-30', nm: 'M. Peeters', yb: '1985' },
};
const { nm: _, yb: __, ...BEARER } = ENTITLEMENT;

function refusal(given: Entitlement, changes: Changes = {}): string {
  return refusalBy(orderableRights([catalogueOf(3, changes)]), given);
}

function refusalBy(orderable: ReturnType<typeof orderableRights>, given: Entitlement): string {
  try {
    requireOrderable(given, orderable);
    return 'orderable';
  } catch (error) {
    if (!(error instanceof IssuerError)) throw error;
    return [error.code, error.field, error.rule].filter((part) => part !== undefined).join(' ');
  }
}

test.each<[string, string, ...Parameters<typeof refusal>]>([
  ['a right that is published', 'orderable', ENTITLEMENT],
  ['nobody named, where nobody need be', 'orderable', BEARER, { disclosure: 'P0' }],
  ['nobody named, where somebody must be', 'holder-unnamed nm', BEARER, { disclosure: 'P1' }],
  ['another version', 'catalogue-version-unknown v', { ...ENTITLEMENT, v: 4 }],
  ['another right', 'right-unknown r', { ...ENTITLEMENT, r: 'be.local.pool.reduced' }],
  ['a right that is proposed', 'right-unknown r', ENTITLEMENT, { state: 'proposed' }],
  ['a right that was', 'right-unknown r', ENTITLEMENT, { state: 'retired' }],
  ['a right that will be', 'right-unknown r', ENTITLEMENT, { validity: { from: '2026-11-25' } }],
  ['a right that ended', 'right-unknown r', ENTITLEMENT, { validity: { until: '2026-11-23' } }],
  [
    'a right for registered parties',
    'right-not-for-counters r',
    ENTITLEMENT,
    { disclosure: 'P3', legalBasis: 'law', regulationUrl: 'https://law.example/1' },
  ],
  ['its longest proof', 'orderable', ENTITLEMENT, { paper: { days: 7 } }],
  ['the last day of the right', 'orderable', ENTITLEMENT, { validity: { until: '2026-11-30' } }],
  [
    'a day after the right',
    'record-refused ed entitlement-too-long',
    ENTITLEMENT,
    { validity: { until: '2026-11-29' } },
  ],
  ['a day more', 'record-refused ed entitlement-too-long', ENTITLEMENT, { paper: { days: 6 } }],
])('with %s an entitlement is %s', (_what, expected, ...given) => {
  expect(refusal(...given)).toBe(expected);
});

test.each<[string, string, Changes]>([
  ['is still published', 'orderable', {}],
  ['was retired', 'right-unknown r', { state: 'retired' }],
  [
    'is kept from counters',
    'right-not-for-counters r',
    { disclosure: 'P3', legalBasis: 'law', regulationUrl: 'https://law.example/1' },
  ],
  ['lasts less long', 'record-refused ed entitlement-too-long', { paper: { days: 6 } }],
])('by the version before, what %s is %s', (_what, expected, changes) => {
  const orderable = orderableRights([catalogueOf(4, changes), catalogueOf(3)]);
  expect(refusalBy(orderable, ENTITLEMENT)).toBe(expected);
});

describe('the catalogues that a house has seen', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await createTestHouse();
  });
  afterAll(() => house.close());

  test('are kept for good, each under its version; orders are taken for two of them', async () => {
    let published = catalogueOf(1);
    const { database, now } = house;
    const rights = knownRights({ database, newest: async () => published, now });
    expect([...(await rights.orderable()).keys()]).toEqual([1]);
    published = catalogueOf(2);
    await rights.orderable();
    const before = await rights.orderable();
    published = catalogueOf(5);
    expect([...(await rights.orderable()).keys()]).toEqual([5, 2]);
    expect([...before.keys()]).toEqual([2, 1]);
    expect((await readCatalogue(database, 1)).content).toEqual(catalogueOf(1).content);
    // Without a catalogue at hand the last ones count.
    const away = knownRights({ database, newest: async () => undefined, now });
    expect([...(await away.orderable()).keys()]).toEqual([5, 2]);
  });

  test('are never another under a version that was seen, and nobody changes one', async () => {
    const { database, now } = house;
    const other = catalogueOf(2, { automatic: 'automatic', sector: 'sport' });
    await expect(keepCatalogue(database, other.content, now())).rejects.toMatchObject({
      code: 'catalogue-changed',
    });
    await expect(readCatalogue(database, 9)).rejects.toMatchObject({
      code: 'catalogue-version-unknown',
    });
    await expect(database.query("update issuer.catalogue set content = '{}'")).rejects.toThrow();
    await expect(database.query('delete from issuer.catalogue')).rejects.toThrow();
  });
});
