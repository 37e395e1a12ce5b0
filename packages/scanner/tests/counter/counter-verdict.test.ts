import { encodeQrText, jwsText, parseQrText } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  createTestAuthority,
  publishTestCatalogue,
  SAMPLE_EHIC,
  SAMPLE_ENTITLEMENT,
  signToken,
  TEST_NOW,
} from '@prova/testing';
import type { PresentationReport } from '@prova/verifier';
import fc from 'fast-check';
import { counterVerdict, type RightsHere } from '../../src/counter/counter-verdict.ts';
import { rightsToAsk } from '../../src/counter/rights-to-ask.ts';
import { openDesk } from '../../src/desk/desk.ts';
import { shortMemory } from '../../src/desk/desk-memory.ts';
import type { KnownRights } from '../../src/desk/kept-rights.ts';
import { rightsReader } from '../../src/desk/read-rights.ts';
import { updateDesk } from '../../src/desk/update.ts';

const authority = await createTestAuthority({
  institutions: [{ id: 'BE:0999', competences: ['ENTITLEMENT', 'EHIC'] }],
});
const { jws, files } = await publishTestCatalogue(authority);
const scheme = { environment: 'test', root: authority.root.certificate } as const;
const order = {
  scheme,
  platform: nodePlatform,
  builtAt: 0,
  readRights: rightsReader(nodePlatform),
};
const desk = await openDesk({ ...order, memory: shortMemory() });
const server: Parameters<typeof updateDesk>[1] = async (path) => {
  if (path === '/trust/snapshot.cose') return { bytes: await authority.snapshot({ files }) };
  if (path === '/trust/catalogue.jwt') return { bytes: new TextEncoder().encode(jws) };
  return undefined;
};
await updateDesk(desk, server, TEST_NOW);
const known = desk.state(TEST_NOW).rights as KnownRights;
const HERE = SAMPLE_ENTITLEMENT.r;

/** The code of a document that the institution signed. */
function textOf(payload: object): string {
  const { privateKey, kid } = authority.institution('BE:0999');
  const header = JSON.stringify({ alg: 'ES256', kid });
  return encodeQrText(signToken(privateKey, header, JSON.stringify(payload)));
}

async function reportOn(payload: object, today = '2026-11-24', now = TEST_NOW) {
  const text = textOf(payload);
  const { report } = await desk.judge({ kind: 'text', text }, { today, now, language: 'en' });
  return report;
}

const entitlement = (changes: object = {}) => ({
  sid: 'prova:entitlement:0.1',
  jti: 'KEPT000000000001',
  ...SAMPLE_ENTITLEMENT,
  ...changes,
});
const lacksRights = 'nothing';
const all: RightsHere = { chosen: 'all', known, lacksRights };

test('a right of this counter is a yes, with its title, its days, and whom to compare', async () => {
  const named = await reportOn(entitlement({ nm: 'M. Peeters', yb: '1985' }));
  expect(counterVerdict(named, all)).toMatchObject({
    ...{ answer: 'yes', decidedBy: 'verdict' },
    right: {
      ...{ rightId: HERE, until: SAMPLE_ENTITLEMENT.ed, by: 'paper' },
      title: { fr: 'Entrée réduite Musée X' },
      holder: { shortName: 'M. Peeters', birthYear: '1985' },
    },
  });
  const bearer = counterVerdict(await reportOn(entitlement()), all);
  expect(bearer.right).not.toHaveProperty('holder');
});

test.each<[string, RightsHere]>([
  ['chosen here', { chosen: new Set([HERE]), known, lacksRights }],
  [
    'chosen here, where the trust list names no catalogue',
    { chosen: new Set([HERE]), known: undefined, lacksRights },
  ],
  ['any, where it names none', { chosen: 'all', known: undefined, lacksRights }],
])('%s: yes', async (_, here) => {
  expect(counterVerdict(await reportOn(entitlement()), here)).toMatchObject({ answer: 'yes' });
});

