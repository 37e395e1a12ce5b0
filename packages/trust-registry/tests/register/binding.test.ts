import { X509Certificate } from 'node:crypto';
import { generateKeyPair, issueCountryCa } from '@prova/keys';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { newRegister, TrustRegistryError, thumbprintOf } from '@prova/trust-registry';
import { admitInstitution } from '../../src/register/admission.ts';
import { pinCertificate } from '../../src/register/binding.ts';
import { retireCertificate } from '../../src/register/rotation.ts';
import { BE_0120, DAY, NOW, selfIssuedSeal } from '../throwaway-scheme.ts';
import { BE_0121, entryOf, recertified, twoFunds } from './register-fixtures.ts';

expect.extend(codeMatchers);

const { scheme, seal, foreign, terms, bind, register } = await twoFunds();

test('the key of another institution needs the word that it is shared', async () => {
  await expect(bind(register, seal, {}, BE_0121)).toRejectWithCode(
    TrustRegistryError,
    'key-shared',
  );
  const shared = await bind(register, seal, { shared: true }, BE_0121);
  expect(entryOf(shared, seal).shared).toBe(true);
  // Whoever comes next says so again.
  const third = { ...BE_0120, officialId: '0122' };
  const more = admitInstitution(shared, { id: third, name: 'Third', validFrom: 0 });
  await expect(bind(more, seal, {}, third)).toRejectWithCode(TrustRegistryError, 'key-shared');
});

test('under another certificate it is the same key', async () => {
  const pair = await generateKeyPair('P-256');
  const first = await recertified(pair, scheme.authorities.BE);
  const second = await recertified(pair, scheme.authorities.BE);
  const own = await bind(register, first);
  expect((await bind(own, second)).certificates.size).toBe(3);
  await expect(bind(own, second, {}, BE_0121)).toRejectWithCode(TrustRegistryError, 'key-shared');
  const shared = await bind(own, second, { shared: true }, BE_0121);
  expect([first, second].map((each) => entryOf(shared, each).shared)).toEqual([true, true]);
});

test.each([
  ['no competence', { competences: [] }],
  ['half a second', { from: NOW + 0.5 }],
  ['a time before 1970', { from: -1 }],
  ['a time after the year 9999', { from: 253_402_300_801 }],
])('%s is not bound', async (_, more) => {
  await expect(bind(register, seal, more)).toRejectWithCode(TrustRegistryError, 'entry-malformed');
});

test('an institution without a name, or with an empty list, is not admitted', () => {
  const admission = { id: BE_0121, name: 'Fund', validFrom: 0 };
  const empty = newRegister({ environment: 'test', certificateAuthorities: [] });
  for (const part of [{ name: '' }, { name: 'a\tb' }, { validFrom: 1.5 }, { revocationUris: [] }]) {
    expect(() => admitInstitution(empty, { ...admission, ...part })).toThrowWithCode(
      TrustRegistryError,
      'entry-malformed',
    );
  }
});

test('a certificate that outlives its authority is not bound', async () => {
  const { root, authorities } = scheme;
  const { BE } = authorities;
  const short = await issueCountryCa(
    {
      subject: { country: 'BE', organization: 'Throwaway', commonName: 'Throwaway BE' },
      publicKey: new X509Certificate(BE.certificate).publicKey,
      validity: { notBefore: NOW - DAY, notAfter: NOW + DAY },
    },
    root,
  );
  const other = { ...register, certificateAuthorities: [short] };
  await expect(bind(other, seal)).toRejectWithCode(TrustRegistryError, 'certificate-not-trusted');
  // The same authority, renewed: one of its certificates lives long enough.
  const renewed = { ...register, certificateAuthorities: [short, BE.certificate] };
  expect((await bind(renewed, seal)).certificates.size).toBe(1);
});

test('a retired certificate is bound to nothing', async () => {
  const order = { thumbprint: thumbprintOf(seal), at: NOW, now: NOW };
  const retired = retireCertificate(register, BE_0120, order);
  await expect(bind(retired, seal, { from: NOW })).toRejectWithCode(
    TrustRegistryError,
    'transition-not-allowed',
  );
});

test('bindings are kept in one order, however they came', async () => {
  const other = await selfIssuedSeal('P-256');
  const pin = (from: typeof register, certificate: Uint8Array) =>
    pinCertificate(from, BE_0121, { certificate, ...terms });
  const one = pin(pin(register, foreign), other).institutions.get('BE:0121');
  expect(pin(pin(register, other), foreign).institutions.get('BE:0121')).toEqual(one);
});
