import { generateKeyPair, type KeyPair } from '@prova/keys';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustRegistryError, thumbprintOf } from '@prova/trust-registry';
import { pinCertificate } from '../../src/register/binding.ts';
import { revoke } from '../../src/register/revocation.ts';
import { suspendCertificate } from '../../src/register/suspension.ts';
import { NOW } from '../throwaway-scheme.ts';
import { BE_0121, entryOf, recertified, twoFunds } from './register-fixtures.ts';

expect.extend(codeMatchers);

const { scheme, seal, foreign, terms, bind, register } = await twoFunds();
const thumbprint = thumbprintOf(seal);
const order = {
  thumbprint,
  scope: 'certificate',
  reason: 'keyCompromise',
  revokedAt: NOW,
  invalidityDate: NOW,
} as const;
const pair: KeyPair = await generateKeyPair('P-256');
const first = await recertified(pair, scheme.authorities.BE);
const second = await recertified(pair, scheme.authorities.BE);

test('a revoked key stays revoked; only a harsher tombstone can follow', () => {
  const mild = revoke(register, { ...order, reason: 'superseded' });
  expect(entryOf(mild, seal).state).toBe('revoked');
  const harsh = revoke(mild, order);
  expect(harsh.tombstones.map(({ reason }) => reason)).toEqual(['superseded', 'keyCompromise']);
  expect(entryOf(harsh, seal)).toEqual(entryOf(mild, seal));
});

test.each(['certificate', 'certificate-authority', 'competence'] as const)(
  'a reason that %s does not know is refused',
  (scope) => {
    const der = scope === 'certificate-authority' ? scheme.authorities.BE.certificate : seal;
    for (const reason of ['because', 'constructor', '', 'removeFromCRL']) {
      const wrong = { ...order, thumbprint: thumbprintOf(der), scope, reason };
      expect(() => revoke(register, wrong)).toThrowWithCode(TrustRegistryError, 'reason-unknown');
    }
  },
);

test('a tombstone that no verifier could read is not set', () => {
  const wrong = [
    { ...order, revokedAt: NOW + 0.5 },
    { ...order, invalidityDate: -1 },
    { ...order, competences: ['EHIC'] as const },
    { ...order, scope: 'competence' as const, reason: 'competenceWithdrawn' },
  ];
  for (const each of wrong) {
    expect(() => revoke(register, each)).toThrowWithCode(TrustRegistryError, 'entry-malformed');
  }
});

test('with a key fall all its certificates', async () => {
  const both = await bind(await bind(register, first), second);
  expect(entryOf(both, first).keyHash).toBe(entryOf(both, second).keyHash);
  const struck = revoke(both, { ...order, thumbprint: thumbprintOf(first) });
  const states = [first, second, seal].map((each) => entryOf(struck, each).state);
  expect(states).toEqual(['revoked', 'revoked', 'rotating']);
});

test('a new certificate does not revive a revoked key, nor a new binding', async () => {
  const struck = revoke(await bind(register, first), {
    ...order,
    thumbprint: thumbprintOf(first),
    reason: 'superseded',
  });
  for (const each of [first, second]) {
    await expect(bind(struck, each)).toRejectWithCode(TrustRegistryError, 'key-revoked');
  }
  const pinned = pinCertificate(register, BE_0121, { certificate: foreign, ...terms });
  const gone = revoke(pinned, { ...order, thumbprint: thumbprintOf(foreign) });
  expect(() =>
    pinCertificate(gone, BE_0121, { certificate: foreign, ...terms, from: NOW }),
  ).toThrowWithCode(TrustRegistryError, 'key-revoked');
});

test('a suspended key is bound to nothing', async () => {
  const held = suspendCertificate(await bind(register, first), {
    thumbprint: thumbprintOf(first),
    at: NOW,
  });
  await expect(bind(held, second)).toRejectWithCode(TrustRegistryError, 'key-suspended');
});
