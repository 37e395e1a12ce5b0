import { type CredentialFormat, type WholeDocument, walletDocumentOf } from '@prova/credential';
import fc from 'fast-check';
import { createTestAuthority, TEST_DAY, TEST_NOW } from '../../src/test-authority.ts';
import { mutated } from '../../src/wallet/mutated-presentation.ts';
import { issueForHolder, presented, type TestCredentialOrder } from '../../src/wallet/presented.ts';
import { createWalletKey } from '../../src/wallet/sample-sd-jwt-vc.ts';
import {
  SAMPLE_ENTITLEMENT,
  SAMPLE_ISIPLUS,
  SAMPLE_STATUS,
} from '../../src/wallet/sample-social-status.ts';
import { makeStatusList } from '../../src/wallet/status-list.ts';
import { withoutChance } from '../../src/without-chance.ts';
import {
  binding,
  DAY,
  decided,
  ISSUER,
  judgeBy,
  LIST,
  LISTS,
  trustIn,
} from './support/judge-presentation.ts';

// What a counter learns: whether a right was shown. Why it is had is in no report that did not ask for it.

const PLACE = { good: 77, revoked: 78 };

const competences = ['ENTITLEMENT', 'STATUS', 'ISIPLUS'] as const;
const authority = await createTestAuthority({
  institutions: [
    {
      id: 'BE:0120',
      competences,
      revocationUris: [LISTS],
    },
  ],
});
const ours = await authority.walletKey('BE:0120', { credentialIssuer: ISSUER, competences });
const forRights = await authority.walletKey('BE:0120', {
  credentialIssuer: ISSUER,
  competences: ['ENTITLEMENT'],
});
const list = await makeStatusList(ours, {
  ...{ uri: LIST, issuedAt: TEST_NOW - 60 },
  statuses: new Map([[PLACE.revoked, 1]]),
});
const holder = createWalletKey();
const judge = judgeBy({ trust: await trustIn(authority), list });

interface Change extends Partial<TestCredentialOrder['issuer']> {
  readonly by?: typeof ours;
  /** `null`: none. */
  readonly place?: number | null;
}

function issued(format: CredentialFormat, whole: WholeDocument, change: Change = {}) {
  const { by = ours, place = PLACE.good, ...issuer } = change;
  return issueForHolder(by, holder, {
    ...{ format, document: walletDocumentOf(whole) },
    status: place === null ? undefined : { uri: LIST, idx: place },
    issuer: {
      issuer: ISSUER,
      certificatePath: [by.certificate],
      issuedAt: TEST_DAY,
      expiresAt: TEST_DAY + 7 * DAY,
      ...issuer,
    },
  });
}

/** What an mdoc’s holder must show of any document here: who issued it, and its days. */
const ALWAYS = [
  ...['issuing_authority_id', 'issuing_country', 'authentic_source_id', 'authentic_source_name'],
  ...['date_of_issuance', 'date_of_expiry', 'catalogue_version', 'right_id'],
  ...['starting_date', 'ending_date'],
];

