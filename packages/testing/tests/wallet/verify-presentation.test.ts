import {
  CREDENTIAL_TYPES,
  type CredentialFormat,
  encodeUtf8,
  integrityMetadata,
  type Presentation,
  type PresentationBinding,
  type ProfileName,
  publishedTypeMetadata,
  typeMetadataDocument,
  type WalletDocument,
  walletDocumentOf,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Accreditation } from '@prova/trust';
import { type PresentationContext, revocationLists } from '@prova/verifier';
import fc from 'fast-check';
import { createTestAuthority, TEST_DAY, TEST_NOW, tombstoneOf } from '../../src/test-authority.ts';
import { SAMPLE_PRC } from '../../src/tokens.ts';
import { mutated } from '../../src/wallet/mutated-presentation.ts';
import { issueForHolder, presented, type TestCredentialOrder } from '../../src/wallet/presented.ts';
import { createWalletKey } from '../../src/wallet/sample-sd-jwt-vc.ts';
import { signedAnew } from '../../src/wallet/signed-anew.ts';
import { makeStatusList } from '../../src/wallet/status-list.ts';
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

const PLACE = { good: 77, revoked: 78, suspended: 79 };

const authority = await createTestAuthority({
  institutions: [{ id: 'BE:0120', revocationUris: [LISTS] }, { id: 'BE:0121' }],
});
const ours = await authority.walletKey('BE:0120', { credentialIssuer: ISSUER });
const neighbour = await authority.walletKey('BE:0121', { credentialIssuer: ISSUER });
const elsewhere = await authority.walletKey('BE:0120', {
  credentialIssuer: 'https://another.example/wallet/BE-0120',
});
const paper = authority.institution('BE:0120');
const strangers = await createTestAuthority();
const stranger = await strangers.walletKey('BE:0120', { credentialIssuer: ISSUER });

const list = await makeStatusList(ours, {
  ...{ uri: LIST, issuedAt: TEST_NOW - 60 },
  statuses: new Map([
    [PLACE.revoked, 1],
    [PLACE.suspended, 2],
  ]),
});
const holder = createWalletKey();

const card: WalletDocument = {
  type: 'ehic',
  data: {
    ...{ ic: 'BE', ii: '0120', in: 'OFN', di: '2026-01-01', xd: '2027-12-31' },
    ...{ hi: '84072002127', ci: '80056001200012345678', sd: '2026-02-01', ed: '2027-06-30' },
  },
};
const cardWith = (changes: Partial<typeof card.data>): WalletDocument =>
  ({ ...card, data: { ...card.data, ...changes } }) as WalletDocument;

const judge = judgeBy({ trust: await trustIn(authority), list });

type Change = Partial<TestCredentialOrder['issuer']> & {
  readonly document?: WalletDocument;
  readonly profile?: ProfileName;
  readonly by?: typeof ours;
  readonly place?: number;
  readonly list?: string;
};

function issued(format: CredentialFormat, change: Change = {}) {
  const {
    document = card,
    by = ours,
    place = PLACE.good,
    list: uri = LIST,
    profile,
    ...issuer
  } = change;
  return issueForHolder(by, holder, {
    ...{ format, document, status: { uri, idx: place }, ...(profile && { profile }) },
    issuer: {
      issuer: ISSUER,
      certificatePath: [by.certificate],
      issuedAt: TEST_DAY - 10 * DAY,
      expiresAt: TEST_DAY + 80 * DAY,
      ...issuer,
    },
  });
}

const midnight = (day: string) => Date.parse(day) / 1000;
const accredited = (from: string, until?: string): Accreditation => ({
  ...{ competence: 'EHIC', from: midnight(from) },
  ...(until !== undefined && { until: midnight(until) }),
});

