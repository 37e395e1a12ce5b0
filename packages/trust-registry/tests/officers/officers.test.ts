import { generateKeyPair } from '@prova/keys';
import { auditHead, type Database } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustRegistryError } from '../../src/errors.ts';
import { foundOfficers } from '../../src/officers/found-officers.ts';
import { hasFittingCountry, isSameOrganisation } from '../../src/officers/officer.ts';
import { kidOfJwk, officerJwkOf, parseOfficerKey } from '../../src/officers/officer-key.ts';
import { findByKey, findOfficer, listOfficers } from '../../src/officers/officer-rows.ts';
import { registerDatabase } from '../register-rows/register-database.ts';
import { NOW } from '../throwaway-scheme.ts';
import { found, newOfficer, newOfficers, termsOf } from './office.ts';

expect.extend(codeMatchers);

let home: Awaited<ReturnType<typeof registerDatabase>>;
let database: Database;
beforeAll(async () => {
  home = await registerDatabase();
  database = home.service;
});
afterAll(() => home.drop());

function founding(officers: readonly Parameters<typeof termsOf>[0][]) {
  return database.transaction((tx) => foundOfficers(tx, officers.map(termsOf), NOW));
}

test('a scheme begins with two registry officers of two organisations, or not', async () => {
  const { anna, abel, bert, carla } = await newOfficers();
  for (const few of [[], [anna], [anna, abel], [anna, carla]]) {
    await expect(founding(few)).toRejectWithCode(TrustRegistryError, 'officers-too-few');
  }
  const nameless = { ...bert, name: '' };
  await expect(founding([anna, nameless])).toRejectWithCode(
    TrustRegistryError,
    'officer-malformed',
  );
  const twin = { ...bert, id: anna.id };
  await expect(founding([anna, twin])).toRejectWithCode(TrustRegistryError, 'officer-exists');
  const samekey = { ...bert, jwk: anna.jwk };
  await expect(founding([anna, samekey])).toRejectWithCode(
    TrustRegistryError,
    'officer-key-exists',
  );
  expect(await listOfficers(database)).toEqual([]);
});

test('the founders are on record, in the audit log, and nobody is founded after them', async () => {
  const officers = await found(database);
  const { jwk: _, privateKey: __, kid: ___, ...carla } = officers.carla;
  expect(await findOfficer(database, carla.id)).toEqual({ ...carla, active: true });
  expect(await findByKey(database, officers.anna.kid)).toMatchObject({
    officer: { id: officers.anna.id },
    key: { jwk: officers.anna.jwk },
  });
  expect(await auditHead(database)).toMatchObject({ size: Object.keys(officers).length });
  await expect(found(database)).toRejectWithCode(TrustRegistryError, 'officers-exist');
  const stranger = await newOfficer({ organisation: 'X', role: 'auditor' });
  await expect(findByKey(database, stranger.kid)).toRejectWithCode(
    TrustRegistryError,
    'officer-key-unknown',
  );
  await expect(findOfficer(database, stranger.id)).toRejectWithCode(
    TrustRegistryError,
    'officer-unknown',
  );
});

test('a liaison has a country, a registry officer none', () => {
  expect(hasFittingCountry({ role: 'liaison', country: 'BE' })).toBe(true);
  expect(hasFittingCountry({ role: 'liaison' })).toBe(false);
  expect(hasFittingCountry({ role: 'registry-officer', country: 'BE' })).toBe(false);
  expect(hasFittingCountry({ role: 'auditor', country: 'BE' })).toBe(true);
});

test('an organisation is the same however it is spelt', () => {
  expect(isSameOrganisation('Caisse  Nationale', 'CAISSE NATIONALE')).toBe(true);
  expect(isSameOrganisation('ﬁnance', 'Finance')).toBe(true);
  expect(isSameOrganisation('Ministry', 'Registry')).toBe(false);
});

test('RFC 7638 names a key by exactly its required members', () => {
  // The P-256 key of RFC 7517 appendix A.1.
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
    y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
  } as const;
  expect(kidOfJwk(jwk)).toBe('cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s');
  expect(parseOfficerKey(jwk).spki).toHaveLength(91);
});

test('a key is a public P-256 key whose point lies on the curve', async () => {
  const { privateKey } = await generateKeyPair('P-256');
  const jwk = officerJwkOf(privateKey);
  for (const bad of [
    { ...jwk, y: jwk.x },
    { ...jwk, d: jwk.x },
    { ...jwk, crv: 'P-384' },
    { ...jwk, x: `${jwk.x}A` },
    { kty: 'EC', crv: 'P-256', x: jwk.x },
    null,
  ]) {
    expect(() => parseOfficerKey(bad)).toThrowWithCode(TrustRegistryError, 'officer-key-malformed');
  }
  const { publicKey: foreign } = await generateKeyPair('P-384');
  expect(() => officerJwkOf(foreign)).toThrowWithCode(TrustRegistryError, 'officer-key-malformed');
});
