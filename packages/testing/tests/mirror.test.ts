import { encodeQrText, parseInstitutionId } from '@prova/credential';
import { generateKeyPair, issueSelfIssuedSeal } from '@prova/keys';
import { nodePlatform as platform } from '@prova/platform-node';
import {
  createTestAuthority,
  type ExportRow,
  listedThumbprint,
  loadInstitutionExport,
  makeToken,
  startFixtureResolver,
  TEST_DAY,
  TEST_NOW,
  withCertificate,
} from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import {
  acceptPull,
  comparePull,
  newRegister,
  prepareList,
  pullResolver,
  type Register,
  signList,
} from '@prova/trust-registry';
import { verify } from '@prova/verifier';

// A clinic without a network, whose trust list was made from somebody else's resolver.

const DAY = 86_400;
const authority = await createTestAuthority({ institutions: [] });
const root = authority.root.certificate;

/** An RSA seal, as every one of the known repository is. */
async function makeSeal() {
  const { privateKey } = await generateKeyPair('RSA-2048');
  const certificate = await issueSelfIssuedSeal({
    subject: { country: 'BE', organization: 'Invented Signing Body', commonName: 'Seal' },
    privateKey,
    validity: { notBefore: TEST_DAY - 100 * DAY, notAfter: TEST_DAY + 200 * DAY },
    competences: [],
  });
  return { privateKey, certificate };
}

const seal = await makeSeal();
const exported = await loadInstitutionExport();
const listings = exported.flatMap((row) => row.certificates.map(listedThumbprint));
const timesListed = (name: string) => listings.filter((each) => each === name).length;
/** The certificate that 21 institutions share; the test has the key of the one in its place. */
const shared = [...listings].sort((a, b) => timesListed(b) - timesListed(a))[0] ?? '';
const users = exported.filter((row) => row.certificates.map(listedThumbprint).includes(shared));
const others = exported.filter((row) => !users.includes(row));
const rows = withCertificate(exported, shared, seal.certificate);
const resolver = await startFixtureResolver({ rows });
afterAll(() => resolver.close());

const empty = newRegister({ environment: 'test', certificateAuthorities: [] });

/** Takes over what the resolver lists now; a person has looked at whatever is suspicious. */
async function mirror(register: Register, at: number): Promise<Register> {
  const comparison = comparePull(register, (await pullResolver(resolver)).import, at);
  return acceptPull(comparison, comparison.suspicions);
}

async function publishedAt(register: Register, now: number) {
  const listSigner = authority.listSigner.signer;
  const list = await prepareList({ register, now, root, platform });
  const signed = await signList(list, { listSigner, root, platform });
  const opened = await openSnapshot(signed, { root, environment: 'test', platform });
  return trustMaterial(opened, nothingInstalled('test', 0));
}

/** Judges a card that this institution issued on this day with the shared key. */
function judge(
  trust: Awaited<ReturnType<typeof publishedAt>>,
  { countryCode, officialId }: ExportRow,
  issued = '2026-11-24',
  now = TEST_NOW,
) {
  const { country } = parseInstitutionId(`${countryCode}:${officialId}`);
  const prc = { ic: country, ii: officialId, in: 'NOWHERE', di: issued };
  const text = encodeQrText(makeToken(seal, { prc }));
  const today = new Date(now * 1000).toISOString().slice(0, 10);
  const policy = { environment: 'test' } as const;
  return verify({ kind: 'text', text }, { trust, policy, today, now, platform });
}

test('the list is what the research counted: 117 institutions, 26 double wrappings, one key for 21', () => {
  expect(rows).toHaveLength(117);
  expect(users).toHaveLength(21);
  const inner = (listed: string) => Buffer.from(listed.split('\n').slice(1, -2).join(''), 'base64');
  const listed = rows.flatMap(({ certificates }) => certificates);
  expect(listed.filter((each) => inner(each).toString().startsWith('-----BEGIN'))).toHaveLength(26);
});

