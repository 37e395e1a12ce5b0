import { belgianCatalogue } from '@prova/testing';
import fc from 'fast-check';
import { rightsOf, rightsOn } from '../../src/entitlements/rights-of.ts';
import { batchLines } from '../../src/query/batch-lines.ts';
import { batchRights } from '../../src/query/batch-rights.ts';
import { batchAnswer } from '../../src/query/right-answer.ts';
import { bufferAnswers } from '../../src/sources/buffer/buffer-answers.ts';
import type { Held } from '../../src/sources/buffer/buffer-file.ts';
import type { BufferLoad } from '../../src/sources/buffer/buffer-load.ts';

const catalogue = belgianCatalogue();
const all = rightsOn(catalogue, '2026-11-24');
const ofStatuses = all.filter(
  ({ wholeRule }) => !/"(age|residesIn)/.test(JSON.stringify(wholeRule)),
);
const covers = [...catalogue.statuses.values()].flatMap(({ code, authorities }) =>
  (['person', 'household'] as const).map((scope) => ({
    status: code,
    scope,
    authorities: [...authorities],
  })),
);
/** Where each second status ends with the year of its source. */
const yearly: typeof catalogue.statuses = new Map(
  [...catalogue.statuses].map(([code, status], at) => [
    code,
    { ...status, ...(at % 2 === 0 && { lastsUntil: 'endOfYear' as const }) },
  ]),
);
/** A body that decides none of these. */
const ALIEN = 'NMBS';
const LOAD = {
  loadId: 1,
  quarter: '2026-Q4',
  asOf: '2026-10-01',
  nextLoad: '2027-01-15',
  persons: 1,
};

const day = fc
  .integer({ min: -400, max: 200 })
  .map((by) => new Date(Date.UTC(2026, 10, 24 + by)).toISOString().slice(0, 10));
const period = fc
  .tuple(day, fc.option(day))
  .map(([one, other]) =>
    other === null
      ? { from: one }
      : { from: [one, other].sort()[0] ?? one, until: [one, other].sort()[1] ?? one },
  );
const held: fc.Arbitrary<Held> = fc
  .tuple(
    fc.constantFrom(...covers),
    fc.nat(),
    fc.array(period, { minLength: 1, maxLength: 3 }),
    fc.option(fc.nat(5)),
  )
  .map(([{ status, scope, authorities }, which, periods, detail]) => ({
    ...{ status, scope, periods },
    authority: [...authorities, ALIEN][which % (authorities.length + 1)] ?? ALIEN,
    ...(detail !== null && { details: { aiCategory: detail } }),
  }));
const statuses = fc.uniqueArray(held, {
  maxLength: 5,
  selector: (each) => `${each.status}${each.scope}${each.authority}`,
});
const person = fc.option(
  fc.record({
    birthDate: fc.constantFrom('1958-03-00', '2005-11-25', '1990-00-00'),
    municipality: fc.constantFrom('44021', '62063', undefined),
  }),
  { nil: undefined },
);

const itemsIn = (end: Uint8Array) =>
  JSON.parse(Buffer.from(batchLines(1, [end])).toString('utf8')).items;

test.each([
  ['all rights', all, covers],
  ['rights of statuses alone', ofStatuses, covers],
  ['rights of statuses that end with the year', ofStatuses, covers, yearly],
  ['all rights, of statuses that end with the year', all, covers, yearly],
  ['rights of which the load tells half', ofStatuses, covers.filter((_, at) => at % 2 === 0)],
  [
    'rights of which the load hears one body',
    ofStatuses,
    covers.map(({ authorities, ...cover }) => ({ ...cover, authorities: authorities.slice(0, 1) })),
  ],
  [
    'rights of which a body tells that does not decide them',
    ofStatuses,
    covers.map(({ authorities, ...cover }) => ({
      ...cover,
      authorities: [...authorities, ALIEN],
    })),
  ],
])('%s are the same for many as for one', async (_, rights, told, known = catalogue.statuses) => {
  const load: BufferLoad = { ...LOAD, covers: told };
  await fc.assert(
    fc.asyncProperty(
      statuses,
      person,
      fc.constantFrom('2026-09-30', '2026-11-24', '2027-02-10', '2027-02-20'),
      async (has, who, on) => {
        const mine = has.filter(({ status, scope, authority }) =>
          told.some(
            (each) =>
              each.status === status &&
              each.scope === scope &&
              each.authorities.includes(authority),
          ),
        );
        const answer = batchRights(rights, { load, day: on, statuses: known });
        const items = itemsIn(answer({ statuses: JSON.stringify(mine), person: who }));
        const source = {
          ask: async (asking: Parameters<typeof bufferAnswers>[2]) =>
            bufferAnswers(load, mine, asking),
        };
        const one = await rightsOf({
          ...{ catalogue: { ...catalogue, statuses: known }, source, ssin: '' },
          ...{ person: who && { ...who, asOf: on }, day: on, rights },
        });
        expect(items).toEqual(one.rights.map(batchAnswer));
      },
    ),
    { numRuns: 300 },
  );
});

test('what was stored by another version is no answer, and of whom nothing is stored nothing is known', () => {
  const answer = batchRights(ofStatuses, {
    ...{ load: { ...LOAD, covers }, day: '2026-11-24' },
    statuses: catalogue.statuses,
  });
  const reasonOf = (text: string | undefined) =>
    itemsIn(answer({ statuses: text, person: undefined }))[0].reason;
  expect([reasonOf('{'), reasonOf('[1]'), reasonOf(undefined)]).toEqual([
    'source-wrong',
    'source-wrong',
    'no-data',
  ]);
});

test('of who differs in nothing but age or place nobody is answered for another', () => {
  const of = { load: { ...LOAD, covers }, day: '2026-11-24', statuses: catalogue.statuses };
  const shared = batchRights(all, of);
  const periods = [{ from: '2026-01-01' }];
  const has = [{ status: 'REG_DIS', scope: 'person', authority: 'VAPH', periods }];
  const people = [undefined, '44021', '62063'].flatMap((municipality) =>
    ['1958-03-14', '2019-03-14'].map((birthDate) => ({ birthDate, municipality })),
  );
  const found = [undefined, ...people].map((person) => {
    const facts = { statuses: JSON.stringify(has), person };
    const items = itemsIn(shared(facts));
    expect(items).toEqual(itemsIn(batchRights(all, of)(facts)));
    return JSON.stringify(items);
  });
  expect(new Set(found).size).toBeGreaterThan(2);
});
