import { encodeQrText } from '@prova/credential';
import { embedding, type ListFile, type VerifierOrder } from '@prova/embed';
import { createTestAuthority, makeRevocationList, makeToken, TEST_NOW } from '@prova/testing';
import fc from 'fast-check';

const DAY = 86_400;
const LISTS = 'https://lists.example/BE-0120/';
const RID = `${LISTS}2026-11.jws`;

const authority = await createTestAuthority();
const fund = authority.institution('BE:0120');
const jti = 'KEPT000000000001';
const text = encodeQrText(makeToken(fund, { payload: { jti, rid: RID } }));

function snapshot(contents: Parameters<typeof authority.snapshot>[0] = {}): Promise<Uint8Array> {
  const institutions = authority
    .contents()
    .institutions.map((each) =>
      each.officialId === '0120' ? { ...each, revocationUris: [LISTS] } : each,
    );
  return authority.snapshot({ institutions, sequence: 7, ...contents });
}

async function list(issuedAt: number, ...revoked: readonly string[]): Promise<ListFile> {
  return { uri: RID, text: await makeRevocationList(fund, { rid: RID, revoked, issuedAt }) };
}

const openVerifier = embedding({
  builtAt: TEST_NOW - 30 * DAY,
  startWorker() {
    throw new Error('No file is read here.');
  },
  later: () => () => undefined,
});

const clock = () => new Date(TEST_NOW * 1000);
const order: VerifierOrder = {
  environment: 'test',
  root: authority.root.certificate,
  snapshot: await snapshot(),
  lists: [await list(TEST_NOW - 600)],
  clock,
};

test('a document is judged by what the verifier was opened with, and said in words', async () => {
  const verifier = await openVerifier(order);
  expect(verifier.opened).toEqual({
    snapshot: 'taken',
    lists: [{ uri: RID, outcome: 'taken' }],
  });
  const { report, title, language } = await verifier.judgeText(text, { language: 'nl-BE' });
  expect(report).toMatchObject({
    verdict: 'accepted',
    status: { state: 'good' },
    treatmentDate: '2026-11-24',
    verifiedAt: '2026-11-24T09:00:00Z',
  });
  expect([title, language]).toEqual(['TEST: Geldig', 'nl']);
  expect(verifier.state()).toMatchObject({ freshness: 'FRESH', sequence: 7, lists: 1 });
});

test('another day of treatment is judged as of that day', async () => {
  const verifier = await openVerifier(order);
  const { report } = await verifier.judgeText(text, { treatmentDate: '2026-11-23' });
  expect(report).toMatchObject({ verdict: 'rejected', reasons: [{ code: 'not-yet-valid' }] });
});

test('a list that is newer withdraws; one that is older, or another’s, changes nothing', async () => {
  const verifier = await openVerifier(order);
  const outcomes = async (...lists: readonly ListFile[]) =>
    (await verifier.update({ lists })).lists.map(({ outcome }) => outcome);
  const elsewhere = { ...(await list(TEST_NOW - 60)), uri: `${LISTS}2026-12.jws` };
  expect(await outcomes(await list(TEST_NOW - 900, jti), elsewhere)).toEqual([
    'not-newer',
    'refused',
  ]);
  expect((await verifier.judgeText(text)).report.verdict).toBe('accepted');
  expect(await outcomes(await list(TEST_NOW - 300, jti))).toEqual(['taken']);
  const { report } = await verifier.judgeText(text);
  expect(report).toMatchObject({ verdict: 'rejected', reasons: [{ code: 'revoked' }] });
});

