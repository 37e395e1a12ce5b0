import { createHash, X509Certificate } from 'node:crypto';
import { parsePrcPayload } from '@prova/credential';
import { KeysError } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import {
  codeMatchers,
  createTestAuthority,
  kidOf,
  makeToken,
  ORDINARY_INSTITUTIONS,
  PINNED_INSTITUTION,
  SHARED_SEAL_INSTITUTIONS,
  signToken,
  TEST_NOW,
  tombstoneOf,
} from '@prova/testing';
import {
  findInstitution,
  nothingInstalled,
  openPinned,
  openReaderPath,
  openRoot,
  openSealPath,
  openSnapshot,
  parseCertificate,
  requireWalletSeal,
  resolveKey,
  trustMaterial,
} from '@prova/trust';
import * as jose from 'jose';

expect.extend(codeMatchers);

const authority = await createTestAuthority({
  institutions: [...ORDINARY_INSTITUTIONS, PINNED_INSTITUTION, ...SHARED_SEAL_INSTITUTIONS],
});

test('institutions sign with both algorithms, under the country authority', async () => {
  const belgian = authority.institution('BE:0120');
  expect(belgian.signer.algorithm).toBe('ES256');
  expect(authority.institution('DE:BA82708').signer.algorithm).toBe('RS256');
  const country = authority.countryCas.get('BE');
  const ca = new X509Certificate(country?.certificate ?? new Uint8Array());
  expect(new X509Certificate(belgian.certificate).verify(ca.publicKey)).toBe(true);
  expect(ca.verify(new X509Certificate(authority.root.certificate).publicKey)).toBe(true);
});

test('21 institutions share one certificate, one is pinned', () => {
  const { institutions, sealCertificates, pinned } = authority.contents();
  expect(institutions).toHaveLength(24);
  expect(sealCertificates).toHaveLength(4);
  const shared = institutions.filter((row) => row.country === 'AT');
  expect(new Set(shared.map((row) => row.bindings[0]?.certificate)).size).toBe(1);
  const polish = institutions.find((row) => row.country === 'PL');
  expect(pinned).toEqual([polish?.bindings[0]?.certificate]);
  const ids = institutions.map((row) => `${row.country}:${row.officialId}`);
  expect(ids).toEqual([...ids].sort());
});

