import { type Answer, type Facts, questionKey } from '@prova/catalogue';
import { belgianCatalogue } from '@prova/testing';
import fc from 'fast-check';
import { type EntitledRights, entitledRight } from '../../src/entitlements/rights-of.ts';
import {
  isShownAtCounters,
  rightAtCounters,
  rightsAtCounters,
} from '../../src/proofs/shown-at-counters.ts';
import { socialStatusRecord } from '../../src/proofs/social-status-record.ts';

// What follows from a status that no counter may know, or that only children have, shows nowhere at counters: no right, no last day, no source.

const DAY = '2026-11-24';
const ADULT = '1985-03-14';
const CHILD = '2019-03-21';

const catalogue = belgianCatalogue();

type Has = readonly (readonly [status: string, until: string, mode?: 'live' | 'buffer'])[];

function applies(until: string, mode: 'live' | 'buffer' = 'live'): Answer {
  const about = { from: DAY, until: '2027-02-24' };
  const periods = [{ from: '2026-01-01', until }];
  return { outcome: 'applies', authority: 'SFP', asOf: DAY, mode, about, periods };
}

/** Somebody with these statuses, of their own and so of their household too. */
function known(has: Has, birthDate: string | undefined): EntitledRights {
  const answers = new Map(
    has.flatMap(([status, until, mode]) =>
      (['person', 'household'] as const).map(
        (scope) => [questionKey({ status, scope }), [applies(until, mode)]] as const,
      ),
    ),
  );
  const facts: Facts = { answers, birthDate };
  const published = [...catalogue.rights.values()].filter(({ state }) => state === 'published');
  const rights = published.map((right) => entitledRight(right, facts, DAY));
  return { day: DAY, catalogueVersion: 1, facts, rights };
}

function shown(has: Has, birthDate: string | undefined) {
  const { rights } = rightsAtCounters(known(has, birthDate), catalogue);
  return rights.map(({ right: { rightId }, until, mode }) => ({ rightId, until, mode }));
}

const idsOf = (has: Has, birthDate?: string) => shown(has, birthDate).map(({ rightId }) => rightId);

test('a victim of terrorism has rights, and no proof of one that follows from it', () => {
  const own = known(
    [
      ['TERR', '2026-12-31'],
      ['VET', '2026-12-31'],
    ],
    ADULT,
  );
  const had = own.rights.filter(({ truth }) => truth === 'yes').map(({ right }) => right.rightId);
  expect(had).toEqual(['be.transport.war']);
  expect(rightsAtCounters(own, catalogue).rights).toEqual([]);
});

test('of what is of class D there is no proof, by whatever profile it is shown', () => {
  expect(isShownAtCounters({ disclosure: 'P1', leaks: 'C' })).toBe(true);
  expect(isShownAtCounters({ disclosure: 'P1', leaks: 'D' })).toBe(false);
  expect(isShownAtCounters({ disclosure: 'P3', leaks: 'A' })).toBe(false);
});

test('what they have for another reason they show, and for as long as that holds', () => {
  const has = [
    ['TERR', '2026-12-31', 'buffer'],
    ['VET', '2026-12-31'],
    ['BIM', '2026-12-10'],
  ] as const;
  expect(shown(has, ADULT)).toContainEqual({
    rightId: 'be.local.museum-x.reduced',
    until: '2026-12-10',
    mode: 'live',
  });
  expect(shown(has, ADULT)).toEqual(shown([has[1], has[2]], ADULT));
});

test.each([
  ['a child', CHILD, false],
  ['who becomes eighteen tomorrow', '2008-11-25', false],
  ['who may be seventeen still', '2008-00-00', false],
  ['of whom no birth date is known', undefined, false],
  ['who becomes eighteen today', '2008-11-24', true],
  ['an adult', ADULT, true],
])('a right by a status of children: %s shows it: %s, %s', (_, birthDate, isShown) => {
  const ids = idsOf([['CH66', '2026-12-31']], birthDate);
  const household = ['be.energy.social', 'be.telecom.social-internet'];
  expect(ids.filter((id) => household.includes(id))).toEqual(isShown ? household : []);
});

test('a child has the rights of other statuses as everybody has', () => {
  const rights = idsOf(
    [
      ['BIM', '2026-12-31'],
      ['CH66', '2026-12-31'],
    ],
    CHILD,
  );
  expect(rights).toContain('be.rail.increased-intervention');
  expect(rights).toContain('be.local.museum-x.reduced');
  expect(rights).not.toContain('be.energy.social');
  expect(idsOf([['EDC', '2026-12-31']], CHILD)).toContain('be.local.museum-x.reduced');
});

test('one right is shown as it is among all', () => {
  const own = known(
    [
      ['RIS', '2026-12-31'],
      ['CH66', '2026-12-31'],
    ],
    CHILD,
  );
  for (const entitled of own.rights) {
    const one = rightAtCounters(entitled, own, catalogue);
    const all = rightsAtCounters(own, catalogue).rights;
    expect(one).toEqual(all.find(({ right }) => right.rightId === entitled.right.rightId));
  }
});

test('whatever somebody has of what is hidden, everything that is shown is the same', () => {
  const codes = [...catalogue.statuses.values()];
  const until = fc.constantFrom('2026-11-20', '2026-11-30', '2026-12-31', '2027-02-24');
  const mode = fc.constantFrom('live' as const, 'buffer' as const);
  const having = (of: readonly string[]) =>
    fc.uniqueArray(fc.tuple(fc.constantFrom(...of), until, mode), { selector: ([code]) => code });
  const people = [
    [ADULT, codes.filter(({ level }) => level === 'L4')],
    [CHILD, codes.filter(({ level, ofChildren }) => level === 'L4' || ofChildren === true)],
  ] as const;
  for (const [birthDate, hidden] of people) {
    const names = hidden.map(({ code }) => code);
    const others = codes.map(({ code }) => code).filter((code) => !names.includes(code));
    fc.assert(
      fc.property(having(others), having(names), having(names), (rest, one, another) => {
        const [first, second]: [Has, Has] = [
          [...rest, ...one],
          [...rest, ...another],
        ];
        expect(shown(first, birthDate)).toEqual(shown(second, birthDate));
        expect(recordOf(first, birthDate)).toEqual(recordOf(second, birthDate));
      }),
      { numRuns: 60 },
    );
  }
});

test('a social status has none of it, in no member', () => {
  const has = codesWith('2026-12-31');
  const record = JSON.stringify(recordOf(has, CHILD));
  expect(record).toContain('"BIM"');
  expect(record).not.toMatch(/"(CH66|MENA|ORPH|TERR|WARV|LOI)"|warVictim/);
  expect(JSON.stringify(recordOf(has, ADULT))).toContain('"CH66"');
});

test('a veteran is no victim, and the tier of both is not told', () => {
  const record = recordOf([['VET', '2026-12-31']], ADULT);
  expect(record).toMatchObject({ st: [{ cd: 'VET' }], ti: [] });
});

const codesWith = (until: string): Has =>
  [...catalogue.statuses.keys()].filter((code) => code !== 'VET').map((code) => [code, until]);

function recordOf(has: Has, birthDate: string): object | undefined {
  const person = {
    personId: 'one',
    familyName: 'Nergens',
    givenNames: 'Lotte',
    birthDate,
    asOf: DAY,
  };
  const rights = rightsAtCounters(known(has, birthDate), catalogue);
  const holder = { person, ssin: '19632100441' };
  return socialStatusRecord({ id: 'one', holder, catalogue, rights, until: '2026-12-31' });
}
