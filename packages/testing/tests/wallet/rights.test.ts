import { generateKeyPairSync } from 'node:crypto';
import { type WholeDocument, walletDocumentOf } from '@prova/credential';
import {
  type CredentialFormat,
  createReferenceWallet,
  type HandedCatalogue,
  type HeldCredential,
  memoryStore,
  openCredential,
  takeRequest,
} from '@prova/reference-wallet';
import {
  createTestAuthority,
  type PublishedCatalogue,
  publishTestCatalogue,
  TEST_NOW,
  type TestAuthority,
  type TestInstitution,
  testCatalogue,
  testRelyingParty,
} from '../../src/index.ts';
import { stopClock } from '../../src/stopped-clock.ts';
import { issueForHolder } from '../../src/wallet/presented.ts';
import { SAMPLE_ENTITLEMENT, SAMPLE_STATUS } from '../../src/wallet/sample-social-status.ts';
import { withoutChance } from '../../src/without-chance.ts';
import {
  ISSUER,
  openTestDesk,
  PROGRAM_TOKEN,
  STATUS_LIST,
  type TestDesk,
} from './support/test-desk.ts';

// A counter asks a wallet of which nothing is ours for a right, and for no reason: the desk as it runs, the catalogue as it is published, and
// both formats.

// The wallet’s library looks at the clock of its machine.
const letClockGo = stopClock(TEST_NOW);
afterAll(letClockGo);

const HERE = 'be.local.museum-x.reduced';
const REGISTERED = testRelyingParty('desk.example', {
  statuses: ['RIS', 'BIM'],
  tiers: ['lowIncome'],
});

let authority: TestAuthority;
let institution: TestInstitution;
/** That of a museum, which nobody registered for anything. */
let museum: TestDesk;
/** That of a public body. */
let office: TestDesk;
let catalogues: Readonly<Record<'open' | 'registering' | 'byLaw' | 'byItsLaw', PublishedCatalogue>>;
beforeAll(async () => {
  const competences = ['ENTITLEMENT', 'STATUS'] as const;
  authority = await createTestAuthority({
    institutions: [
      {
        ...{ id: 'BE:0120', competences, revocationUris: ['https://issuer.example/statusLists/'] },
      },
    ],
  });
  institution = await authority.walletKey('BE:0120', { credentialIssuer: ISSUER, competences });
  const law = { legalBasis: 'Decree', regulationUrl: 'https://law.example/' };
  const rights = testCatalogue().rights.map((right) =>
    right.rightId === HERE ? { ...right, ...law, disclosure: 'P3' as const } : right,
  );
  catalogues = {
    open: await publishTestCatalogue(authority),
    registering: await publishTestCatalogue(
      authority,
      testCatalogue({ relyingParties: [REGISTERED] }),
    ),
    byLaw: await publishTestCatalogue(authority, testCatalogue({ rights })),
    byItsLaw: await publishTestCatalogue(
      authority,
      testCatalogue({
        ...{ rights, relyingParties: [testRelyingParty('desk.example', { rights: [HERE] })] },
      }),
    ),
  };
  const place = { authority, institution, revoked: [] };
  museum = await openTestDesk({ ...place, catalogue: catalogues.open });
  office = await openTestDesk({ ...place, catalogue: catalogues.registering });
});
afterAll(() => Promise.all([museum.close(), office.close()]));

/** A copy in the holder’s wallet. */
async function copy(document: WholeDocument, format: CredentialFormat): Promise<HeldCredential> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const isShort = document.type === 'entitlement';
  const { credential } = await issueForHolder(institution, privateKey, {
    ...{ format, document: walletDocumentOf(document) },
    issuer: {
      ...{ issuer: ISSUER, certificatePath: [institution.certificate] },
      ...{ issuedAt: TEST_NOW - 86_400, expiresAt: TEST_NOW + (isShort ? 4 : 30) * 86_400 },
    },
    status: isShort ? undefined : { uri: STATUS_LIST, idx: 7 },
  });
  const { type } = await openCredential({ format, credential });
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  return { format, type, issuer: ISSUER, credential, key: { kty: 'EC', crv: 'P-256', x, y, d } };
}

