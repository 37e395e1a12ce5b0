import { attestationOf } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  createTestAuthority,
  SAMPLE_ENTITLEMENT,
  SAMPLE_ISIPLUS,
  SAMPLE_STATUS,
  TEST_NOW,
} from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { verify } from '@prova/verifier';
import { IssuerError } from '../../src/index.ts';
import { draftPayload, identified } from '../../src/issuance/draft-payload.ts';
import { release } from '../../src/issuance/release.ts';
import { signPayloads } from '../../src/issuance/sign.ts';

const SOCIAL = ['ENTITLEMENT', 'ISIPLUS', 'STATUS'] as const;
const authority = await createTestAuthority({
  institutions: [{ id: 'BE:0999', competences: SOCIAL }, { id: 'BE:0120' }],
});
const opened = await openSnapshot(await authority.snapshot(), {
  root: authority.root.certificate,
  environment: 'test',
  platform: nodePlatform,
});
const trust = trustMaterial(opened, nothingInstalled('test', 0));
const TODAY = '2026-11-24';

type SocialType = 'entitlement' | 'isiplus' | 'status';
const RECORDS: Readonly<Record<SocialType, object>> = {
  entitlement: { ...without(SAMPLE_ENTITLEMENT, ['ic', 'ii', 'sd']), subject: 'person-1' },
  isiplus: without(SAMPLE_ISIPLUS, ['ic', 'ii', 'di', 'in']),
  status: without(SAMPLE_STATUS, ['ic', 'ii', 'di', 'in']),
};

function without(members: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

const drafted = (type: SocialType, changed: object = {}, environment: 'test' | 'prod' = 'test') =>
  draftPayload(
    { id: 'r1', ...RECORDS[type], ...changed },
    {
      ...{ type, acronym: 'DEMO-OA', nativeScript: 'warn', environment },
      institution: { country: 'BE', officialId: '0999' },
    },
    TODAY,
  ).payload;

function refusal(...given: Parameters<typeof drafted>): string {
  try {
    drafted(...given);
    return 'drafted';
  } catch (error) {
    if (error instanceof IssuerError)
      return `${error.code} ${error.field} ${error.rule ?? ''}`.trim();
    throw error;
  }
}

const released = async (type: SocialType, signer = authority.institution('BE:0999').signer) => {
  const named = identified(drafted(type), {
    jti: '0123456789ABCDEF',
    rid: 'https://issuer.example/revocationLists/A1B2',
  });
  const [signed] = await signPayloads([named], signer);
  if (!signed) throw new RangeError('Nothing was signed.');
  return release(signed, { trust, now: TEST_NOW, today: TODAY });
};

test('a record is filled in from the institution: an entitlement begins on the day of issue', () => {
  expect(attestationOf(drafted('entitlement')).data).toEqual(SAMPLE_ENTITLEMENT);
  expect(attestationOf(drafted('isiplus')).data).toEqual(SAMPLE_ISIPLUS);
  expect(attestationOf(drafted('status')).data).toEqual(SAMPLE_STATUS);
});

test.each<[string, string, ...Parameters<typeof drafted>]>([
  ['an end too far', 'record-refused ed entitlement-too-long', 'entitlement', { ed: '2027-01-01' }],
  ['a right that is none', 'record-invalid r', 'entitlement', { r: 'Rail' }],
  ['a version in words', 'record-invalid v invalid-type', 'entitlement', { v: '1' }],
  ['a name without a year', 'record-invalid nm', 'entitlement', { nm: 'A. Nergens' }],
  ['no subject', 'record-invalid subject', 'entitlement', { subject: undefined }],
  ['an acronym', 'record-invalid record', 'entitlement', { in: 'DEMO-OA' }],
  ['a test number in production', 'record-refused hi ssin-invalid', 'isiplus', {}, 'prod'],
  ['a number of nobody', 'record-refused hi ssin-invalid', 'isiplus', { hi: '19632100442' }],
  ['a last day of no card', 'record-refused xd card-validity', 'isiplus', { xd: '2030-12-31' }],
  ['a life too long', 'record-refused xd status-too-long', 'status', { xd: '2027-02-23' }],
  ['a status that is none', 'record-invalid st', 'status', { st: [{ cd: 'bim' }] }],
  ['no list of tiers', 'record-invalid ti invalid-type', 'status', { ti: 'lowIncome' }],
])('with %s it is refused by its member', (_what, expected, ...given) => {
  expect(refusal(...given)).toBe(expected);
});

test('an entitlement names no list, although it has a place on one', async () => {
  const { payload, qrText } = await released('entitlement');
  expect(payload).not.toHaveProperty('rid');
  const context = { trust, policy: { environment: 'test' }, platform: nodePlatform } as const;
  const report = await verify(
    { kind: 'text', text: qrText },
    { ...context, today: TODAY, now: TEST_NOW },
  );
  expect(report).toMatchObject({ verdict: 'accepted', document: { type: 'entitlement' } });
  expect(report.reasons.map(({ code }) => code)).toEqual(['format-not-agreed', 'bearer']);
});

test('a social status is released as it is kept, and no code is drawn of it', async () => {
  const { qrText, jws, payload } = await released('status');
  expect(qrText).toBe('');
  expect(jws.split('.')).toHaveLength(3);
  expect(payload).toHaveProperty('rid');
});

test.each(['entitlement', 'isiplus', 'status'] as const)(
  'no key for cards releases any: %s',
  async (type) => {
    const { signer } = authority.institution('BE:0120');
    await expect(released(type, signer)).rejects.toMatchObject({
      code: 'release-refused',
      rule: 'key-not-listed',
    });
  },
);
