import { belgium } from './belgium.ts';

// The catalogue of the fixtures is what a registry would publish: it holds together, and gives away no more than it says.

test('has the statuses and rights that are known', () => {
  expect(belgium.statuses.size).toBeGreaterThanOrEqual(33);
  expect(belgium.rights.size).toBeGreaterThanOrEqual(15);
});

test('bodies and sectors have names in four languages, and each body decides something', () => {
  const { authorities, sectors, statuses } = belgium.content;
  for (const { names } of [...authorities, ...sectors]) expect(Object.keys(names)).toHaveLength(4);
  const deciding = new Set(statuses.flatMap((status) => status.authorities));
  expect(new Set(authorities.map(({ code }) => code))).toEqual(deciding);
});

test('no German name is a copy of the French one, and none that was concluded reads as confirmed', () => {
  for (const { names, namesAre } of belgium.content.statuses) {
    expect(names.de).not.toBe(names.fr);
    expect(namesAre.en).toBe('inferred');
  }
  for (const code of ['RIS', 'ERIS', 'CPAS_FED', 'RGPA', 'ATP', 'CH66']) {
    expect(belgium.statuses.get(code)?.namesAre).toMatchObject({
      nl: 'confirmed',
      fr: 'confirmed',
      de: 'inferred',
    });
  }
});

test('a figure and its per cent stay on one line', () => {
  expect(JSON.stringify(belgium.content)).not.toMatch(/\d %/);
});

test('whoever has increased reimbursement is paid back more, and pays no more', () => {
  expect(JSON.stringify(belgium.content)).not.toContain('Kostenbeteiligung');
});

test('increased reimbursement ends with the next year at the latest', () => {
  const ending = belgium.content.statuses.filter(({ lastsUntil }) => lastsUntil);
  expect(ending.map(({ code, lastsUntil }) => [code, lastsUntil])).toEqual([
    ['BIM', 'endOfNextYear'],
    ['BIM_FAM', 'endOfNextYear'],
  ]);
});

test('each right is of the class that its rule makes it', () => {
  const classes = [...belgium.rights.values()].map(({ rightId, leaks }) => [rightId, leaks]);
  expect(Object.fromEntries(classes)).toMatchObject({
    'be.rail.increased-intervention': 'C',
    'be.tec.reduced': 'C',
    'be.delijn.free': 'C',
    'be.delijn.guarantee': 'B',
    'be.delijn.guarantee-reception': 'D',
    'be.transport.companion': 'C',
    'be.transport.war': 'D',
    'be.energy.social': 'A',
    'be.local.museum-x.reduced': 'A',
    'be.local.pool-y.reduced': 'B',
  });
});

test('of all tiers that of victims alone tells what no counter may know', () => {
  expect(
    [...belgium.tiers.values()].filter(({ leaks }) => leaks === 'D').map(({ name }) => name),
  ).toEqual(['warVictim']);
});

test('a right whose rule nobody has confirmed is not published', () => {
  const open = [...belgium.rights.values()].filter(
    ({ provenance }) => provenance.factsAre === 'open',
  );
  expect(open.length).toBeGreaterThan(0);
  expect(open.map(({ state }) => state)).toEqual(open.map(() => 'proposed'));
});