async function walletAt(desk: TestDesk, format: CredentialFormat, catalogue?: HandedCatalogue) {
  const store = memoryStore();
  await store.add([await copy(SAMPLE_STATUS, format), await copy(SAMPLE_ENTITLEMENT, format)]);
  return createReferenceWallet({
    ...{ store, now: () => TEST_NOW, fetch: desk.reach },
    ...(catalogue && { catalogue }),
  });
}

function handed(which: keyof typeof catalogues): HandedCatalogue {
  return { jws: catalogues[which].jws, root: authority.root.certificate };
}

/** What the wallet showed, and what the counter was told. */
async function asked(
  rights: object,
  format: CredentialFormat,
  desk = museum,
  catalogue?: HandedCatalogue,
) {
  const { transactionId, links } = await desk.ask({ rights }, PROGRAM_TOKEN);
  const wallet = await walletAt(desk, format, catalogue);
  const presented = await wallet.present(links[0] ?? '', { format });
  return { presented, result: await desk.result(transactionId) };
}

const FORMATS = ['dc+sd-jwt', 'mso_mdoc'] as const;
const ISSUED = { ic: 'BE', ii: '0120', v: 3 };

describe.each(FORMATS)('%s', (format) => {
  test('P0: the right, and nobody’s', async () => {
    const rights = { profile: 'P0', rights: ['be.rail.increased-intervention', HERE] };
    const { result } = await asked(rights, format);
    expect(result).toMatchObject({ state: 'verified', report: { verdict: 'accepted' } });
    const { data } = Object(result['report']).credential;
    expect(data).toEqual({ ...ISSUED, r: HERE, sd: '2026-11-23', ed: '2026-12-20' });
  });

  test('P1: and a name with a year of birth', async () => {
    const { result } = await asked({ profile: 'P1', rights: [HERE] }, format);
    const { data } = Object(result['report']).credential;
    expect(data).toMatchObject({ r: HERE, nm: 'M. Peeters', yb: '1985' });
  });

  test('P2: an age and a place, out of a social status of which nothing else is seen', async () => {
    const rights = { profile: 'P2', rights: [HERE], ageOver: 25, ageUnder: 60, municipality: true };
    const { result } = await asked(rights, format);
    expect(result).toMatchObject({ state: 'verified', report: { verdict: 'accepted' } });
    const { data } = Object(result['report']).credential;
    const { di, xd } = SAMPLE_STATUS.data;
    const right = { r: HERE, sd: '2026-11-20', ed: '2026-12-31', sc: 'person' };
    expect(data).toEqual({
      ...{ ...ISSUED, in: 'OFN', di, xd, ag: ['25'], un: ['60'], mu: '44021', en: [right] },
    });
  });

  test('a right that the holder does not have is not shown, nor another in its place', async () => {
    for (const profile of ['P0', 'P2']) {
      const rights = { profile, rights: ['be.rail.increased-intervention'] };
      await expect(asked(rights, format)).rejects.toMatchObject({ code: 'nothing-fits' });
    }
  });

  test('P3 and P4: who is registered sees what they are registered for', async () => {
    const tiers = { profile: 'P3', tiers: ['lowIncome'] };
    const { result } = await asked(tiers, format, office, handed('registering'));
    expect(Object(result['report']).credential.data).toMatchObject({ ti: ['lowIncome'] });
    const statuses = { profile: 'P4', statuses: ['RIS', 'BIM'], nationalNumber: true };
    const four = await asked(statuses, format, office, handed('registering'));
    const { data } = Object(four.result['report']).credential;
    expect(data).toMatchObject({ hi: '85613000150', st: [{ cd: 'RIS' }] });
    expect(withoutChance(JSON.stringify(four))).not.toMatch(/BIM_FAM|DGPH|lowIncome|Maria/);
  });

  test('a hostile desk, to which a right is open that the wallet’s catalogue shows by law alone, is told nothing; who is registered for it is', async () => {
    const rights = { profile: 'P2', rights: [HERE] };
    await expect(asked(rights, format, museum, handed('byLaw'))).rejects.toMatchObject({
      code: 'request-overasks',
    });
    const { result } = await asked(rights, format, museum, handed('byItsLaw'));
    expect(Object(result['report']).credential.data).toMatchObject({ en: [{ r: HERE }] });
  });

  test('a hostile desk, which goes by a catalogue of its own, is told nothing by the wallet', async () => {
    for (const rights of [
      { profile: 'P4', statuses: ['RIS'] },
      { profile: 'P3', tiers: ['lowIncome'] },
    ]) {
      for (const catalogue of [handed('open'), undefined]) {
        await expect(asked(rights, format, office, catalogue)).rejects.toMatchObject({
          code: 'request-overasks',
        });
      }
      const elsewhere = await createTestAuthority();
      const other = { ...handed('registering'), root: elsewhere.root.certificate };
      await expect(asked(rights, format, office, other)).rejects.toMatchObject({
        code: 'catalogue-unusable',
      });
    }
  });
});

