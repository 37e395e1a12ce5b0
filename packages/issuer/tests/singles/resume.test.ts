import { KeysError } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { IssuerError } from '../../src/errors.ts';
import { enterInstitution } from '../../src/ledger/institution-rows.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { resumeStaged } from '../../src/singles/resume.ts';
import { BE, createTestHouse, requestOf, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

const noticed: string[] = [];
const notice = (code: string) => noticed.push(code);
beforeEach(() => {
  noticed.length = 0;
});

/** The house on a day on which its signer is away, after the documents were staged. */
function withoutSigner(): TestHouse {
  return {
    ...house,
    keyOf: async (institutionId) => {
      const key = await house.keyOf(institutionId);
      const signMany = () => {
        throw new KeysError('key-unsupported', 'The token is away.');
      };
      return { ...key, signer: { ...key.signer, signMany } };
    },
  };
}

test('a document that could not be signed stays staged, and the same request brings it to its end', async () => {
  const request = requestOf('signer away');
  const order = house.order({}, { request });
  const failed = createIssuing(withoutSigner()).issue(BE, order);
  await expect(failed).toRejectWithCode(KeysError, 'key-unsupported');
  const { row, replayed } = await createIssuing(house).issue(BE, order);
  expect([row.state, replayed]).toEqual(['released', true]);
});

test('what nobody asks for again is found after a minute', async () => {
  const failed = createIssuing(withoutSigner()).issue(BE, house.order());
  await expect(failed).toRejectWithCode(KeysError, 'key-unsupported');
  expect(await resumeStaged(house, notice)).toBe(0);
  house.at(house.now() + 61);
  expect(await resumeStaged(house, notice)).toBe(1);
  expect(await resumeStaged(house, notice)).toBe(0);
});

test('two that bring the same document to its end make one of it', async () => {
  const request = requestOf('at two places');
  const order = house.order({}, { request });
  await expect(createIssuing(withoutSigner()).issue(BE, order)).rejects.toThrow();
  const places = [createIssuing(house), createIssuing(house), createIssuing(house)];
  const all = await Promise.all(places.map((each) => each.again(BE, request)));
  expect(new Set(all.map((each) => each?.row.jti)).size).toBe(1);
  const tokens = all.map((each) => Buffer.from(each?.row.sealed ?? []).toString('hex'));
  expect(new Set(tokens).size).toBe(1);
});

test('what our verifier does not accept fails for good, with its code', async () => {
  const request = requestOf('of a foreign key');
  const foreign: TestHouse = { ...house, keyOf: () => house.keyOf('DE:BA82708') };
  const order = house.order({}, { request });
  const failed = createIssuing(foreign).issue(BE, order);
  await expect(failed).toRejectWithCode(IssuerError, 'release-refused');
  const again = createIssuing(house).issue(BE, order);
  await expect(again).rejects.toMatchObject({ code: 'release-refused', rule: 'key-not-listed' });
});

/** The house with a trust list of the day before yesterday, by which its institution is accredited until 2030. */
async function withOldList(): Promise<TestHouse> {
  const { authority, now } = house;
  const until = Date.UTC(2030, 0, 1) / 1_000;
  const institutions = authority.contents().institutions.map((each) => ({
    ...each,
    accreditations: each.accreditations.map((period) => ({ ...period, until })),
  }));
  const bytes = await authority.snapshot({ institutions, issuedAt: now() - 2 * 86_400 });
  const opened = await openSnapshot(bytes, {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const trust = trustMaterial(opened, nothingInstalled('test', 0));
  return { ...house, trust: async () => trust };
}

test('what cannot be judged now keeps nobody who asks at the same moment', async () => {
  const issuing = createIssuing(await withOldList());
  const asked = [
    issuing.issue(BE, house.order()),
    // Together with the next one, while the first is under way. Its end is past the accreditation that an older list knows.
    issuing.issue(BE, house.order({ ed: '2031-01-01' })),
    issuing.issue(BE, house.order()),
  ];
  const all = await Promise.allSettled(asked);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  await expect(asked[1]).rejects.toMatchObject({
    code: 'release-postponed',
    rule: 'accreditation-cover-unknown',
  });
});

test('an institution for which nothing can be done now keeps no other waiting', async () => {
  // It comes first by its name.
  const AT = 'AT:0001';
  const policy = { languages: ['en'], nativeScript: 'warn', fourEyes: false } as const;
  const entry = { institutionId: AT, environment: 'test' } as const;
  await enterInstitution(house.database, entry, policy, house.now());
  const failed = createIssuing(withoutSigner()).issue(BE, house.order());
  await expect(failed).toRejectWithCode(KeysError, 'key-unsupported');
  const damaged = `insert into issuer.attestation (institution_id, jti, type, state, sealed, template_id, actor, revocation_list_id,
       status_list_id, status_ordinal, issued_on, valid_from, valid_until, staged_at)
     select $1, lpad(n::text, 16, '0'), 'prc', 'staged', '\\x00', 'en-1', 'operator', 'r', 's', n, '2026-11-24', '2026-11-24',
       '2027-02-20', 0 from generate_series(1, $2::int) n`;
  await house.database.query(damaged, [AT, 600]);
  await house.database.query(damaged, [BE, 1]);
  house.at(house.now() + 61);
  const keyOf = async (id: string) => {
    if (id === BE) return house.keyOf(id);
    throw new IssuerError('signing-key-missing', 'There is none.');
  };
  await resumeStaged({ ...house, keyOf }, notice);
  const [row] = await house.database.query(
    "select count(*) as staged from issuer.attestation where institution_id = $1 and state = 'staged' and staged_at > 0",
    [BE],
  );
  expect(row).toEqual({ staged: 0 });
  expect(noticed.sort()).toEqual(['data-unreadable', 'signing-key-missing']);
});
