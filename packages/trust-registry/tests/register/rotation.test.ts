import { codeMatchers } from '@prova/testing/to-reject-with';
import { findInstitution, nothingInstalled, resolveKey, trustMaterial } from '@prova/trust';
import { type Register, TrustRegistryError, thumbprintOf } from '@prova/trust-registry';
import { markPublished, retireCertificate } from '../../src/register/rotation.ts';
import { suspendCertificate } from '../../src/register/suspension.ts';
import { BE_0120, DAY, NOW, platform } from '../throwaway-scheme.ts';
import { BE_0121, entryOf, twoFunds, walletSeal } from './register-fixtures.ts';

expect.extend(codeMatchers);

const { scheme, seal, newer, bind, register } = await twoFunds();
const published = markPublished(register, new Set(register.certificates.keys()));
const thumbprint = thumbprintOf(seal);

async function outcomeOf(list: Register, certificate: Uint8Array, at: number) {
  const opened = await scheme.open((await scheme.publish(list)).snapshot);
  const trust = trustMaterial(opened, nothingInstalled('test', NOW));
  const institution = findInstitution(trust, 'BE', '0120');
  if (!institution) throw new RangeError('The institution is in the list.');
  const x5t = Buffer.from(thumbprintOf(certificate), 'base64url');
  return (await resolveKey(trust, institution, x5t, { competence: 'EHIC', at, platform })).outcome;
}

test('a published list makes new certificates published, and nothing else', async () => {
  expect(entryOf(published, seal).state).toBe('published');
  const rotating = await bind(published, newer);
  expect(entryOf(markPublished(rotating, new Set(rotating.certificates.keys())), seal).state).toBe(
    'rotating',
  );
});

test('old key, both keys, new key: no document in between is lost', async () => {
  const both = await bind(published, newer, { from: NOW });
  expect(entryOf(both, seal).state).toBe('rotating');
  const end = NOW + 30 * DAY;
  const retired = retireCertificate(both, BE_0120, { thumbprint, at: end, now: NOW });
  expect(entryOf(retired, seal).state).toBe('retired');
  expect(await outcomeOf(retired, seal, NOW - 1)).toBe('trusted');
  expect(await outcomeOf(retired, newer, NOW - 1)).toBe('not-bound');
  for (const at of [NOW, end - 1]) {
    expect(await outcomeOf(retired, seal, at)).toBe('trusted');
    expect(await outcomeOf(retired, newer, at)).toBe('trusted');
  }
  expect(await outcomeOf(retired, seal, end)).toBe('not-bound');
  expect(await outcomeOf(retired, newer, end)).toBe('trusted');
});

test('a second certificate for other documents, or after the end of the first, rotates nothing', async () => {
  const ended = await bind(published, seal, { until: NOW });
  expect(entryOf(await bind(ended, newer, { from: NOW }), seal).state).toBe('published');
});

test('a certificate for wallets rotates none for paper, and none for paper one for wallets', async () => {
  const wallet = await walletSeal(scheme.authorities.BE);
  const beside = await bind(published, wallet, { from: NOW });
  expect(entryOf(beside, seal).state).toBe('published');
  expect(await outcomeOf(beside, seal, NOW)).toBe('trusted');
  expect(await outcomeOf(beside, wallet, NOW)).toBe('trusted');
  const next = await bind(beside, newer, { from: NOW });
  expect(entryOf(next, seal).state).toBe('rotating');
  expect(entryOf(next, wallet).state).toBe('approved');
  const renewed = await bind(next, await walletSeal(scheme.authorities.BE), { from: NOW });
  expect(entryOf(renewed, wallet).state).toBe('rotating');
});

test('a shared certificate rotates and retires with its last user', async () => {
  const shared = await bind(published, seal, { shared: true }, BE_0121);
  const both = await bind(shared, newer);
  expect(entryOf(both, seal).state).toBe('published');
  const order = { thumbprint, at: NOW + 1, now: NOW };
  const one = retireCertificate(both, BE_0120, order);
  expect(entryOf(one, seal).state).toBe('published');
  expect(entryOf(retireCertificate(one, BE_0121, order), seal).state).toBe('retired');
});

test('what cannot be retired is said by code', () => {
  const order = { thumbprint, at: NOW, now: NOW };
  const refused = (from: Register, change: object, id = BE_0120) =>
    expect(() => retireCertificate(from, id, { ...order, ...change }));
  refused(published, { at: NOW - 1 }).toThrowWithCode(TrustRegistryError, 'period-malformed');
  refused(published, { thumbprint: 'x' }).toThrowWithCode(
    TrustRegistryError,
    'certificate-unknown',
  );
  refused(published, {}, BE_0121).toThrowWithCode(TrustRegistryError, 'certificate-unknown');
  refused(published, {}, { ...BE_0120, officialId: '9999' }).toThrowWithCode(
    TrustRegistryError,
    'institution-unknown',
  );
  for (const each of [
    suspendCertificate(published, { thumbprint, at: NOW }),
    retireCertificate(published, BE_0120, order),
  ]) {
    refused(each, {}).toThrowWithCode(TrustRegistryError, 'transition-not-allowed');
  }
});