test('a museum that asks for more than its profile is refused, before there is a request', async () => {
  for (const rights of [
    { profile: 'P4', statuses: ['RIS'] },
    { profile: 'P3', tiers: ['lowIncome'] },
    { profile: 'P0', rights: ['be.transport.war'] },
  ]) {
    const answer = Object(await museum.ask({ rights }, PROGRAM_TOKEN));
    expect(answer).toMatchObject({ status: 403, code: 'profile-not-permitted' });
    expect(answer).not.toHaveProperty('links');
  }
});

test('what a house is registered for is not for whoever finds its desk', async () => {
  for (const rights of [
    { profile: 'P4', statuses: ['RIS'], nationalNumber: true },
    { profile: 'P3', tiers: ['lowIncome'] },
  ]) {
    for (const token of [undefined, 'programs', `${PROGRAM_TOKEN}-`]) {
      const answer = Object(await office.ask({ rights }, token));
      expect(answer).toMatchObject({ status: 403, code: 'profile-not-permitted' });
    }
    expect(Object(await office.ask({ rights }, PROGRAM_TOKEN))).toHaveProperty('links');
  }
  const open = { profile: 'P0', rights: [HERE] };
  expect(Object(await office.ask({ rights: open }))).toHaveProperty('links');
});

test('nothing of P0 to P2 has a status, a source or a national number in it: no request, no answer, no line, no metric', async () => {
  // The codes of the catalogue, the bodies behind them, and whoever is planted.
  const { statuses } = Object(testCatalogue());
  const codes = statuses.flatMap(({ code, authorities }: Record<string, unknown>) => [
    code,
    ...Array.from(authorities as string[]),
  ]);
  // As whole words: two of the codes are words of two letters.
  const planted = new RegExp(`\\b(${[...new Set(codes), '85613000150', 'Maria'].join('|')})\\b`);
  expect(JSON.stringify(SAMPLE_STATUS)).toMatch(planted);
  const heard: string[] = [];
  for (const rights of [
    { profile: 'P0', rights: [HERE] },
    { profile: 'P1', rights: [HERE] },
    { profile: 'P2', rights: [HERE], ageOver: 25, municipality: true },
  ]) {
    for (const format of FORMATS) {
      const { links } = await museum.ask({ rights });
      const { authorizationRequestPayload } = await takeRequest(links[0] ?? '', museum.reach);
      const { presented, result } = await asked(rights, format);
      heard.push(
        ...[authorizationRequestPayload, presented, result].map((each) => JSON.stringify(each)),
      );
    }
  }
  expect(heard).toHaveLength(18);
  for (const text of [...heard, ...museum.lines, await museum.metrics()]) {
    expect(withoutChance(text)).not.toMatch(planted);
  }
});