describe('where the trust list names a catalogue that is not here', () => {
  const lacking = { known: undefined, lacksRights: 'lacking' } as const;

  test.each<[string, RightsHere['chosen']]>([
    ['any right', 'all'],
    ['one that is chosen here', new Set([HERE])],
  ])('of %s it cannot be told', async (_, chosen) => {
    expect(counterVerdict(await reportOn(entitlement()), { chosen, ...lacking })).toMatchObject({
      ...{ answer: 'cannot-tell', decidedBy: 'no-catalogue', right: { rightId: HERE } },
    });
  });

  test('what is a no without it stays one', async () => {
    const elsewhere = { chosen: new Set(['be.rail.increased-intervention']), ...lacking };
    expect(counterVerdict(await reportOn(entitlement()), elsewhere)).toMatchObject({
      ...{ answer: 'no', decidedBy: 'other-right' },
    });
    const over = await reportOn(entitlement(), '2026-12-25');
    expect(counterVerdict(over, { chosen: 'all', ...lacking })).toMatchObject({
      ...{ answer: 'no', decidedBy: 'verdict' },
    });
  });
});

test.each<[string, object, RightsHere]>([
  [
    'one that is not chosen here',
    {},
    { chosen: new Set(['be.rail.increased-intervention']), known, lacksRights },
  ],
  ['one that the catalogue does not publish', { r: 'be.stib.reduced' }, all],
  ['one that no counter is shown', { r: 'be.transport.war', nm: 'M. Peeters', yb: '1985' }, all],
  ['one that the catalogue does not have', { r: 'be.local.unheard-of' }, all],
  [
    'one that is chosen here, and that the catalogue publishes no more',
    { r: 'be.local.unheard-of' },
    { chosen: new Set(['be.local.unheard-of']), known, lacksRights },
  ],
])('%s is not a right of this counter', async (_, changes, here) => {
  expect(counterVerdict(await reportOn(entitlement(changes)), here)).toMatchObject({
    ...{ answer: 'no', decidedBy: 'other-right' },
  });
});

test.each([
  ['which is over', { until: '2026-11-23' }, 'no'],
  ['on its last day', { until: '2026-11-24' }, 'yes'],
  ['on its first day', { from: '2026-11-24' }, 'yes'],
  ['which is still to come', { from: '2026-11-25' }, 'no'],
])('to a right %s by the catalogue: %j, %s', async (_, validity, answer) => {
  const rights = known.rights.map((each) => ({ ...each, validity }));
  const report = await reportOn(entitlement());
  for (const chosen of ['all', new Set([HERE])] as const) {
    const here = { chosen, known: { ...known, rights }, lacksRights } as const;
    expect(counterVerdict(report, here)).toMatchObject({
      ...{ answer, decidedBy: answer === 'yes' ? 'verdict' : 'other-right' },
      right: { title: { fr: 'Entrée réduite Musée X' } },
    });
  }
});

test('on paper that names nobody, a right that needs a name is a no, and says why; where the trust list names no catalogue its issuer is believed', async () => {
  const RAIL = 'be.rail.increased-intervention';
  const paper = (changes: object = {}) => reportOn(entitlement({ r: RAIL, ...changes }));
  const bearer = await paper();
  expect(bearer.verdict).toBe('accepted');
  for (const here of [all, { chosen: new Set([RAIL]), known, lacksRights } as const]) {
    expect(counterVerdict(bearer, here)).toMatchObject({
      ...{ answer: 'no', decidedBy: 'unnamed', right: { rightId: RAIL } },
    });
    const named = counterVerdict(await paper({ nm: 'M. Peeters', yb: '1985' }), here);
    expect(named).toMatchObject({ answer: 'yes' });
  }
  const without = { chosen: new Set([RAIL]), known: undefined, lacksRights } as const;
  expect(counterVerdict(bearer, without)).toMatchObject({ answer: 'yes' });
});

test.each<[string, object, RightsHere, string]>([
  ['is new since', { r: 'be.local.unheard-of' }, all, 'cannot-tell'],
  ['needed a name', { r: 'be.rail.increased-intervention' }, all, 'cannot-tell'],
  ['is as it was', {}, all, 'yes'],
  [
    'is another counter’s',
    { r: 'be.local.unheard-of' },
    { chosen: new Set([HERE]), known, lacksRights },
    'no',
  ],
])(
  'of a proof by a newer catalogue than the one here, to a right that %s: %s %s %s',
  async (_, changes, here, answer) => {
    const newer = await reportOn(entitlement({ v: known.version + 1, ...changes }));
    const reason = { yes: 'verdict', no: 'other-right', 'cannot-tell': 'no-catalogue' }[answer];
    expect(counterVerdict(newer, here)).toMatchObject({ answer, decidedBy: reason });
  },
);