describe.each(['dc+sd-jwt', 'mso_mdoc'] as const)('%s', (format) => {
  async function shown(whole: WholeDocument, names: readonly string[], change: Change = {}) {
    const held = await issued(format, whole, change);
    const wanted = held.names.filter((name) => names.includes(name) || ALWAYS.includes(name));
    return judge(await presented(held, binding, { now: TEST_NOW, names: wanted }));
  }
  const element = (name: string, inMdoc: string) => (format === 'mso_mdoc' ? inMdoc : name);
  const right = (id: string) => element(id, `right_${id}`);
  const status = (code: string) => element(code, `status_${code.toLowerCase()}`);

  test('an entitlement without a status is accepted while it is short-lived, and says the right alone', async () => {
    const report = await shown(SAMPLE_ENTITLEMENT, [], { place: null });
    expect(decided(report)).toBe('accepted');
    expect(report.credential).toMatchObject({
      type: 'entitlement',
      validity: { document: { start: '2026-11-23', end: '2026-12-20' } },
    });
    expect(Object.keys(report.credential?.data ?? {}).sort()).toEqual(
      ['ic', 'ii', 'r', 'v', 'sd', 'ed', 'di', 'xd'].sort(),
    );
    expect(report.steps.at(-1)).toEqual({ id: 'w9', result: 'N/A' });
    expect(report).not.toHaveProperty('status');
  });

  test('its holder may show a name beside it', async () => {
    const { credential } = await shown(SAMPLE_ENTITLEMENT, ['short_name'], { place: null });
    expect(credential?.data).toMatchObject({ nm: 'M. Peeters' });
    expect(credential?.data).not.toHaveProperty('yb');
  });

  test.each<[string, Change, string]>([
    [
      'a life of more than seven days',
      { place: null, expiresAt: TEST_DAY + 8 * DAY },
      'rejected w9 credential-not-short-lived',
    ],
    ['a place where it is good', { expiresAt: TEST_DAY + 30 * DAY }, 'accepted'],
    ['a place where it is withdrawn', { place: PLACE.revoked }, 'rejected w9 revoked'],
    [
      'a copy that ran out',
      { place: null, issuedAt: TEST_DAY - 7 * DAY, expiresAt: TEST_DAY },
      'rejected w7 credential-expired',
    ],
    ['a key for rights alone', { place: null, by: forRights }, 'accepted'],
  ])('an entitlement with %s', async (_, change, expected) => {
    expect(decided(await shown(SAMPLE_ENTITLEMENT, [], change))).toBe(expected);
  });

  test.each([
    ['2026-12-23', 'accepted'],
    ['2026-12-24', 'rejected w1 payload-invalid'],
  ])('an entitlement until %s: 31 days are the most, as on paper', async (ed, expected) => {
    const whole = { ...SAMPLE_ENTITLEMENT, data: { ...SAMPLE_ENTITLEMENT.data, ed } };
    expect(decided(await shown(whole, [], { place: null }))).toBe(expected);
  });

  test('a place on a list that is looked for nowhere makes no copy last longer', async () => {
    const alone = await createTestAuthority({ institutions: [{ id: 'BE:0120', competences }] });
    const by = await alone.walletKey('BE:0120', { credentialIssuer: ISSUER, competences });
    const unlisted = await trustIn(alone);
    const lasting = async (days: number) => {
      const held = await issued(format, SAMPLE_ENTITLEMENT, {
        by,
        expiresAt: TEST_DAY + days * DAY,
      });
      return decided(
        await judge(await presented(held, binding, { now: TEST_NOW }), { trust: unlisted }),
      );
    };
    expect(await lasting(7)).toBe('accepted');
    expect(await lasting(20)).toBe('rejected w9 credential-not-short-lived');
  });

  test.each(['2026-11-22', '2026-12-21'])('an entitlement on %s', async (treatmentDate) => {
    const held = await issued(format, SAMPLE_ENTITLEMENT, {
      ...{ place: null, issuedAt: TEST_DAY - 5 * DAY, expiresAt: TEST_DAY + 2 * DAY },
    });
    const presentation = await presented(held, binding, { now: TEST_NOW });
    const report = await judge(presentation, { treatmentDate });
    expect(report.verdict).not.toBe('accepted');
  });

  test('a social status with no place on a list is remarked, however short it lives', async () => {
    const report = await shown(SAMPLE_STATUS, [right('be.local.museum-x.reduced')], {
      place: null,
    });
    expect(report.reasons.map(({ code }) => code)).toEqual(['no-revocation-reference']);
  });

  test('a right out of a social status is accepted, and nothing else is told', async () => {
    const report = await shown(SAMPLE_STATUS, [right('be.local.museum-x.reduced')]);
    expect(decided(report)).toBe('accepted');
    const [museum] = SAMPLE_STATUS.data.en;
    expect(report.credential?.data).toEqual({
      ...{ ic: 'BE', ii: '0120', in: 'OFN', di: '2026-11-20', xd: '2027-02-18', v: 3 },
      en: [museum],
    });
    expect(report.credential?.validity).toMatchObject({
      document: { start: '2026-11-20', end: '2027-02-18' },
      entitlement: { start: '2026-11-20', end: '2026-12-31' },
    });
    expect(withoutChance(JSON.stringify(report))).not.toMatch(
      /RIS|BIM|SPPIS|CIN|DGPH|lowIncome|85613|Peeters|Nergens/,
    );
  });

  test.each<[string, () => string[], string]>([
    ['a tier', () => [element('lowIncome', 'tier_low_income')], 'accepted'],
    ['a status', () => [status('RIS')], 'accepted'],
    ['a status that has ended', () => [status('AI')], 'rejected w8 expired'],
    [
      'a right that begins later',
      () => [right('be.delijn.guarantee')],
      'rejected w8 not-yet-valid',
    ],
    [
      'a right that counts and one that begins later',
      () => [right('be.local.museum-x.reduced'), right('be.delijn.guarantee')],
      'rejected w8 not-yet-valid',
    ],
    [
      'a status that counts and one that has ended',
      () => [status('BIM_FAM'), status('AI')],
      'rejected w8 expired',
    ],
    ['a name and a number alone', () => ['family_name'], 'undetermined w8 right-not-shown'],
    ['nothing', () => [], 'undetermined w8 right-not-shown'],
  ])('of a social status %s', async (_, names, expected) => {
    expect(decided(await shown(SAMPLE_STATUS, names()))).toBe(expected);
  });

  test('a status of the household says whose it is of nobody', async () => {
    const { credential } = await shown(SAMPLE_STATUS, [status('BIM_FAM')]);
    expect(Object(credential?.data).st).toEqual([
      {
        ...{ cd: 'BIM_FAM', sc: 'household', sd: '2025-01-01', ed: '2027-12-31' },
        ...{ au: 'CIN', ao: '2026-11-20' },
      },
    ]);
  });

  test('a social status that was withdrawn shows no right', async () => {
    const names = [right('be.local.museum-x.reduced')];
    const report = await shown(SAMPLE_STATUS, names, { place: PLACE.revoked });
    expect(decided(report)).toBe('rejected w9 revoked');
    const nothing = await shown(SAMPLE_STATUS, [], { place: PLACE.revoked });
    expect(decided(nothing)).toBe('rejected w9 revoked');
  });

  test('a key for rights issues no statuses and no cards', async () => {
    for (const whole of [SAMPLE_STATUS, SAMPLE_ISIPLUS]) {
      expect((await shown(whole, [], { by: forRights })).reasons[0]).toMatchObject({ step: 'w4' });
    }
  });

  test('no change of a character or an octet of a social status is accepted', async () => {
    const held = await issued(format, SAMPLE_STATUS);
    const names = held.names.filter(
      (name) => ALWAYS.includes(name) || name === right('be.local.museum-x.reduced'),
    );
    const presentation = await presented(held, binding, { now: TEST_NOW, names });
    expect(decided(await judge(presentation))).toBe('accepted');
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const report = await judge(mutated(presentation, at, by));
        expect(report.verdict).not.toBe('accepted');
        expect(report.reasons[0]?.code).not.toBe('internal-fault');
      }),
      { numRuns: 100 },
    );
  });

  test('an ISI+ card is accepted, and says what was asked for', async () => {
    const number = ['ssin', 'family_name', 'given_name', 'birthdate'];
    const report = await shown(SAMPLE_ISIPLUS, number);
    expect(decided(report)).toBe('accepted');
    expect(report.credential?.data).toEqual({
      ...{ ic: 'BE', ii: '0120', in: 'OFN', di: '2026-11-20', xd: '2031-12-31' },
      ...{ fn: 'Nergens', gn: 'Lotte', dob: '2019-03-21', hi: '19632100441' },
    });
  });
});

test.each(['starting_date', 'ending_date', 'right_id'])(
  'an entitlement as mdoc that keeps back its %s is none',
  async (kept) => {
    const held = await issued('mso_mdoc', SAMPLE_ENTITLEMENT, { place: null });
    const names = held.names.filter((name) => name !== kept);
    const report = await judge(await presented(held, binding, { now: TEST_NOW, names }));
    expect(decided(report)).toBe('rejected w1 payload-invalid');
  },
);
