import { truthOn, waysOf } from '@prova/catalogue';
import { belgianCatalogue } from '@prova/testing';
import { explainRight, rightsOf, rightsOn } from '../../src/entitlements/rights-of.ts';
import { bufferAnswers } from '../../src/sources/buffer/buffer-answers.ts';
import type { Held } from '../../src/sources/buffer/buffer-file.ts';
import type { BufferLoad } from '../../src/sources/buffer/buffer-load.ts';
import type { Source } from '../../src/sources/source.ts';
import { has } from '../support/test-office.ts';

const catalogue = belgianCatalogue();
const day = '2026-11-24';
const covers = [...catalogue.statuses.values()].flatMap(({ code, authorities }) =>
  (['person', 'household'] as const).map((scope) => ({
    status: code,
    scope,
    authorities: [...authorities],
  })),
);
const load: BufferLoad = {
  ...{ loadId: 1, quarter: '2026-Q4', asOf: '2026-10-01', nextLoad: '2027-01-15', persons: 1 },
  covers,
};
const known = (...statuses: readonly Held[]): Source => ({
  ask: async (asking) => bufferAnswers(load, statuses, asking),
});
const rights = async (
  source: Source,
  person?: { birthDate: string; municipality?: string },
  on = day,
) => {
  const known = person && { ...person, asOf: '2026-11-20' };
  const found = await rightsOf({ catalogue, source, ssin: '85613000150', person: known, day: on });
  return new Map(found.rights.map((each) => [each.right.rightId, each]));
};

test('a right lasts as long as the status behind it is known to, and no longer', async () => {
  const bim = await rights(known(has('BIM', 'CIN', { until: '2026-12-31' })));
  expect(bim.get('be.rail.increased-intervention')).toMatchObject({
    truth: 'yes',
    until: '2026-12-31',
    mode: 'buffer',
    asOf: '2026-10-01',
    reasons: [],
  });
  // Without an end: as long as the buffer speaks, to its next load and thirty days.
  const open = await rights(known(has('BIM', 'CIN')));
  expect(open.get('be.rail.increased-intervention')?.until).toBe('2027-02-14');
  // And no further than anybody looks ahead.
  const long = { ...load, nextLoad: '2027-12-15' };
  const ahead = await rights({
    ask: async (asking) => bufferAnswers(long, [has('BIM', 'CIN')], asking),
  });
  expect(ahead.get('be.rail.increased-intervention')?.until).toBe('2027-02-24');
  expect(bim.get('be.delijn.guarantee')).toMatchObject({ truth: 'no', reasons: [] });
});

test('a right lasts no longer than its status may by the catalogue', async () => {
  const statuses = new Map(catalogue.statuses);
  const bim = statuses.get('BIM');
  if (!bim) throw new Error('There is no such status.');
  statuses.set('BIM', { ...bim, lastsUntil: 'endOfYear' });
  const asked = {
    catalogue: { ...catalogue, statuses },
    ssin: '',
    source: known(has('BIM', 'CIN')),
  };
  const rail = async (on: string) =>
    (await rightsOf({ ...asked, day: on })).rights.find(
      ({ right }) => right.rightId === 'be.rail.increased-intervention',
    );
  expect(await rail(day)).toMatchObject({ truth: 'yes', until: '2026-12-31' });
  // Whether it will be prolonged nobody knows: that is no no.
  expect(await rail('2027-01-01')).toMatchObject({ truth: 'unknown', reasons: ['not-asked'] });
});

test('a right lasts no longer than there is one', async () => {
  const rail = catalogue.rights.get('be.rail.increased-intervention');
  if (!rail) throw new Error('There is no such right.');
  const until = async (last: string) => {
    const right = { ...rail, validity: { until: last } };
    const asked = { catalogue, source: known(has('BIM', 'CIN')), ssin: '', day, rights: [right] };
    return (await rightsOf(asked)).rights[0]?.until;
  };
  expect(await until('2026-12-10')).toBe('2026-12-10');
  expect(await until('2027-12-10')).toBe('2027-02-14');
});

test('what the register does not know is not known, and not a no', async () => {
  const statuses = known(has('BIM', 'CIN'));
  const pool = 'be.local.pool-y.reduced';
  const stranger = (await rights(statuses)).get(pool);
  expect(stranger).toMatchObject({ truth: 'unknown', reasons: ['register-incomplete'] });
  const there = await rights(statuses, { birthDate: '1985-01-30', municipality: '44021' });
  expect(there.get(pool)?.truth).toBe('yes');
  const elsewhere = await rights(statuses, { birthDate: '1985-01-30', municipality: '11002' });
  expect(elsewhere.get(pool)?.truth).toBe('no');
});

test('where somebody lived before the day of the register, who has moved or not, nobody knows', async () => {
  const pool = async (municipality: string, on: string) =>
    (await rights(known(has('BIM', 'CIN')), { birthDate: '1985-01-30', municipality }, on)).get(
      'be.local.pool-y.reduced',
    );
  expect(await pool('44021', '2026-11-20')).toMatchObject({ truth: 'yes' });
  expect(await pool('11002', '2026-11-20')).toMatchObject({ truth: 'no' });
  for (const place of ['44021', '11002']) {
    const before = await pool(place, '2026-11-19');
    expect(before).toMatchObject({ truth: 'unknown', reasons: ['register-incomplete'] });
  }
});

