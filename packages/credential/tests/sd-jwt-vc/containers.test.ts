import { nodePlatform } from '@prova/platform-node';
import fc from 'fast-check';
import { decodeJwt } from 'jose';
import { draftSdJwtVc, openSdJwtVc, type SdJwtVcOrder } from '../../src/index.ts';
import { base64url, issue, order, tools } from './sample.ts';

const CONTAINERS: NonNullable<SdJwtVcOrder['containers']> = [
  {
    name: 'statuses',
    elements: [
      { code: 'BIM', from: '2026-01-01' },
      { code: 'RIS', from: '2026-02-01' },
    ],
    room: 8,
  },
  { name: 'tiers', members: [['lowIncome', true]], room: 8 },
  { name: 'entitlements', members: [], room: 8 },
];
const CHANGES = { disclosable: { family_name: 'Peeters' }, room: 4, containers: CONTAINERS };

/** The issuer's JWT, and the disclosures behind it. */
function apart(text: string) {
  const [jwt = '', ...disclosures] = text.split('~').slice(0, -1);
  const payload: Record<string, unknown> = decodeJwt(jwt);
  return { jwt, disclosures, payload };
}

const joined = (jwt: string, disclosures: readonly string[]) =>
  `${[jwt, ...disclosures].join('~')}~`;

test('what is in an object or a list stands under digests, as many as there is room for', () => {
  const [text = ''] = issue(CHANGES);
  const { payload, disclosures } = apart(text);
  const digest = expect.stringMatching(/^[\w-]{43}$/);
  expect(payload).toMatchObject({
    _sd: Array(4).fill(digest),
    statuses: Array(8).fill({ '...': digest }),
    tiers: { _sd: Array(8).fill(digest) },
    entitlements: { _sd: Array(8).fill(digest) },
  });
  expect(disclosures).toHaveLength(4);
  expect(text).not.toContain('lowIncome');
});

test('nothing tells a copy of whom there is much to say from one of whom there is nothing', () => {
  const shapeOf = (changes: Partial<SdJwtVcOrder>) => {
    const { payload } = apart(issue({ ...CHANGES, ...changes })[0] ?? '');
    const blank = (_: string, value: unknown) =>
      typeof value === 'string' && value.length === 43 ? '' : value;
    return { ...JSON.parse(JSON.stringify(payload, blank)), jti: '' };
  };
  const nothing = CONTAINERS.map((each) =>
    'elements' in each ? { ...each, elements: [] } : { ...each, members: [] },
  );
  expect(shapeOf({ disclosable: {}, containers: nothing })).toEqual(shapeOf({}));
});

test('digests stand in the order of their letters, decoys among them, and none is another copy’s', () => {
  const copies = Array(12).fill(order.copies[0]);
  const all = issue({ ...CHANGES, copies }).flatMap((text) => {
    const { payload } = apart(text);
    const { statuses, tiers, entitlements, _sd } = payload as {
      statuses: Record<string, string>[];
      tiers: { _sd: string[] };
      entitlements: { _sd: string[] };
      _sd: string[];
    };
    const lists = [_sd, statuses.map((each) => each['...'] ?? ''), tiers._sd, entitlements._sd];
    for (const list of lists) expect(list).toEqual([...list].sort());
    return lists.flat();
  });
  expect(new Set(all).size).toBe(12 * (4 + 3 * 8));
});

test('whatever the holder shows is read, in its place, and nothing else', async () => {
  const [text = ''] = issue(CHANGES);
  const { jwt, disclosures } = apart(text);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(disclosures), async (shown) => {
      const { claims } = await openSdJwtVc(joined(jwt, shown), nodePlatform);
      const { statuses, tiers, entitlements, family_name } = claims;
      const isShown = (place: number) => shown.includes(disclosures[place] ?? '');
      expect(family_name).toBe(isShown(0) ? 'Peeters' : undefined);
      const codes = (statuses as { code: string }[]).map(({ code }) => code);
      expect([...codes].sort()).toEqual(['BIM', 'RIS'].filter((_, i) => isShown(i + 1)));
      expect(tiers).toEqual(isShown(3) ? { lowIncome: true } : {});
      expect(entitlements).toEqual({});
    }),
  );
});

test('no letter of what is shown can be another one', async () => {
  const [text = ''] = issue(CHANGES);
  const { jwt, disclosures } = apart(text);
  const all = joined(jwt, disclosures);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: jwt.length, max: all.length - 1 }),
      fc.constantFrom(...'AZaz09-_~.'),
      async (at, letter) => {
        fc.pre(all[at] !== letter);
        const changed = all.slice(0, at) + letter + all.slice(at + 1);
        await expect(openSdJwtVc(changed, nodePlatform)).rejects.toHaveProperty('code');
      },
    ),
  );
});

test.each<[string, (disclosures: readonly string[]) => readonly string[], string]>([
  ['a disclosure twice', (all) => [...all, all[1] ?? ''], 'sd-digest'],
  ['a disclosure without a digest', (all) => [...all, base64url(['salt', 'x', 1])], 'sd-digest'],
  [
    'an element without a digest',
    (all) => [...all, base64url(['salt', { code: 'GRAPA' }])],
    'sd-digest',
  ],
])('%s is refused', async (_, change, code) => {
  const { jwt, disclosures } = apart(issue(CHANGES)[0] ?? '');
  const text = joined(jwt, change(disclosures));
  await expect(openSdJwtVc(text, nodePlatform)).rejects.toMatchObject({ code });
});

test('an entry more than there is room for makes room, and says so by their number', () => {
  const members = Array.from({ length: 9 }, (_, i) => [`tier${i}`, true] as const);
  const { payload } = apart(issue({ containers: [{ name: 'tiers', members, room: 8 }] })[0] ?? '');
  expect(Object(payload['tiers'])._sd).toHaveLength(9);
});

test.each(['iss', 'status', '_sd', '...', 'shortLived'])('no container is called %s', (name) => {
  const containers = [{ name, members: [], room: 1 }];
  expect(() => draftSdJwtVc({ ...order, containers }, tools)).toThrow(
    expect.objectContaining({ code: 'sd-reserved' }),
  );
});

test('a copy that nobody withdraws says so in place of its status', async () => {
  const copies = order.copies.map(({ holderKey }) => ({ holderKey }));
  const [text = ''] = issue({ copies });
  const { payload } = apart(text);
  expect(payload).toHaveProperty('shortLived', null);
  expect(payload).not.toHaveProperty('status');
  expect((await openSdJwtVc(text, nodePlatform)).status).toBeUndefined();
});