test('of a right that by an older catalogue here is over, a newer one may know better', async () => {
  const rights = known.rights.map((each) => ({ ...each, validity: { until: '2026-11-23' } }));
  const here = { chosen: 'all', known: { ...known, rights }, lacksRights } as const;
  const newer = await reportOn(entitlement({ v: known.version + 1 }));
  expect(counterVerdict(newer, here)).toMatchObject({ answer: 'cannot-tell' });
  expect(counterVerdict(await reportOn(entitlement()), here)).toMatchObject({ answer: 'no' });
});

test('who shows a right from a wallet has proven that it is theirs, and need not be named', () => {
  const report = {
    ...{ verdict: 'accepted', reasons: [], treatmentDate: '2026-11-24' },
    credential: {
      type: 'entitlement',
      data: { ...SAMPLE_ENTITLEMENT, r: 'be.rail.increased-intervention' },
    },
  } as unknown as PresentationReport;
  expect(counterVerdict(report, all)).toMatchObject({ answer: 'yes' });
});

test('after its last day and before its first it is a no; by a trust list that is too old nothing can be told', async () => {
  const report = (day: string, now = TEST_NOW) => reportOn(entitlement(), day, now);
  expect(counterVerdict(await report('2026-12-25'), all)).toMatchObject({ answer: 'no' });
  expect(counterVerdict(await report('2026-11-23'), all)).toMatchObject({ answer: 'no' });
  const old = await report('2026-12-02', TEST_NOW + 8 * 86_400);
  expect(counterVerdict(old, all)).toMatchObject({ answer: 'cannot-tell' });
});

test('a card is no right, and a counter is told nothing of it', async () => {
  const card = { ...SAMPLE_EHIC, ii: '0999' };
  const report = await reportOn({ sid: 'prova:ehic:0.1', jti: 'KEPT000000000002', ehic: card });
  expect(report.verdict).toBe('accepted');
  expect(counterVerdict(report, all)).toEqual({
    ...{ answer: 'no-right', decidedBy: 'other-document' },
  });
});

describe('a social status from a wallet, of which a right was asked', () => {
  const shown = (data: object, verdict = 'accepted') =>
    ({
      ...{ verdict, reasons: [], treatmentDate: '2026-11-24' },
      credential: { type: 'status', data: { xd: '2027-02-18', ...data } },
    }) as unknown as PresentationReport;
  const right = (r: string) => ({ r, sd: '2026-11-20', sc: 'person' });

  test('is a yes to a right of this counter, with what was asked for beside it', () => {
    const report = shown({
      en: [right('be.elsewhere'), right(HERE)],
      ...{ ag: ['25'], un: ['60'], mu: '44021' },
    });
    expect(counterVerdict(report, all)).toMatchObject({
      answer: 'yes',
      right: {
        ...{ rightId: HERE, until: '2027-02-18', by: 'wallet' },
        circumstances: { ageOver: ['25'], ageUnder: ['60'], municipality: '44021' },
      },
    });
  });

  test('is a no to a right of another, and where it was withdrawn; without a right it is none', () => {
    const elsewhere = counterVerdict(shown({ en: [right('be.elsewhere')] }), all);
    expect(elsewhere).toMatchObject({ answer: 'no', decidedBy: 'other-right' });
    const withdrawn = counterVerdict(shown({ en: [right(HERE)] }, 'rejected'), all);
    expect(withdrawn).toMatchObject({ answer: 'no', decidedBy: 'verdict' });
    const newer = { en: [right('be.elsewhere')], v: known.version + 1 };
    expect(counterVerdict(shown(newer), all)).toMatchObject({ answer: 'cannot-tell' });
    const bare = counterVerdict(shown({ st: [{ cd: 'BIM' }] }), all);
    expect(bare).toEqual({ answer: 'no-right', decidedBy: 'other-document' });
  });
});