describe.each(['dc+sd-jwt', 'mso_mdoc'] as const)('%s', (format) => {
  async function shown(change: Change = {}): Promise<Presentation> {
    return presented(await issued(format, change), binding, { now: TEST_NOW });
  }

  test('a genuine card is accepted, and the report says what it says', async () => {
    const report = await judge(await shown());
    expect(report).toMatchObject({
      verdict: 'accepted',
      reasons: [],
      credential: {
        ...{ type: 'ehic', format, data: card.data },
        validity: {
          credential: { start: '2026-11-14T00:00:00Z', end: '2027-02-12T00:00:00Z' },
          document: { start: '2026-01-01', end: '2027-12-31' },
          entitlement: { start: '2026-02-01', end: '2027-06-30' },
        },
      },
      issuer: { country: 'BE', officialId: '0120', kid: ours.kid },
      status: { state: 'good' },
    });
    const ids = ['1', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'w9'];
    expect(report.steps).toEqual(ids.map((id) => ({ id, result: 'PASSED' })));
  });

  test('what the holder keeps to himself is not in the report', async () => {
    const held = await issued(format);
    const names = held.names.filter((name) => name !== 'personal_administrative_number');
    const report = await judge(await presented(held, binding, { now: TEST_NOW, names }));
    expect(report.verdict).toBe('accepted');
    const { hi, ...rest } = card.data;
    expect(report.credential?.data).toEqual(rest);
    expect(JSON.stringify(report)).not.toContain(hi);
  });

  test.each<[string, Change, string]>([
    ['a key of nobody on the list', { by: stranger }, 'rejected w4 key-not-listed'],
    ['the key of another institution', { by: neighbour }, 'rejected w4 key-not-listed'],
    ['a key that is for paper', { by: paper }, 'rejected w4 certificate-path'],
    ['revoked', { place: PLACE.revoked }, 'rejected w9 revoked'],
    ['suspended', { place: PLACE.suspended }, 'undetermined w9 credential-suspended'],
    ['a list elsewhere', { list: 'https://another.example/1' }, 'undetermined w9 status-unknown'],
    ['no such place', { place: 100_000 }, 'undetermined w9 status-unknown'],
    ['the copy has expired', { expiresAt: TEST_DAY }, 'rejected w7 credential-expired'],
    ['the copy counts later', { issuedAt: TEST_DAY + DAY }, 'rejected w7 credential-not-yet-valid'],
    [
      'the copy expired, and was withdrawn',
      { expiresAt: TEST_DAY, place: PLACE.revoked },
      'rejected w7 credential-expired',
    ],
    [
      'the card has expired',
      { document: cardWith({ xd: '2026-11-23', ed: '2026-11-23' }) },
      'rejected w8 expired',
    ],
    [
      'the entitlement has ended',
      { document: cardWith({ ed: '2026-11-23' }) },
      'rejected w8 expired',
    ],
    [
      'the entitlement begins later',
      { document: cardWith({ sd: '2026-11-25' }) },
      'rejected w8 not-yet-valid',
    ],
    [
      'it ends before it begins',
      { document: cardWith({ sd: '2027-07-01' }) },
      'rejected w8 end-before-start',
    ],
    [
      'an unknown institution',
      { document: cardWith({ ii: '9999' }) },
      'undetermined w3 institution-unknown',
    ],
    [
      'signed before the certificate',
      { issuedAt: TEST_DAY - 200 * DAY },
      'rejected w7 certificate-not-valid-then',
    ],
  ])('%s', async (_, change, expected) => {
    const report = await judge(await shown(change));
    expect(decided(report)).toBe(expected);
  });

  test.each<[string, Partial<PresentationBinding>]>([
    ['nonce', { nonce: 'another' }],
    ['desk', { clientId: 'x509_hash:another' }],
  ])('an answer that is bound to another %s', async (_, other) => {
    const held = await issued(format);
    const report = await judge(await presented(held, { ...binding, ...other }, { now: TEST_NOW }));
    expect(report.verdict).toBe('rejected');
    expect(report.reasons[0]).toMatchObject({ step: 'w6' });
    expect(report.credential).toBeUndefined();
  });

  test('a wallet that has not the holder’s key', async () => {
    const held = { ...(await issued(format)), holder: createWalletKey() };
    const report = await judge(await presented(held, binding, { now: TEST_NOW }));
    expect(report.reasons[0]).toMatchObject({ step: 'w6' });
    expect(report.verdict).toBe('rejected');
  });

  test.each<[string, Partial<PresentationContext>, string]>([
    [
      'no list at hand',
      { lists: revocationLists(() => undefined) },
      'undetermined w9 status-unknown',
    ],
    [
      'a list that ran out',
      { now: TEST_NOW + 2 * DAY, today: '2026-11-26' },
      'undetermined w9 status-unknown',
    ],
    ['no trust list', { trust: undefined }, 'undetermined w3 trust-missing'],
    [
      'another environment',
      { policy: { environment: 'prod' } },
      'undetermined w3 trust-environment',
    ],
    ['a day to come', { treatmentDate: '2026-11-25' }, 'not-judged 1 treatment-date-invalid'],
  ])('%s', async (_, changes, expected) => {
    const at = { now: changes.now ?? TEST_NOW };
    const presentation = await presented(await issued(format), binding, at);
    const report = await judge(presentation, changes);
    expect(decided(report)).toBe(expected);
  });

  test.each<[string, number, string]>([
    ['good', PLACE.good, 'good'],
    ['withdrawn', PLACE.revoked, 'revoked'],
    ['suspended', PLACE.suspended, 'suspended'],
    ['nowhere on the list', 100_000, 'unknown'],
  ])(
    'the report says of a copy that is %s how the list is, and of when',
    async (_, place, state) => {
      const { status } = await judge(await shown({ place }));
      expect(status).toEqual({ state, issuedAt: '2026-11-24T08:59:00Z' });
    },
  );

  test('a key that was revoked for all that it signed', async () => {
    const revocation = { reason: 'key-compromise', revokedAt: TEST_DAY - 20 * DAY } as const;
    const struck = await trustIn(authority, { tombstones: [tombstoneOf(ours, revocation)] });
    expect(decided(await judge(await shown(), { trust: struck }))).toBe('rejected w4 key-revoked');
  });

  test.each<[string, readonly Accreditation[], string]>([
    ['was not when the card was issued', [accredited('2026-02-01')], 'rejected w3 not-accredited'],
    [
      'will not be as long as the card counts',
      [accredited('2020-01-01', '2027-01-01')],
      'rejected w3 accreditation-too-short',
    ],
    [
      'will be, by two periods on end',
      [accredited('2020-01-01', '2027-01-01'), accredited('2027-01-01')],
      'accepted',
    ],
  ])('of an institution that is accredited, and %s', async (_, accreditations, expected) => {
    const scheme = await createTestAuthority({
      institutions: [{ id: 'BE:0120', accreditations, revocationUris: [LISTS] }],
    });
    const by = await scheme.walletKey('BE:0120', { credentialIssuer: ISSUER });
    const ofList = await makeStatusList(by, { uri: LIST, issuedAt: TEST_NOW - 60 });
    const changes = { trust: await trustIn(scheme), lists: revocationLists(() => ofList) };
    expect(decided(await judge(await shown({ by }), changes))).toBe(expected);
  });

  test('an old trust list accepts nobody', async () => {
    const now = TEST_NOW + 8 * DAY;
    const fresh = await makeStatusList(ours, { uri: LIST, issuedAt: now - 60 });
    const presentation = await presented(await issued(format), binding, { now });
    const report = await judge(presentation, {
      ...{ now, today: '2026-12-02', lists: revocationLists(() => fresh) },
    });
    expect(decided(report)).toBe('undetermined w3 trust-stale');
  });

  test('no change of a character or an octet is accepted, and none makes it throw', async () => {
    const presentation = await shown();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const report = await judge(mutated(presentation, at, by));
        expect(report.verdict).not.toBe('accepted');
        expect(report.reasons[0]?.code).not.toBe('internal-fault');
      }),
      { numRuns: 150 },
    );
  });
});

