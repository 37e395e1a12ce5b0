import { encodeQrText } from '@prova/credential';
import { deflate, nodePlatform } from '@prova/platform-node';
import { createTestAuthority, makeToken, TEST_NOW, type TokenOverrides } from '@prova/testing';
import { nothingInstalled, openSnapshot, signSnapshot, trustMaterial } from '@prova/trust';
import { verify } from '../src/index.ts';

const authority = await createTestAuthority();

async function trustOf(overrides = {}) {
  const bytes = await signSnapshot(authority.contents(overrides), authority.listSigner.signer);
  const opened = await openSnapshot(bytes, {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  return trustMaterial(opened, nothingInstalled('test', 0));
}

const trust = await trustOf();

function judge(overrides: TokenOverrides = {}, context = {}) {
  const text = encodeQrText(makeToken(authority.institution('BE:0120'), overrides), deflate);
  return verify(
    { kind: 'text', text },
    {
      trust,
      policy: { environment: 'test' },
      today: '2026-11-24',
      now: TEST_NOW,
      platform: nodePlatform,
      ...context,
    },
  );
}

test('a good certificate is accepted, with every step', async () => {
  const report = await judge();
  expect(report).toMatchObject({ verdict: 'accepted', indication: 'TOTAL-PASSED' });
  expect(report.steps.map(({ id, result }) => `${id} ${result}`)).toEqual([
    '1 PASSED',
    '2a PASSED',
    '2b PASSED',
    '2c PASSED',
    '3a PASSED',
    '3b PASSED',
    '3c PASSED',
    '3d PASSED',
    '4a PASSED',
    '4b PASSED',
    '4c PASSED',
    '5a PASSED',
    '5b PASSED',
    '5c PASSED',
    '5d PASSED',
    '5e PASSED',
    '5f PASSED',
    '5g PASSED',
    '5h PASSED',
    '5i PASSED',
    '5j PASSED',
    '5k PASSED',
    '6a WARNING',
    '6b N/A',
    '7 PASSED',
    '8a WARNING',
    '8b WARNING',
  ]);
  expect(report.document?.data.fn).toBe('Vandenbroucke');
  expect(report.issuer).toMatchObject({ country: 'BE', officialId: '0120' });
});

test('ends at the first step that is not passed', async () => {
  const report = await judge({ prc: { sd: '2026-11-25' } });
  expect(report.verdict).toBe('rejected');
  expect(report.reasons[0]?.code).toBe('start-after-issue');
  expect(report.steps.at(-1)).toEqual({
    id: '5f',
    result: 'NOT PASSED',
    detail: 'start-after-issue',
  });
});