test.each([
  ['HC1:', 'foreign-health-pass', 'other-document'],
  ['https://example.org/', 'foreign-web-address', 'verdict'],
])(
  '%s is no right, and whoever shows it is not sent for an insurance card',
  async (text, code, decidedBy) => {
    const order = { today: '2026-11-24', now: TEST_NOW, language: 'en' } as const;
    const { report } = await desk.judge({ kind: 'text', text }, order);
    expect(report.reasons[0]?.code).toBe(code);
    expect(counterVerdict(report, all)).toEqual({ answer: 'no-right', decidedBy });
  },
);

test('a document of a kind that nobody knows here is no right, and nobody is sent for a card in its place', () => {
  const report = {
    ...{ verdict: 'undetermined', treatmentDate: '2026-11-24' },
    reasons: [{ code: 'credential-type-unknown', step: 'w1', message: 'Ask for the card.' }],
  } as unknown as PresentationReport;
  expect(counterVerdict(report, all)).toEqual({
    ...{ answer: 'no-right', decidedBy: 'other-document' },
  });
});

/** The token in a code; `undefined` where there is none. Bits behind the last block of a stream say nothing (RFC 1951 §3.2.3): codes may differ in them alone. */
function tokenIn(text: string): string | undefined {
  try {
    return jwsText(parseQrText(text));
  } catch {
    return undefined;
  }
}

test('whatever is changed of a token in a code, it is never a yes', async () => {
  const text = textOf(entitlement());
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length - 1),
      fc.constantFrom(...'0A7$.'),
      async (place, letter) => {
        fc.pre(text[place] !== letter);
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        fc.pre(tokenIn(changed) !== tokenIn(text));
        const { report } = await desk.judge(
          { kind: 'text', text: changed },
          { today: '2026-11-24', now: TEST_NOW, language: 'en' },
        );
        expect(counterVerdict(report, all).answer).not.toBe('yes');
      },
    ),
    { numRuns: 50 },
  );
});

describe('which rights a wallet is asked for', () => {
  test('those that were chosen, if they are not too many; else those of the catalogue of the desk; no counter asks for any', () => {
    expect(rightsToAsk({ chosen: new Set([HERE]) })).toEqual([HERE]);
    const many = Array.from({ length: 49 }, (_, no) => `be.right-${no}`);
    expect(rightsToAsk({ chosen: new Set(many) })).toEqual([]);
    expect(rightsToAsk({ chosen: 'all' })).toBe('catalogue');
    expect(rightsToAsk(undefined)).toBeUndefined();
  });
});

describe('the catalogue of the page', () => {
  test('is known again when the page is opened again, and goes with its trust list', async () => {
    const memory = shortMemory('kept');
    const first = await openDesk({ ...order, memory });
    expect(first.lacksRights()).toBe('nothing');
    await updateDesk(first, server, TEST_NOW);
    const again = await openDesk({ ...order, memory });
    expect(again.state(TEST_NOW).rights?.version).toBe(1);
    await again.takeSnapshot(await authority.snapshot({ sequence: 2 }));
    expect(again.state(TEST_NOW)).not.toHaveProperty('rights');
  });

  test('is the one that the list names, or none', async () => {
    const lone = await openDesk({ ...order, memory: shortMemory() });
    await lone.takeSnapshot(await authority.snapshot({ files }));
    expect(lone.lacksRights()).toBe('lacking');
    expect(lone.state(TEST_NOW).lacksRights).toBe('lacking');
    const other = await publishTestCatalogue(authority);
    for (const file of [other.jws, `${jws} `, '']) {
      expect(await lone.takeRights(new TextEncoder().encode(file))).toBe('refused');
    }
    expect(await lone.takeRights(new TextEncoder().encode(jws))).toBe('taken');
    expect(lone.state(TEST_NOW).lacksRights).toBe('nothing');
  });

  test('a page that reads no catalogues asks for none', async () => {
    const { readRights: _, ...without } = order;
    const plain = await openDesk({ ...without, memory: shortMemory() });
    await plain.takeSnapshot(await authority.snapshot({ files }));
    expect(plain.lacksRights()).toBe('nothing');
  });
});