test.each(['starting_date', 'ending_date'])('an mdoc that keeps back its %s', async (period) => {
  const ended = cardWith({ sd: '2026-02-01', ed: '2026-11-23' });
  const held = await issued('mso_mdoc', { document: ended });
  const names = held.names.filter((name) => name !== period);
  const report = await judge(await presented(held, binding, { now: TEST_NOW, names }));
  expect(decided(report)).toBe('rejected w1 payload-invalid');
});

/** Documents whose entitlement ended yesterday. */
const over: Readonly<Record<'ehic' | 'prc', WalletDocument>> = {
  ehic: cardWith({ ed: '2026-11-23' }),
  prc: walletDocumentOf({
    type: 'prc',
    data: {
      ...SAMPLE_PRC,
      ic: 'BE',
      ii: '0120',
      di: '2026-01-01',
      sd: '2026-01-01',
      ed: '2026-11-23',
    },
  }),
};

test.each(
  CREDENTIAL_TYPES.flatMap(({ profile, type, format }) =>
    type === 'ehic' || type === 'prc' ? [{ profile, type, format, document: over[type] }] : [],
  ),
)(
  '$profile $type as $format: whatever of it is kept back, one that is over is not accepted',
  async ({ profile, format, document }) => {
    const held = await issued(format, { document, profile });
    const kept = fc.subarray([...held.names]);
    await fc.assert(
      fc.asyncProperty(kept, async (names) => {
        const { verdict, reasons } = await judge(
          await presented(held, binding, { now: TEST_NOW, names }),
        );
        expect(['rejected', 'not-judged']).toContain(verdict);
        expect(['expired', 'payload-invalid', 'mdoc-malformed']).toContain(reasons[0]?.code);
      }),
      { numRuns: 25 },
    );
  },
);