test.each(['results', 'issuers'] as const)(
  'a mirror of a resolver in the shape of %s accepts cards offline, of those that list the key and of nobody else',
  async (shape) => {
    resolver.serve({ rows, shape });
    const trust = await publishedAt(await mirror(empty, TEST_NOW), TEST_NOW);
    expect(trust.snapshot.institutions).toHaveLength(117);
    expect(trust.snapshot.sealCertificates).toHaveLength(52);
    expect(trust.snapshot.pinned).toHaveLength(52);
    for (const user of users) {
      const report = await judge(trust, user);
      expect([user.name, report.verdict]).toEqual([user.name, 'accepted']);
      expect(report.issuer?.name).toBe(user.name.trim());
    }
    for (const other of others.slice(0, 10)) {
      expect(await judge(trust, other)).toMatchObject({
        verdict: 'rejected',
        reasons: [{ code: 'key-not-listed', step: '4b' }],
      });
    }
    const stranger = { countryCode: 'BE', officialId: '9999', name: '', certificates: [] };
    expect(await judge(trust, stranger)).toMatchObject({
      verdict: 'undetermined',
      reasons: [{ code: 'institution-unknown' }],
    });
  },
);

test('a key that the resolver drops, and lists again, is good for the days on which it was listed', async () => {
  const [user] = users;
  if (!user) throw new Error('Nobody lists the shared key.');
  const replaced = withCertificate(exported, shared, (await makeSeal()).certificate);
  resolver.serve({ rows });
  const first = await mirror(empty, TEST_NOW);
  resolver.serve({ rows: replaced });
  const dropped = await mirror(first, TEST_NOW + 2 * DAY);
  resolver.serve({ rows });
  const back = await mirror(dropped, TEST_NOW + 5 * DAY);

  const now = TEST_NOW + 7 * DAY;
  const verdicts = async (register: Register) => {
    const trust = await publishedAt(register, now);
    const days = ['2026-11-25', '2026-11-28', '2026-11-30'];
    const reports = days.map((day) => judge(trust, user, day, now));
    return (await Promise.all(reports)).map(({ verdict }) => verdict);
  };
  expect(await verdicts(first)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(await verdicts(dropped)).toEqual(['accepted', 'rejected', 'rejected']);
  expect(await verdicts(back)).toEqual(['accepted', 'rejected', 'accepted']);
});

test('an institution that the resolver drops issues no more, and what it issued stays', async () => {
  const [user] = users;
  if (!user) throw new Error('Nobody lists the shared key.');
  resolver.serve({ rows });
  const first = await mirror(empty, TEST_NOW);
  resolver.serve({ rows: rows.filter((row) => row.officialId !== user.officialId) });
  const now = TEST_NOW + 3 * DAY;
  const trust = await publishedAt(await mirror(first, TEST_NOW + DAY), now);
  expect(await judge(trust, user, '2026-11-24', now)).toMatchObject({ verdict: 'accepted' });
  expect(await judge(trust, user, '2026-11-27', now)).toMatchObject({
    verdict: 'rejected',
    reasons: [{ code: 'key-not-listed' }],
  });
});

test("a resolver's bad day does not empty the list", async () => {
  resolver.serve({ rows });
  const register = await mirror(empty, TEST_NOW);
  resolver.serve({ rows: rows.slice(0, 60) });
  const bad = comparePull(register, (await pullResolver(resolver)).import, TEST_NOW + DAY);
  expect(bad.suspicions).toContainEqual({ kind: 'institutions-lost', of: 117, lost: 57 });
  expect(() => acceptPull(bad)).toThrow(expect.objectContaining({ code: 'pull-suspicious' }));
});

test('the resolver was asked for its whole list, and never for an institution or a key', () => {
  expect(new Set(resolver.requests)).toEqual(new Set(['/api/v1/issuers']));
});
