import { encodeQrText, encodeUtf8 } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, makeToken, TEST_DAY, TEST_NOW } from '@prova/testing';
import { signSnapshot, TrustError } from '@prova/trust';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { type DeskMemory, shortMemory } from '../../src/desk/desk-memory.ts';

const authority = await createTestAuthority();
const scheme = { environment: 'test', root: authority.root.certificate } as const;
const judgement = { today: '2026-11-24', now: TEST_NOW, language: 'en' } as const;
const text = encodeQrText(makeToken(authority.institution('BE:0120')));

type Contents = Parameters<typeof authority.contents>[0];

function snapshotOf(contents: Contents = {}): Promise<Uint8Array> {
  return signSnapshot(authority.contents(contents), authority.listSigner.signer);
}

function deskWith(memory: DeskMemory = shortMemory()): Promise<Desk> {
  return openDesk({ scheme, memory, platform: nodePlatform, builtAt: TEST_DAY - 86_400 });
}

const verdictOf = async (desk: Desk) =>
  (await desk.judge({ kind: 'text', text }, judgement)).report.verdict;

test('a desk that was never given a list confirms nothing, and says why', async () => {
  const desk = await deskWith();
  const { report } = await desk.judge({ kind: 'text', text }, judgement);
  expect(report).toMatchObject({ verdict: 'undetermined', reasons: [{ code: 'trust-missing' }] });
  expect(desk.state(TEST_NOW)).toMatchObject({ freshness: 'MISSING', institutions: 0, lists: 0 });
});

test('a desk judges by the list it was given, and by the same when it is opened again', async () => {
  const memory = shortMemory('kept');
  const desk = await deskWith(memory);
  expect(await desk.takeSnapshot(await snapshotOf())).toBe('taken');
  expect(await verdictOf(desk)).toBe('accepted');
  const again = await deskWith(memory);
  expect(await verdictOf(again)).toBe('accepted');
  expect(again.state(TEST_NOW)).toMatchObject({
    freshness: 'FRESH',
    clock: 'plausible',
    memory: 'kept',
  });
});

test('the same list again is the same; an older one and another under its number are refused, and the one here stays', async () => {
  const memory = shortMemory();
  const desk = await deskWith(memory);
  const newest = await snapshotOf({ sequence: 7 });
  await desk.takeSnapshot(newest);
  expect(await desk.takeSnapshot(newest)).toBe('same');
  const older = await snapshotOf({ sequence: 6 });
  const other = await snapshotOf({ sequence: 7, issuedAt: TEST_DAY + 1 });
  for (const each of [desk, await deskWith(memory)]) {
    await expect(each.takeSnapshot(older)).rejects.toMatchObject({ code: 'trust-rollback' });
    await expect(each.takeSnapshot(other)).rejects.toMatchObject({ code: 'trust-equivocation' });
    expect(each.state(TEST_NOW).sequence).toBe(7);
    expect(await verdictOf(each)).toBe('accepted');
  }
});

test.each<[string, string, () => Promise<Uint8Array>]>([
  ['not a list', 'trust-malformed', async () => encodeUtf8('no list')],
  ['of another environment', 'trust-environment', () => snapshotOf({ environment: 'prod' })],
  [
    'with a byte changed',
    'trust-signature',
    async () => (await snapshotOf()).map((byte, at) => (at === 900 ? byte ^ 1 : byte)),
  ],
])('a list that is %s is refused, and says so until one is taken', async (_what, code, make) => {
  const desk = await deskWith();
  const refused = await make();
  await expect(desk.takeSnapshot(refused)).rejects.toThrow(TrustError);
  expect(desk.state(TEST_NOW)).toMatchObject({ freshness: 'MISSING', refused: code });
  const { report } = await desk.judge({ kind: 'text', text }, judgement);
  expect(report).toMatchObject({ verdict: 'undetermined', reasons: [{ code }] });
  await desk.takeSnapshot(await snapshotOf());
  await expect(desk.takeSnapshot(refused)).rejects.toThrow(TrustError);
  expect(desk.state(TEST_NOW).refused).toBeUndefined();
  expect(await verdictOf(desk)).toBe('accepted');
});

test('what is remembered is proven anew: a changed memory confirms nothing', async () => {
  const memory = shortMemory();
  await (await deskWith(memory)).takeSnapshot(await snapshotOf());
  const kept = (await memory.read('snapshot')) ?? new Uint8Array();
  await memory.write(
    new Map([['snapshot', kept.map((byte, at) => (at === 900 ? byte ^ 1 : byte))]]),
  );
  const desk = await deskWith(memory);
  expect(await verdictOf(desk)).toBe('undetermined');
  expect(desk.state(TEST_NOW).refused).toMatch(/^trust-/);
});

test.each([
  ['full', new DOMException('', 'QuotaExceededError')],
  ['not-kept', new DOMException('', 'InvalidStateError')],
  ['not-kept', new Error('full')],
] as const)(
  'a memory that does not keep (%s) does not stop the desk, and the desk says so',
  async (state, error) => {
    const full: DeskMemory = { ...shortMemory('kept'), write: () => Promise.reject(error) };
    const desk = await deskWith(full);
    expect(desk.state(TEST_NOW).memory).toBe('kept');
    expect(await desk.takeSnapshot(await snapshotOf())).toBe('taken');
    expect(await verdictOf(desk)).toBe('accepted');
    expect(desk.state(TEST_NOW).memory).toBe(state);
  },
);

test('a memory that has room for the small things only is not called kept', async () => {
  const memory = shortMemory('kept');
  const small: DeskMemory = {
    ...memory,
    write: (entries) =>
      entries.has('snapshot')
        ? Promise.reject(new DOMException('', 'QuotaExceededError'))
        : memory.write(entries),
  };
  const desk = await deskWith(small);
  await desk.takeSnapshot(await snapshotOf());
  await desk.complete();
  expect(desk.state(TEST_NOW)).toMatchObject({ memory: 'full', isComplete: true });
});

test('what lasts as long as the page is not called kept', async () => {
  const desk = await deskWith();
  await desk.takeSnapshot(await snapshotOf());
  expect(desk.state(TEST_NOW).memory).toBe('not-kept');
});

test('freshness follows the limits signed in the list, and a clock behind it is suspect', async () => {
  const desk = await deskWith();
  await desk.takeSnapshot(await snapshotOf());
  const day = 86_400;
  const at = (now: number) => desk.state(now).freshness;
  expect([1, 3, 10, 40].map((days) => at(TEST_DAY + days * day))).toEqual([
    'FRESH',
    'DUE',
    'STALE',
    'EXPIRED',
  ]);
  expect(desk.state(TEST_DAY - 2 * day).clock).toBe('suspect');
});

test('of two lists that come at once, and of two windows, the newest stays', async () => {
  const memory = shortMemory();
  const [one, other] = [await deskWith(memory), await deskWith(memory)];
  const [older, newer] = [await snapshotOf({ sequence: 6 }), await snapshotOf({ sequence: 9 })];
  await Promise.allSettled([one.takeSnapshot(newer), one.takeSnapshot(older)]);
  expect(one.state(TEST_NOW).sequence).toBe(9);
  await expect(other.takeSnapshot(older)).rejects.toMatchObject({ code: 'trust-rollback' });
  expect(other.state(TEST_NOW).sequence).toBe(9);
  expect((await deskWith(memory)).state(TEST_NOW).sequence).toBe(9);
});
