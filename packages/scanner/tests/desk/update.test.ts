import { encodeQrText, encodeUtf8 } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, makeRevocationList, makeToken, TEST_NOW } from '@prova/testing';
import fc from 'fast-check';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { type DeskMemory, shortMemory } from '../../src/desk/desk-memory.ts';
import { type Fetch, updateDesk } from '../../src/desk/update.ts';

const authority = await createTestAuthority();
const institution = authority.institution('BE:0120');
const URI = 'https://lists.example/BE-0120/1.jws';
const PATH = '/trust/lists/abc.jws';

const listOf = (issuedAt: number, rid = URI, by = institution) =>
  makeRevocationList(by, { rid, revoked: [], issuedAt, expiresAt: issuedAt + 86_400 });

function newDesk(memory = shortMemory()): Promise<Desk> {
  const scheme = { environment: 'test', root: authority.root.certificate } as const;
  return openDesk({ scheme, memory, platform: nodePlatform, builtAt: 0 });
}

/** A server of these files. */
function serverOf(files: Readonly<Record<string, string | Uint8Array>>): Fetch {
  return async (path) => {
    const file = files[path];
    if (file === undefined) return undefined;
    return { bytes: typeof file === 'string' ? encodeUtf8(file) : file, ahead: 3 };
  };
}

const index = (...lists: readonly object[]) => JSON.stringify({ lists });
const LISTS = 'https://lists.example/BE-0120/';
const institutions = authority
  .contents()
  .institutions.map((each) =>
    each.officialId === '0120' ? { ...each, revocationUris: [LISTS] } : each,
  );
const snapshot = await authority.snapshot({ institutions });
const whole = {
  '/trust/snapshot.cose': snapshot,
  '/trust/lists.json': index({ uri: URI, path: PATH }),
  [PATH]: await listOf(TEST_NOW - 60),
};

test('a desk gets the trust list and the lists that the server names, and then can do without it', async () => {
  const memory = shortMemory();
  const desk = await newDesk(memory);
  expect(desk.state(TEST_NOW).isComplete).toBe(false);
  expect(await updateDesk(desk, serverOf(whole), TEST_NOW)).toEqual({
    ...{ snapshot: 'taken', lists: 1, serverAhead: 3 },
  });
  expect(await updateDesk(desk, serverOf(whole), TEST_NOW)).toMatchObject({
    snapshot: 'same',
    lists: 0,
  });
  for (const each of [desk, await newDesk(memory)]) {
    expect(each.state(TEST_NOW)).toMatchObject({
      isComplete: true,
      lists: 1,
      oldestList: TEST_NOW - 60,
    });
  }
});

test('without a server everything stays as it is', async () => {
  const desk = await newDesk();
  await updateDesk(desk, serverOf(whole), TEST_NOW);
  expect(await updateDesk(desk, async () => undefined, TEST_NOW)).toEqual({
    snapshot: 'offline',
    lists: 0,
  });
  expect(desk.state(TEST_NOW)).toMatchObject({ freshness: 'FRESH', lists: 1 });
});

test('a newer list takes the place of an older one, never the reverse', async () => {
  const desk = await newDesk();
  const at = async (issuedAt: number) =>
    updateDesk(desk, serverOf({ ...whole, [PATH]: await listOf(issuedAt) }), TEST_NOW);
  expect(await at(TEST_NOW - 60)).toMatchObject({ lists: 1 });
  expect(await at(TEST_NOW - 120)).toMatchObject({ lists: 0 });
  expect(desk.state(TEST_NOW).oldestList).toBe(TEST_NOW - 60);
  expect(await at(TEST_NOW)).toMatchObject({ lists: 1 });
});

const JTI = 'W1THDRAWN0000001';
const WITHDRAWN = encodeQrText(makeToken(institution, { payload: { jti: JTI, rid: URI } }));
const today = { today: '2026-11-24', now: TEST_NOW, language: 'en' } as const;

async function verdictOf(desk: Desk): Promise<string> {
  const { report } = await desk.judge({ kind: 'text', text: WITHDRAWN }, today);
  return report.verdict;
}