test('the snapshot opens under the root, and every seal in it is judged by trust', async () => {
  const opened = await openSnapshot(await authority.snapshot({ sequence: 7 }), {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  expect(opened.snapshot).toEqual(authority.contents({ sequence: 7 }));
  const { certificateAuthorities, pinned, sealCertificates } = opened.snapshot;
  const authorities = certificateAuthorities.map(parseCertificate);
  for (const [place, der] of sealCertificates.entries()) {
    const seal = parseCertificate(der);
    if (pinned.includes(place)) openPinned(seal);
    else await openSealPath(seal, { root: opened.root, authorities, platform: nodePlatform });
  }
});

test('rotation lists both keys and signs with the new one', async () => {
  const own = await createTestAuthority();
  const old = own.institution('BE:0120');
  const rotated = await own.rotate('BE:0120');
  expect(rotated.kid).not.toBe(old.kid);
  expect(own.institution('BE:0120').kid).toBe(rotated.kid);
  expect(own.contents().institutions[0]?.bindings).toHaveLength(2);
});

test('a tombstone names certificate and key by their SHA-256', () => {
  const institution = authority.institution('BE:0120');
  const tombstone = tombstoneOf(institution, { reason: 'keyCompromise', revokedAt: TEST_NOW });
  expect(Buffer.from(tombstone.x5t).toString('base64url')).toBe(institution.kid.slice(-43));
  const { publicKey } = new X509Certificate(institution.certificate);
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  expect(Buffer.from(tombstone.spkiHash)).toEqual(createHash('sha256').update(spki).digest());
  expect(tombstone.invalidityDate).toBe(TEST_NOW);
});

test('a clock of 2031 makes a scheme of 2031', async () => {
  const later = await createTestAuthority({ now: TEST_NOW + 5 * 31_536_000, institutions: [] });
  const root = new X509Certificate(later.root.certificate);
  expect(new Date(root.validFrom).getUTCFullYear()).toBe(2029);
});

test.each(['BE:0120', 'DE:BA82708'])(
  'a token of %s verifies in jose and reads as a PRC',
  async (id) => {
    const { certificate, privateKey, kid } = authority.institution(id);
    const { payload, protectedHeader } = await jose.compactVerify(
      makeToken({ certificate, privateKey }),
      new X509Certificate(certificate).publicKey,
    );
    expect(protectedHeader).toEqual({ alg: expect.stringMatching(/^[ER]S256$/), kid });
    expect(parsePrcPayload(JSON.parse(new TextDecoder().decode(payload)))).toMatchObject({
      prc: { ii: '0120' },
    });
  },
);

test('a token can be made wrong in every part', () => {
  const seal = authority.institution('BE:0120');
  const token = makeToken(seal, {
    header: { alg: 'none', kid: undefined },
    payload: { sid: 'eessi:prc:9.9', jti: undefined },
  });
  const [header = '', payload = ''] = token.split('.');
  expect(jose.decodeProtectedHeader(token)).toEqual({ alg: 'none' });
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).not.toHaveProperty('jti');
  const doubled = signToken(seal.privateKey, '{"alg":"ES256","alg":"none"}', '');
  expect(doubled.startsWith(header)).toBe(false);
  expect(kidOf(seal.certificate)).toBe(seal.kid);
});

test('the matchers look at class and code, not at words', async () => {
  const fail = (): never => {
    throw new KeysError('key-unsupported', 'x');
  };
  const rejected = () => Promise.reject(new KeysError('key-unsupported', 'x'));
  expect(fail).toThrowWithCode(KeysError, 'key-unsupported');
  expect(fail).not.toThrowWithCode(KeysError, 'pem-malformed');
  expect(() => undefined).not.toThrowWithCode(KeysError, 'pem-malformed');
  await expect(rejected()).toRejectWithCode(KeysError, 'key-unsupported');
  await expect(rejected()).not.toRejectWithCode(KeysError, 'pem-malformed');
  await expect(Promise.resolve()).not.toRejectWithCode(KeysError, 'pem-malformed');
});

test('a key for wallets is listed beside the one for paper, and is one for wallets to every judge', async () => {
  const house = await createTestAuthority();
  const paper = house.institution('DE:BA82708');
  const credentialIssuer = 'https://issuer.example/wallet/DE-BA82708';
  const wallet = await house.walletKey('DE:BA82708', { credentialIssuer });
  expect(house.institution('DE:BA82708').kid).toBe(paper.kid);
  expect(wallet.signer.algorithm).toBe('ES256');
  expect(new X509Certificate(wallet.certificate).subjectAltName).toContain(credentialIssuer);
  const opened = await openSnapshot(await house.snapshot(), {
    root: house.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const trust = trustMaterial(opened, nothingInstalled('test', 0));
  const institution = findInstitution(trust, 'DE', 'BA82708');
  if (!institution) throw new RangeError('The institution is not listed.');
  const query = { competence: 'EHIC', at: TEST_NOW, platform: nodePlatform } as const;
  for (const { certificate } of [paper, wallet]) {
    const thumbprint = nodePlatform.sha256(certificate);
    const found = await resolveKey(trust, institution, thumbprint, query);
    expect(found.outcome).toBe('trusted');
  }
  const asked = { format: 'mso_mdoc', issuer: credentialIssuer, country: 'DE' } as const;
  expect(requireWalletSeal(parseCertificate(wallet.certificate), asked).der).toEqual(
    wallet.certificate,
  );
});

test('a reader stands under the authority of its country', async () => {
  const order = { country: 'BE', organization: 'Clinic', hosts: ['desk.example'] } as const;
  const reader = parseCertificate((await authority.reader(order)).certificate);
  const be = authority.countryCas.get('BE')?.certificate ?? new Uint8Array();
  const context = {
    root: openRoot(authority.root.certificate),
    authorities: [parseCertificate(be)],
    platform: nodePlatform,
  };
  expect((await openReaderPath(reader, context)).country).toBe('BE');
});