test.each([
  ['before the buffer’s day', '2026-09-30', 'not-asked'],
  ['after its last day', '2027-02-15', 'buffer-expired'],
])('%s nothing is known', async (_, on, reason) => {
  const rail = (await rights(known(has('BIM', 'CIN')), undefined, on)).get(
    'be.rail.increased-intervention',
  );
  expect(rail).toMatchObject({ truth: 'unknown', reasons: [reason] });
  expect(rail).not.toHaveProperty('until');
});

test('before the first load, and for whom the source does not know, nothing is known', () => {
  const asking = {
    questions: [{ status: 'BIM', scope: 'person' } as const],
    days: { from: day, until: day },
  };
  expect(bufferAnswers(undefined, [], asking).get('BIM')).toEqual([
    { outcome: 'unknown', reason: 'buffer-incomplete' },
  ]);
  expect(bufferAnswers(load, undefined, asking).get('BIM')).toEqual([
    { outcome: 'unknown', reason: 'no-data' },
  ]);
  expect(bufferAnswers({ ...load, covers: [] }, [], asking).get('BIM')).toEqual([
    { outcome: 'unknown', reason: 'not-asked' },
  ]);
});

test('a body that was not heard leaves a no unknown, and a yes a yes', async () => {
  const deaf = { ...load, covers: covers.map(heardBy('AVIQ', 'VAPH', 'CIN', 'SPPIS', 'SFP')) };
  const half = (...statuses: readonly Held[]): Source => ({
    ask: async (asking) => bufferAnswers(deaf, statuses, asking),
  });
  const museum = 'be.local.museum-x.reduced';
  const notAsked = { truth: 'unknown', reasons: ['not-asked'] };
  expect((await rights(half())).get(museum)).toMatchObject(notAsked);
  expect((await rights(half(has('EDC', 'AVIQ')))).get(museum)).toMatchObject({ truth: 'yes' });
  expect((await rights(half())).get('be.rail.increased-intervention')?.truth).toBe('no');
  // Where one body alone counts, the others need not be heard.
  const { answers } = (await rightsOf({ catalogue, source: half(), ssin: '', day })).facts;
  const truth = truthOn({ answers }, day);
  expect([truth({ status: 'REG_DIS', by: 'VAPH' }), truth({ status: 'REG_DIS' })]).toEqual([
    'no',
    'unknown',
  ]);
});

test('a body that does not decide a status makes no yes and no no, whatever it says', async () => {
  const others = { ...load, covers: covers.map((each) => ({ ...each, authorities: ['VDAB'] })) };
  const saying = (...statuses: readonly Held[]): Source => ({
    ask: async (asking) => bufferAnswers(others, statuses, asking),
  });
  const rail = 'be.rail.increased-intervention';
  expect((await rights(saying(has('BIM', 'VDAB')))).get(rail)).toMatchObject({
    ...{ truth: 'unknown', reasons: ['source-wrong', 'not-asked'] },
  });
  expect((await rights(saying())).get(rail)).toMatchObject({
    ...{ truth: 'unknown', reasons: ['not-asked'] },
  });
  // Beside it who decides is heard; but a no against its yes is not told.
  const both = {
    ...load,
    covers: covers.map((each) => ({ ...each, authorities: ['VDAB', 'CIN'] })),
  };
  const said = (...statuses: readonly Held[]): Source => ({
    ask: async (asking) => bufferAnswers(both, statuses, asking),
  });
  expect((await rights(said(has('BIM', 'CIN')))).get(rail)?.truth).toBe('yes');
  expect((await rights(said(has('BIM', 'VDAB')))).get(rail)?.truth).toBe('unknown');
  expect((await rights(said())).get(rail)?.truth).toBe('no');
});

function heardBy(...bodies: readonly string[]) {
  return ({ authorities, ...cover }: (typeof covers)[number]) => ({
    ...cover,
    authorities: authorities.filter((each) => bodies.includes(each)),
  });
}

test('the person is told every way, and which is nearest', async () => {
  const source = known(has('RIS', 'SPPIS'));
  const found = await rightsOf({ catalogue, source, ssin: '85613000150', day });
  const museum = catalogue.rights.get('be.local.museum-x.reduced');
  if (!museum) throw new Error('There is no such right.');
  const [nearest, ...others] = explainRight(found, museum);
  expect(nearest).toMatchObject({ truth: 'yes', literals: [{ atom: { status: 'RIS' } }] });
  expect(others).toHaveLength(waysOf(museum.wholeRule).length - 1);
  expect(others.every(({ truth }) => truth === 'no')).toBe(true);
});

test('of what is somebody’s in the household the order of ways says nothing', async () => {
  const energy = catalogue.rights.get('be.energy.social');
  const ways = async (...statuses: readonly Held[]) => {
    const found = await rightsOf({ catalogue, source: known(...statuses), ssin: '', day });
    return energy && explainRight(found, energy);
  };
  const child = await ways(has('CH66', 'AVIQ', { scope: 'household' }));
  expect(child?.length).toBeGreaterThan(5);
  expect(child).toEqual(await ways());
  expect(child).toEqual(await ways(has('RIS', 'SPPIS', { scope: 'household' })));
});

test('only what is published is a right', () => {
  const states = new Set(rightsOn(catalogue, day).map(({ state }) => state));
  expect(states).toEqual(new Set(['published']));
});
