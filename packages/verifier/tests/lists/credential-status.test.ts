import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  assembleCompactJws,
  createTokenStatusList,
  draftStatusListCwt,
  encodeUtf8,
  type StatusBits,
  type StatusListOrder,
  setStatusAt,
  statusListSigningInput,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, TEST_NOW, type TestInstitution } from '@prova/testing';
import {
  findInstitution,
  nothingInstalled,
  openSnapshot,
  parseCertificate,
  signSnapshot,
  trustMaterial,
} from '@prova/trust';
import fc from 'fast-check';
import {
  type CredentialStatus,
  credentialStatus,
  type EncodedList,
  revocationLists,
  type StatusQuery,
} from '../../src/index.ts';

const URI = 'https://issuer.example/statusLists/K7Q2';
const DAY = 86_400;

const authority = await createTestAuthority({
  institutions: [{ id: 'BE:0120' }, { id: 'BE:0121' }, { id: 'DE:BA82708', key: 'RSA-2048' }],
});
const opened = await openSnapshot(
  await signSnapshot(authority.contents(), authority.listSigner.signer),
  { root: authority.root.certificate, environment: 'test', platform: nodePlatform },
);
const trust = trustMaterial(opened, nothingInstalled('test', 0));
const found = findInstitution(trust, 'BE', '0120');
if (!found) throw new RangeError('The institution is not listed.');
const institution = found;

interface ListChange extends Partial<StatusListOrder> {
  readonly by?: TestInstitution;
  readonly bits?: StatusBits;
  readonly size?: number;
}

/** A list on which place 1 is revoked, 2 suspended and 3 beyond what is known. */
function orderOf({
  by = authority.institution('BE:0120'),
  bits = 2,
  size = 1000,
  ...change
}: ListChange): StatusListOrder {
  const list = createTokenStatusList(bits, size);
  for (const place of [1, 2, 3]) setStatusAt(list, place, Math.min(place, 2 ** bits - 1));
  const thumbprint = new Uint8Array(createHash('sha256').update(by.certificate).digest());
  const times = { issuedAt: TEST_NOW - 60, expiresAt: TEST_NOW + DAY, ttl: 3600 };
  return { uri: URI, ...times, list, path: [by.certificate], thumbprint, ...change };
}

async function listOf(change: ListChange = {}): Promise<string> {
  const { by = authority.institution('BE:0120') } = change;
  const input = statusListSigningInput(orderOf(change), deflateSync);
  const [signature] = await by.signer.signMany([encodeUtf8(input)]);
  return assembleCompactJws(input, signature ?? new Uint8Array());
}

async function cwtOf(change: ListChange = {}): Promise<Uint8Array> {
  const { by = authority.institution('BE:0120') } = change;
  const { signingInput, complete } = draftStatusListCwt(orderOf(change), deflateSync);
  const [signature] = await by.signer.signMany([signingInput]);
  return complete(signature ?? new Uint8Array());
}

async function ask(
  text: EncodedList | undefined,
  idx: unknown = 0,
  { uri = URI, ...query }: Partial<StatusQuery> & { uri?: string } = {},
): Promise<CredentialStatus> {
  const lists = revocationLists(() => text);
  const base = { trust, institution, competence: 'EHIC', lists, now: TEST_NOW } as const;
  return credentialStatus({ uri, idx }, { ...base, platform: nodePlatform, ...query });
}

const codeOf = (status: CredentialStatus) =>
  status.state === 'unknown' ? status.code : status.state;

const good = await listOf();

test('a status has an age, and a time to ask again', async () => {
  expect(await ask(good)).toEqual({
    state: 'good',
    issuedAt: TEST_NOW - 60,
    refreshAt: TEST_NOW + 3540,
    size: 1000,
  });
  expect(codeOf(await ask(good, 1))).toBe('revoked');
  expect(codeOf(await ask(good, 2))).toBe('suspended');
});

test.each([1000, -1, 1.5, '7', 2 ** 53, undefined, null])('L01: a place %p', async (idx) => {
  expect(codeOf(await ask(good, idx ?? (idx === null ? null : 'missing')))).toBe('status-index');
});

