import { createPublicKey } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { issueSealCertificate, type SoftwareKey } from '@prova/keys';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustRegistryError, thumbprintOf } from '@prova/trust-registry';
import type { TestClinic } from '../../src/registry/test-clinic.ts';
import { createTestRegistry, type TestRegistry } from '../../src/registry/test-registry.ts';

// A key was stolen: from the first phone call to those who would like it forgotten.

expect.extend(codeMatchers);

const DAY = 86_400;

let registry: TestRegistry;
let clinic: TestClinic;
let seal: SoftwareKey;
let url: string;
beforeEach(async () => {
  registry = await createTestRegistry();
  seal = await registry.enrol('BE:0120');
  clinic = await registry.clinic();
  ({ url } = await registry.serve());
  await release();
});
afterEach(() => registry.close());

async function release(): Promise<void> {
  registry.clock.pass(60);
  await registry.publish();
  await clinic.refresh(url);
}

async function verdictOn(card: string, desk = clinic) {
  const { verdict, reasons } = await desk.judge(card);
  const decisive = reasons.map(({ code }) => code).find((code) => code.startsWith('key-'));
  return decisive === undefined ? verdict : `${verdict}: ${decisive}`;
}

async function revoke(): Promise<void> {
  registry.clock.pass(60);
  await registry.change({
    kind: 'revoke-certificate',
    thumbprint: thumbprintOf(seal.certificate),
    reason: 'keyCompromise',
  });
}

/** The stolen key under a new certificate of the country's authority. */
async function recertified(): Promise<SoftwareKey> {
  const { privateKey } = seal;
  const now = registry.clock.now();
  const order = {
    subject: { country: 'BE', organization: 'Fund', commonName: 'Anew' },
    publicKey: createPublicKey(privateKey),
    validity: { notBefore: now - DAY, notAfter: now + 300 * DAY },
    competences: ['EHIC'],
  } as const;
  const certificate = await issueSealCertificate(order, registry.authorityOf('BE'));
  return { privateKey, certificate };
}

test('one officer suspends and desks are in doubt; two revoke and every card of the key is rejected', async () => {
  const card = registry.card(seal, 'BE:0120');
  const earlier = registry.card(seal, 'BE:0120', '2026-08-01');
  expect(await verdictOn(card)).toBe('accepted');
  expect(await verdictOn(earlier)).toBe('accepted');

  await registry.suspend(seal);
  await release();
  expect(await verdictOn(card)).toBe('undetermined: key-suspended');
  expect(await verdictOn(earlier)).toBe('undetermined: key-suspended');

  await revoke();
  await release();
  expect(await verdictOn(card)).toBe('rejected: key-revoked');
  expect(await verdictOn(earlier)).toBe('rejected: key-revoked');
});

test('a new certificate does not revive the key: nobody can bind it, and a row forced in does not help', async () => {
  await registry.suspend(seal);
  const again = await recertified();
  const change = await registry.binding('BE:0120', again);
  await expect(registry.propose(change)).toRejectWithCode(TrustRegistryError, 'key-suspended');
  await revoke();
  const second = await registry.binding('BE:0120', again);
  await expect(registry.propose(second)).toRejectWithCode(TrustRegistryError, 'key-revoked');

  const { owner } = registry;
  await owner.query(
    `insert into certificate
       (x5t, der, spki_hash, authority, subject_country, not_before, not_after, state)
     select sha256($2), $2, spki_hash, authority, subject_country, not_before, not_after, 'published'
     from certificate where x5t = sha256($1)`,
    [seal.certificate, again.certificate],
  );
  await owner.query(
    `insert into binding (country, official_id, x5t, competences, valid_from)
     select country, official_id, sha256($2), competences, valid_from
     from binding where x5t = sha256($1)`,
    [seal.certificate, again.certificate],
  );
  await release();
  expect(await verdictOn(registry.card(again, 'BE:0120'))).toBe('rejected: key-revoked');
});

test('whoever takes the mark out of the database by hand stops publishing, and un-revokes nothing', async () => {
  const card = registry.card(seal, 'BE:0120');
  await revoke();
  await release();
  const { owner, place, clock } = registry;
  await owner.query('alter table tombstone disable trigger user');
  await owner.query('delete from tombstone');
  await expect(registry.publish()).toRejectWithCode(TrustRegistryError, 'tombstone-vanished');
  expect(await verdictOn(card)).toBe('rejected: key-revoked');

  // Who holds every key and throws the last releases away too can publish such a list.
  const releases = join(dirname(place.releases), 'forged');
  await mkdir(releases);
  for (let times = 0; times < 3; times += 1) {
    clock.pass(60);
    await registry.publish({ ...place, releases });
  }
  const forged = await registry.serve({ releases });
  const newcomer = await registry.clinic();
  await newcomer.refresh(forged.url);
  expect(await verdictOn(card, newcomer)).toBe('accepted');
  const { sequence } = await clinic.refresh(forged.url);
  expect(sequence).toBe(5);
  expect(await verdictOn(card)).toBe('rejected: key-revoked');
});