test('a list that is older than what another window has seen is not taken, and not kept over it', async () => {
  const memory = shortMemory();
  const [one, other] = [await newDesk(memory), await newDesk(memory)];
  for (const each of [one, other]) await each.takeSnapshot(snapshot);
  await one.takeList(URI, await listOf(TEST_NOW - 900), TEST_NOW);
  await other.takeList(URI, await listOf(TEST_NOW - 900), TEST_NOW);
  const withdrawing = { rid: URI, revoked: [JTI], issuedAt: TEST_NOW - 60 };
  await one.takeList(URI, await makeRevocationList(institution, withdrawing), TEST_NOW);
  // The other window does not know of it, and is given what was published in between.
  const between = await listOf(TEST_NOW - 500);
  expect(await other.takeList(URI, between, TEST_NOW)).toBe('not-newer');
  for (const each of [one, other, await newDesk(memory)]) {
    expect(await verdictOf(each)).toBe('rejected');
  }
});

test('what nobody signed and stands in the memory keeps out nothing that is to come', async () => {
  const memory = shortMemory();
  const desk = await newDesk(memory);
  await desk.takeSnapshot(snapshot);
  const unsigned = (await listOf(TEST_NOW + 1)).replace(/[^.]*$/, 'AAAA');
  await memory.write(new Map([[`list ${URI}`, encodeUtf8(unsigned)]]));
  expect(await desk.takeList(URI, await listOf(TEST_NOW), TEST_NOW)).toBe('taken');
  expect(await verdictOf(desk)).toBe('accepted');
});

test('a browser that takes its memory away under an open page stops no news', async () => {
  const memory = shortMemory();
  let isGone = false;
  const going: DeskMemory = {
    ...memory,
    read: (name) => (isGone ? Promise.reject(new Error('gone')) : memory.read(name)),
    write: (entries) => (isGone ? Promise.reject(new Error('gone')) : memory.write(entries)),
  };
  const desk = await newDesk(going);
  await updateDesk(desk, serverOf(whole), TEST_NOW);
  expect(await verdictOf(desk)).toBe('accepted');
  isGone = true;
  const withdrawing = { rid: URI, revoked: [JTI], issuedAt: TEST_NOW };
  const newer = await makeRevocationList(institution, withdrawing);
  const outcome = await updateDesk(desk, serverOf({ ...whole, [PATH]: newer }), TEST_NOW);
  expect(outcome).toMatchObject({ snapshot: 'same', lists: 1 });
  expect(await verdictOf(desk)).toBe('rejected');
  expect(desk.state(TEST_NOW).memory).toBe('not-kept');
});

test.each<[string, Readonly<Record<string, string | Uint8Array>>]>([
  ['a list is missing', { ...whole, [PATH]: '' }],
  ['a list is that of another address', { ...whole, [PATH]: await listOf(TEST_NOW, `${URI}x`) }],
  ['there is no index', { '/trust/snapshot.cose': snapshot }],
  ['the trust list is refused', { ...whole, '/trust/snapshot.cose': snapshot.subarray(9) }],
])('a desk is not complete where %s', async (_what, files) => {
  const desk = await newDesk();
  await updateDesk(desk, serverOf(files), TEST_NOW);
  expect(desk.state(TEST_NOW).isComplete).toBe(false);
});

test.each<[string, string]>([
  ['another institution', await listOf(TEST_NOW, URI, authority.institution('DE:BA82708'))],
  ['nobody', `${(await listOf(9_000_000_000)).split('.').slice(0, 2).join('.')}.AAAA`],
  ['its institution, for a time to come', await listOf(TEST_NOW + 86_400)],
])('a list that is signed by %s keeps none out that is to come', async (_who, forged) => {
  const desk = await newDesk();
  const files = (list: string) => serverOf({ ...whole, [PATH]: list });
  expect(await updateDesk(desk, files(forged), TEST_NOW)).toMatchObject({ lists: 0 });
  expect(desk.state(TEST_NOW)).toMatchObject({ lists: 0, isComplete: false });
  expect(await updateDesk(desk, files(await listOf(TEST_NOW)), TEST_NOW)).toMatchObject({
    lists: 1,
  });
});

test('no index sends the desk elsewhere, and none stops it', async () => {
  const asked: string[] = [];
  const paths = [
    'https://evil.example/x.jws',
    '//evil.example/x.jws',
    '/trust/lists/../x.jws',
    '/x',
  ];
  const desk = await newDesk();
  const server = serverOf({
    ...whole,
    '/trust/lists.json': index(...paths.map((path) => ({ uri: URI, path }))),
  });
  await updateDesk(
    desk,
    async (path) => {
      asked.push(path);
      return server(path);
    },
    TEST_NOW,
  );
  expect(asked).toEqual(['/trust/snapshot.cose', '/trust/lists.json']);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
      await updateDesk(desk, serverOf({ ...whole, '/trust/lists.json': text }), TEST_NOW);
    }),
    { numRuns: 50 },
  );
});