test('L02: a value that is not known is not good; with one bit there is none', async () => {
  expect(await ask(good, 3)).toEqual({
    state: 'unknown',
    code: 'status-unknown-value',
    issuedAt: TEST_NOW - 60,
  });
  expect(codeOf(await ask(await listOf({ bits: 1 }), 3))).toBe('revoked');
});

test.each([
  'https://issuer.example/statusLists/k7q2',
  'https://issuer.example:443/statusLists/K7Q2',
  'https://issuer.example/statusLists/K7Q2/',
  'https://issuer.example/statusLists/K7Q2#1',
  'https://ISSUER.example/statusLists/K7Q2',
])('L03: the list of another address is not the one asked for: %s', async (uri) => {
  expect(codeOf(await ask(good, 0, { uri }))).toBe('status-sub');
  expect(codeOf(await ask(await listOf({ uri })))).toBe('status-sub');
});

describe('L04: whose key it is', () => {
  test('another institution under the same authority', async () => {
    const by = authority.institution('BE:0121');
    expect(codeOf(await ask(await listOf({ by }), 1))).toBe('status-issuer');
  });
  test('a key for something else', async () => {
    expect(codeOf(await ask(good, 0, { competence: 'PDA1' }))).toBe('status-issuer');
  });
  test('a signature that does not hold', async () => {
    const last = good.endsWith('A') ? 'Q' : 'A';
    const changed =
      good.slice(0, -4) + (good.at(-4) === 'A' ? 'B' : 'A') + good.slice(-3, -1) + last;
    expect(codeOf(await ask(changed, 1))).toBe('status-signature');
  });
});

describe('L05: times', () => {
  test.each<[string, ListChange, string]>([
    ['just before it runs out', { expiresAt: TEST_NOW + 1 }, 'good'],
    ['when it runs out', { expiresAt: TEST_NOW }, 'status-stale'],
    ['a minute ahead, within the skew', { issuedAt: TEST_NOW + 60 }, 'good'],
    ['from the future', { issuedAt: TEST_NOW + 301 }, 'status-stale'],
    [
      'older than any list may be, whatever it says',
      { issuedAt: TEST_NOW - 7 * DAY, expiresAt: TEST_NOW + 10 ** 9 },
      'status-stale',
    ],
  ])('a list %s', async (_, change, expected) => {
    expect(codeOf(await ask(await listOf(change)))).toBe(expected);
  });

  test.each([
    [0, 300],
    [-5, 300],
    [10 ** 12, 12 * 3600],
    [900, 900],
  ])('a ttl of %p is taken for %p', async (ttl, expected) => {
    expect(await ask(await listOf({ ttl }))).toMatchObject({
      refreshAt: TEST_NOW - 60 + expected,
    });
  });

  test('a list whose certificate is over clears nobody, and its revocations count', async () => {
    const { notAfter } = parseCertificate(authority.institution('BE:0120').certificate);
    const list = await listOf({ issuedAt: notAfter - 60, expiresAt: notAfter + DAY });
    expect(codeOf(await ask(list, 0, { now: notAfter }))).toBe('good');
    expect(codeOf(await ask(list, 0, { now: notAfter + 1 }))).toBe('status-stale');
    expect(codeOf(await ask(list, 1, { now: notAfter + 1 }))).toBe('revoked');
  });

  test('a revocation is final; a suspension is not', async () => {
    const past = await listOf({ expiresAt: TEST_NOW - 1 });
    expect(codeOf(await ask(past, 1))).toBe('revoked');
    expect(await ask(past, 2)).toEqual({
      state: 'unknown',
      code: 'status-stale',
      issuedAt: TEST_NOW - 60,
    });
  });
});

test('L06: a bomb, no base64url, and a list that shrank', async () => {
  const list = createTokenStatusList(1, 80_000_000);
  expect(codeOf(await ask(await listOf({ list })))).toBe('status-malformed');
  expect(codeOf(await ask(`${good}=`))).toBe('status-malformed');
  const seen = { issuedAt: TEST_NOW - 3600, size: 1000 };
  const smaller = await listOf({ size: 996 });
  expect(codeOf(await ask(smaller, 0, { seen }))).toBe('status-shrunk');
  expect(codeOf(await ask(smaller, 1, { seen }))).toBe('revoked');
});