test('a trust list that goes back, or stands under another root, is refused, and the one here stays', async () => {
  const verifier = await openVerifier(order);
  const other = await (await createTestAuthority()).snapshot({ sequence: 9 });
  const refused = [
    [await snapshot({ sequence: 6 }), 'trust-rollback'],
    [await snapshot({ issuedAt: TEST_NOW - 60 }), 'trust-equivocation'],
    [other, 'trust-signer'],
    [await snapshot({ sequence: 8, environment: 'prod' }), 'trust-environment'],
    [order.snapshot, 'same'],
    [undefined, 'absent'],
  ] as const;
  for (const [bytes, outcome] of refused) {
    const files = bytes && { snapshot: bytes };
    expect((await verifier.update({ ...files })).snapshot).toBe(outcome);
  }
  expect(verifier.state().sequence).toBe(7);
  expect((await verifier.judgeText(text)).report.verdict).toBe('accepted');
});

test.each<[string, Partial<VerifierOrder>, string]>([
  ['no trust list', { snapshot: undefined as never }, 'trust-missing'],
  [
    'a trust list of ten days',
    { snapshot: await snapshot({ issuedAt: TEST_NOW - 10 * DAY }) },
    'trust-stale',
  ],
  ['no list of withdrawn documents', { lists: [] }, 'status-unknown'],
  ['a list of eight days', { lists: [await list(TEST_NOW - 8 * DAY)] }, 'status-unknown'],
  ['a clock before the program was made', { clock: () => new Date(0) }, 'clock-suspect'],
  ['the environment of real documents', { environment: 'prod' }, 'trust-missing'],
])('with %s nothing is accepted', async (_what, changes, code) => {
  const verifier = await openVerifier({ ...order, ...changes });
  const { report } = await verifier.judgeText(text);
  expect(report.verdict).not.toBe('accepted');
  expect(report.reasons.map((reason) => reason.code)).toContain(code);
});

test('an order that means nothing is refused at once, and a clock that stopped when it is asked', async () => {
  const wrong: readonly object[] = [
    { environment: 'production' },
    { root: 'MIIB' },
    { clock: new Date() },
    { clock: () => new Date(Number.NaN) },
    { clock: () => TEST_NOW },
    { snapshot: 'snapshot.cose' },
  ];
  for (const change of wrong) {
    await expect(openVerifier({ ...order, ...change })).rejects.toBeInstanceOf(TypeError);
  }
  let stopped = false;
  const verifier = await openVerifier({
    ...order,
    clock: () => (stopped ? new Date(Number.NaN) : clock()),
  });
  stopped = true;
  await expect(verifier.judgeText(text)).rejects.toBeInstanceOf(TypeError);
  await expect(verifier.judgeText(undefined as never)).rejects.toBeInstanceOf(TypeError);
});

test('whatever the host does with the bytes of the root later, the pinned one counts', async () => {
  const root = Uint8Array.from(authority.root.certificate);
  const verifier = await openVerifier({ ...order, root });
  root.fill(0);
  expect((await verifier.update({ snapshot: await snapshot({ sequence: 8 }) })).snapshot).toBe(
    'taken',
  );
});

test('no text makes it reject or say yes, and no language either', async () => {
  const verifier = await openVerifier(order);
  const near = fc.nat(text.length).map((at) => text.slice(0, at) + text.slice(at + 1));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), near), fc.string(), async (typed, language) => {
      const { report } = await verifier.judgeText(typed, { language });
      expect(report.verdict).not.toBe('accepted');
    }),
    { numRuns: 60 },
  );
});

test('no file makes taking it reject, and what was here stays', async () => {
  const verifier = await openVerifier(order);
  const whole = await snapshot({ sequence: 9 });
  const near = fc
    .tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }))
    .map(([at, by]) => whole.map((byte, i) => (i === at ? byte ^ by : byte)));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), near), fc.string(), async (bytes, listText) => {
      const taken = await verifier.update({
        snapshot: bytes,
        lists: [{ uri: RID, text: listText }],
      });
      expect(taken).toEqual({
        snapshot: expect.stringMatching(/^trust-|^cert-/),
        lists: [{ uri: RID, outcome: 'refused' }],
      });
    }),
    { numRuns: 60 },
  );
  expect(verifier.state().sequence).toBe(7);
});