test('an SD-JWT VC by a key whose certificate is of another address', async () => {
  const held = await issued('dc+sd-jwt', { by: elsewhere });
  const report = await judge(await presented(held, binding, { now: TEST_NOW }));
  expect(decided(report)).toBe('rejected w4 certificate-path');
});

describe('an SD-JWT VC without iss is of the subject of its certificate', () => {
  test.each<[string, typeof ours, string]>([
    ['one for wallets', ours, 'accepted'],
    ['one of another address, which nobody asserts', elsewhere, 'accepted'],
    ['one for paper, which names no issuer', paper, 'rejected w4 certificate-path'],
    ['one of another institution', neighbour, 'rejected w4 key-not-listed'],
    ['one that the list does not have', stranger, 'rejected w4 key-not-listed'],
  ])('%s', async (_, by, expected) => {
    const held = await issued('dc+sd-jwt', { by });
    const silent = {
      ...held,
      credential: await signedAnew(held.credential, by, ({ iss: _, ...rest }) => rest),
    };
    const report = await judge(await presented(silent, binding, { now: TEST_NOW }));
    expect(decided(report)).toBe(expected);
  });
});

describe('S09: which metadata of its type an SD-JWT VC was issued by', () => {
  const [first = '', second = ''] = CREDENTIAL_TYPES.filter((type) => type.format === 'dc+sd-jwt')
    .filter(({ vct }) => vct === 'urn:eudi:ehic:1')
    .map((type) => integrityMetadata(nodePlatform.sha256(typeMetadataDocument(type))));
  const [ofAnother = ''] = publishedTypeMetadata('urn:eudi:pda1:1');
  const other = integrityMetadata(nodePlatform.sha256(encodeUtf8('{}')));
  const long = `sha512-${'A'.repeat(86)}==`;

  async function saying(integrity: unknown) {
    const held = await issued('dc+sd-jwt');
    const credential = await signedAnew(held.credential, ours, (payload) => ({
      ...payload,
      'vct#integrity': integrity,
    }));
    return judge(await presented({ ...held, credential }, binding, { now: TEST_NOW }));
  }

  test.each([
    ['those of the default profile', first],
    ['those of another profile that has the type', second],
    ['one of several hashes', `${other} ${first}`],
  ])('%s: nothing is said', async (_, integrity) => {
    expect(await saying(integrity)).toMatchObject({ verdict: 'accepted', reasons: [] });
  });

  test.each([
    ['others', other],
    ['those of another type', ofAnother],
    ['hashed in a way that is not known here', long],
    [
      'those of the default profile by a weaker hash, beside which it does not count',
      `${first} ${long}`,
    ],
  ])('%s: that is said, and changes no verdict', async (_, integrity) => {
    const report = await saying(integrity);
    expect(report).toMatchObject({ verdict: 'accepted' });
    expect(report.reasons).toMatchObject([{ code: 'vct-integrity', step: 'w2' }]);
    expect(report.steps).toContainEqual({ id: 'w2', result: 'WARNING', detail: 'vct-integrity' });
  });

  test.each([
    ['no hash', 'planted'],
    ['an empty text', ''],
    ['no text', 7],
    ['a short hash', 'sha256-AAAA'],
  ])('%s is no claim of this name', async (_, integrity) => {
    expect(decided(await saying(integrity))).toBe('rejected w1 payload-invalid');
  });
});

test.each<[string, Presentation]>([
  ['nothing', { format: 'dc+sd-jwt', text: '' }],
  ['no octets', { format: 'mso_mdoc', bytes: new Uint8Array() }],
  ['some text', { format: 'mso_mdoc', bytes: encodeUtf8('hello') }],
])('%s is nothing to judge', async (_, presentation) => {
  expect((await judge(presentation)).verdict).toBe('not-judged');
});

test('an unanswered question: a credential without the holder’s signature', async () => {
  const { credential } = await issued('dc+sd-jwt');
  const report = await judge({ format: 'dc+sd-jwt', text: credential });
  expect(decided(report)).toBe('rejected w6 kb-missing');
});