test('L07: an older list after a newer one', async () => {
  const seen = { issuedAt: TEST_NOW - 59, size: 1000 };
  expect(codeOf(await ask(good, 0, { seen }))).toBe('status-rollback');
  expect(codeOf(await ask(good, 0, { seen: { ...seen, issuedAt: TEST_NOW - 60 } }))).toBe('good');
});

test.each([
  ['nothing', undefined, 'status-unavailable'],
  ['a page of a web server', '<html></html>', 'status-malformed'],
  ['a deny-list or any other token', 'e30.e30.AAAA', 'status-malformed'],
])('L08: %s in its place', async (_, text, code) => {
  expect(codeOf(await ask(text))).toBe(code);
});

test('a list is read once and its signature checked once, however many ask', async () => {
  const done = { read: 0, checked: 0, inflated: 0 };
  const lists = revocationLists(() => {
    done.read++;
    return good;
  });
  const platform = {
    ...nodePlatform,
    inflate(data: Uint8Array, limit: number) {
      done.inflated++;
      return nodePlatform.inflate(data, limit);
    },
    verifySignature(...given: Parameters<typeof nodePlatform.verifySignature>) {
      done.checked++;
      return nodePlatform.verifySignature(...given);
    },
  };
  await ask(good, 0, { lists, platform });
  const once = { ...done };
  for (let idx = 0; idx < 50; idx++) await ask(good, idx, { lists, platform });
  expect(done).toEqual(once);
});

test('whatever is changed in a list, nobody is cleared by it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length - 1),
      fc.constantFrom(...'ABCxyz019-_.'),
      async (place, letter) => {
        const changed = good.slice(0, place) + letter + good.slice(place + 1);
        if (changed === good) return;
        expect((await ask(changed)).state).toBe('unknown');
      },
    ),
    { numRuns: 200 },
  );
});

describe('a list as CWT is judged as one as JWT', () => {
  test.each<[string, ListChange, unknown, string]>([
    ['good', {}, 0, 'good'],
    ['revoked', {}, 1, 'revoked'],
    ['suspended', {}, 2, 'suspended'],
    ['a value that is not known', {}, 3, 'status-unknown-value'],
    ['no such place', {}, 1000, 'status-index'],
    ['of another address', { uri: `${URI}/` }, 0, 'status-sub'],
    ['by another institution', { by: authority.institution('BE:0121') }, 1, 'status-issuer'],
    ['run out', { expiresAt: TEST_NOW }, 0, 'status-stale'],
    ['from the future', { issuedAt: TEST_NOW + 301 }, 0, 'status-stale'],
    ['a bomb', { list: createTokenStatusList(1, 80_000_000) }, 0, 'status-malformed'],
  ])('%s', async (_, change, idx, expected) => {
    expect(codeOf(await ask(await cwtOf(change), idx))).toBe(expected);
  });

  test('its age is told, too', async () => {
    expect(await ask(await cwtOf())).toEqual(await ask(good));
  });

  test('a chain that claims another key than the one that signed', async () => {
    const path = [authority.institution('BE:0121').certificate];
    expect(codeOf(await ask(await cwtOf({ path })))).toBe('status-issuer');
    const by = authority.institution('BE:0121');
    const borrowed = await cwtOf({ by, path: [authority.institution('BE:0120').certificate] });
    expect(codeOf(await ask(borrowed, 1))).toBe('status-signature');
  });

  test('a changed byte, cut bytes, no CWT at all, and a JWT in bytes: never good', async () => {
    const cwt = await cwtOf();
    for (let place = 0; place < cwt.length; place += 17) {
      const changed = cwt.slice();
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect((await ask(changed)).state).toBe('unknown');
    }
    for (const bytes of [cwt.slice(0, -1), new Uint8Array(), encodeUtf8(good)]) {
      expect(codeOf(await ask(bytes))).toBe('status-malformed');
    }
  });

  test('a deny-list is no CWT', async () => {
    const cwt = await cwtOf();
    const held = await revocationLists(() => cwt).denyList(URI);
    expect(held).toEqual({ outcome: 'malformed' });
  });
});
