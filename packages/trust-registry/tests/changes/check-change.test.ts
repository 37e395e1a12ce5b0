import { encodeBase64url } from '@prova/credential';
import {
  generateKeyPair,
  issueSealCertificate,
  issueSelfIssuedSeal,
  softwareSigner,
} from '@prova/keys';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { parseCertificate } from '@prova/trust';
import fc from 'fast-check';
import { newChallenge } from '../../src/challenge.ts';
import type { ChangeDocument } from '../../src/changes/change.ts';
import { openPossession, signPossession } from '../../src/changes/checks/possession.ts';
import { requireOneCountry } from '../../src/changes/checks/subject-country.ts';
import { decide } from '../../src/changes/decide.ts';
import { importChange } from '../../src/changes/import-change.ts';
import { propose } from '../../src/changes/propose.ts';
import { TrustRegistryError, type TrustRegistryErrorCode } from '../../src/errors.ts';
import { importInstitutions } from '../../src/import-ir/import-ir.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';
import { hashOf, type Office, office, outsideSeal, pinning } from './four-eyes.ts';

expect.extend(codeMatchers);

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.drop());

function proposing(change: ChangeDocument) {
  return propose(at.service, at.submission(at.officers.anna, change), at.context);
}

async function expectRefused(change: ChangeDocument, code: TrustRegistryErrorCode) {
  await expect(proposing(change)).toRejectWithCode(TrustRegistryError, code);
}

async function approved(change: ChangeDocument) {
  const request = await proposing(change);
  return decide(at.service, at.verdict(at.officers.bert, 'approve', request), at.context);
}

const pin = (seal: Awaited<ReturnType<typeof outsideSeal>>, overrides = {}) =>
  pinning(at.service, at.root, seal, overrides);

test.each(['P-256', 'RSA-2048'] as const)(
  'a %s key that is in hand is pinned by two',
  async (kind) => {
    const seal = await outsideSeal(kind);
    await approved(await pin(seal));
    const { certificates } = await loadRegister(at.service);
    expect(certificates.get(thumbprintOf(seal.certificate))).toMatchObject({ pinned: true });
  },
);

describe('a proof of possession', () => {
  test('is by this key, for this certificate, scheme and environment', async () => {
    const [seal, other] = [await outsideSeal(), await outsideSeal()];
    const [own, foreign] = [await pin(seal), await pin(other)];
    await expectRefused({ ...own, proof: foreign.proof }, 'proof-signature');
    await expectRefused(await pin(seal, { scheme: hashOf('elsewhere') }), 'proof-mismatch');
    await expectRefused(await pin(seal, { environment: 'prod' }), 'environment-mismatch');
    const validity = { notBefore: NOW - DAY, notAfter: NOW + DAY };
    const subject = { country: 'BE', organization: 'Throwaway', commonName: 'Again' } as const;
    const twin = await issueSelfIssuedSeal({
      subject,
      privateKey: seal.privateKey,
      validity,
      competences: [],
    });
    await expectRefused({ ...own, certificate: encodeBase64url(twin) }, 'proof-mismatch');
    await expectRefused({ ...own, proof: 'a.b.c' }, 'proof-malformed');
    await expectRefused(
      { ...own, proof: at.submission(at.officers.anna, own).jws },
      'proof-malformed',
    );
    await expect(proposing(own)).resolves.toMatchObject({ state: 'submitted' });
  });

  test('answers a challenge of ours, once, within the hour', async () => {
    const seal = await outsideSeal();
    const change = await pin(seal);
    await proposing(change);
    await expectRefused(change, 'challenge-used');
    const nonce = encodeBase64url(new Uint8Array(16));
    await expectRefused(await pin(seal, { nonce }), 'challenge-unknown');
    await expectRefused(await pin(seal, { nonce: 'no base64url' }), 'challenge-unknown');
    const old = await newChallenge(at.service, NOW - 3_600);
    await expectRefused(await pin(seal, { nonce: old.nonce }), 'challenge-expired');
    const fresh = await newChallenge(at.service, NOW - 3_599);
    expect(fresh.expiresAt).toBe(NOW + 1);
    await expect(proposing(await pin(seal, { nonce: fresh.nonce }))).resolves.toBeDefined();
  });

  test('is not used up by a submission that is refused', async () => {
    const seal = await outsideSeal();
    const change = await pin(seal);
    await expectRefused({ ...change, institution: 'BE:9999' }, 'institution-unknown');
    await expect(proposing(change)).resolves.toBeDefined();
  });

  test('opens in its own words alone', async () => {
    const seal = await outsideSeal();
    const certificate = parseCertificate(seal.certificate);
    const statement = { scheme: thumbprintOf(at.root), nonce: 'n', environment: 'test' } as const;
    const jws = await signPossession(statement, softwareSigner(seal));
    expect(openPossession(jws, certificate, at.root)).toMatchObject(statement);
    fc.assert(
      fc.property(fc.nat(jws.length - 1), fc.constantFrom(...'Aa0_-.'), (place, letter) => {
        fc.pre(jws[place] !== letter);
        const spoilt = jws.slice(0, place) + letter + jws.slice(place + 1);
        expect(() => openPossession(spoilt, certificate, at.root)).toThrow(TrustRegistryError);
      }),
    );
  });
});

