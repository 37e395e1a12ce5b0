import { nodePlatform } from '@prova/platform-node';
import {
  createTestAuthority,
  makeToken,
  SAMPLE_STATUS,
  TEST_NOW,
  withoutChance,
} from '@prova/testing';
import { nothingInstalled, openSnapshot, signSnapshot, trustMaterial } from '@prova/trust';
import { judgedToken, verify, verifyKept } from '../src/index.ts';

// A social status is judged where it is kept, and nowhere else.

const authority = await createTestAuthority({
  institutions: [
    { id: 'BE:0999', competences: ['STATUS'] },
    { id: 'BE:0120', competences: ['EHIC'] },
  ],
});
const opened = await openSnapshot(
  await signSnapshot(authority.contents(), authority.listSigner.signer),
  { root: authority.root.certificate, environment: 'test', platform: nodePlatform },
);
const context = {
  trust: trustMaterial(opened, nothingInstalled('test', 0)),
  policy: { environment: 'test' },
  today: '2026-11-24',
  now: TEST_NOW,
  platform: nodePlatform,
} as const;

function token(id: string, changed: object = {}): string {
  const [ic, ii] = id.split(':');
  const status = { ...SAMPLE_STATUS, ic, ii, ...changed };
  const payload = { sid: 'prova:status:0.1', rid: undefined, prc: undefined, status };
  return makeToken(authority.institution(id), { payload });
}

test('where it is kept, it is accepted, and the report holds nothing of it', async () => {
  const report = await verifyKept(token('BE:0999'), context);
  expect(report.verdict).toBe('accepted');
  expect(report.document).toBeUndefined();
  expect(report.issuer).toMatchObject({ officialId: '0999' });
  expect(withoutChance(JSON.stringify(report))).not.toMatch(
    /Nergens|85613000150|BIM|lowIncome|rail/,
  );
});

test('shown, it is a kind that no desk knows', async () => {
  const report = await verify({ kind: 'text', text: token('BE:0999') }, context);
  expect(report).toMatchObject({ verdict: 'undetermined', reasons: [{ code: 'unknown-type' }] });
  expect(report.steps.at(-1)).toMatchObject({ id: '3a', result: 'NOT PASSED' });
  expect(report.document).toBeUndefined();
});

test('a desk to which one was shown has nothing to keep', async () => {
  for (const changed of [{}, { st: 'of another version' }]) {
    const evidence = { kind: 'text', text: token('BE:0999', changed) } as const;
    expect(judgedToken(evidence, await verify(evidence, context))).toBeUndefined();
  }
});

test.each([
  ['a key for cards', 'BE:0120', {}, 'key-not-listed'],
  ['an end before its issue', 'BE:0999', { xd: '2026-11-23' }, 'end-before-start'],
  ['a member more', 'BE:0999', { scores: 12 }, 'payload-invalid'],
  ['a day past its last', 'BE:0999', { di: '2026-10-01', xd: '2026-11-23' }, 'expired'],
] as const)('kept or not, it keeps to the rules: %s', async (_what, id, changed, code) => {
  const report = await verifyKept(token(id, changed), context);
  expect(report.verdict).toBe('rejected');
  expect(report.reasons[0]?.code).toBe(code);
});