describe('a certificate', () => {
  test('has a key that signs attestations', async () => {
    // The key of an authority.
    const { certificate } = at.scheme.authorities.BE;
    const change = await pin(await outsideSeal());
    await expectRefused(
      { ...change, certificate: encodeBase64url(certificate) },
      'certificate-key-type',
    );
    await expectRefused({ ...change, certificate: 'AAAA' }, 'certificate-not-trusted');
  });

  test('is not over', async () => {
    await expectRefused(await pin(await outsideSeal('P-256', NOW - 1)), 'certificate-expired');
    await expect(proposing(await pin(await outsideSeal('P-256', NOW)))).resolves.toBeDefined();
  });

  test('names one country at most', () => {
    const named = parseCertificate(at.seal);
    const countries = (list: readonly string[]) => ({
      ...named,
      subject: { ...named.subject, countries: list },
    });
    expect(() => requireOneCountry(countries(['BE']))).not.toThrow();
    expect(() => requireOneCountry(countries([]))).not.toThrow();
    expect(() => requireOneCountry(countries(['BE', 'FR']))).toThrowWithCode(
      TrustRegistryError,
      'certificate-countries',
    );
  });

  test('under an authority is bound by its path, and its country is the institution’s', async () => {
    const { privateKey, publicKey } = await generateKeyPair('P-256');
    const subject = { country: 'BE', organization: 'Throwaway', commonName: 'Seal' } as const;
    const validity = { notBefore: NOW - DAY, notAfter: NOW + DAY };
    const certificate = await issueSealCertificate(
      { subject, publicKey, validity, competences: ['EHIC'] },
      at.scheme.authorities.BE,
    );
    const bind = async () => ({
      ...(await pin({ privateKey, certificate })),
      kind: 'bind-certificate' as const,
    });
    await approved(await bind());
    const { certificates } = await loadRegister(at.service);
    expect(certificates.get(thumbprintOf(certificate))).toMatchObject({ pinned: false });
    await expectRefused({ ...(await bind()), competences: ['PDA1'] }, 'certificate-not-trusted');
    const outside = { ...(await pin(await outsideSeal())), kind: 'bind-certificate' as const };
    await expectRefused(outside, 'certificate-not-trusted');
  });

  test('is shared when two officers have seen that it is', async () => {
    const seal = await outsideSeal();
    await approved(await pin(seal));
    const second = { ...(await pin(seal)), institution: 'BE:0121' };
    await expectRefused(second, 'key-shared');
    await approved({ ...second, shared: true });
  });

  test('does not revive a key that was revoked', async () => {
    const seal = await outsideSeal();
    await approved(await pin(seal));
    const thumbprint = thumbprintOf(seal.certificate);
    await approved({ kind: 'revoke-certificate', thumbprint, reason: 'keyCompromise' });
    const validity = { notBefore: NOW - DAY, notAfter: NOW + DAY };
    const subject = { country: 'BE', organization: 'Throwaway', commonName: 'Again' } as const;
    const { privateKey } = seal;
    const certificate = await issueSelfIssuedSeal({
      subject,
      privateKey,
      validity,
      competences: [],
    });
    await expectRefused(await pin({ privateKey, certificate }), 'key-revoked');
  });
});

test('an import comes in as one change, on the word of two officers', async () => {
  const { certificate } = await outsideSeal();
  const pem = Buffer.from(certificate).toString('base64');
  const rows = ['7001', '7002'].map((officialId) => ({
    officialId,
    countryCode: 'BE',
    name: `Fund ${officialId}`,
    certificates: [pem],
  }));
  const imported = importInstitutions(JSON.stringify(rows));
  const decided = await approved(importChange(imported, 'export of 2026-11-24'));
  expect(JSON.parse(decided.payload)).toMatchObject({ proof: 'officers-vouch' });
  const { institutions, certificates } = await loadRegister(at.service);
  expect(institutions.get('BE:7002')).toMatchObject({ name: 'Fund 7002' });
  expect(certificates.get(thumbprintOf(certificate))).toMatchObject({ pinned: true });
});
