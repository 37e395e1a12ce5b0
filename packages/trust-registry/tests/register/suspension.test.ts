import { codeMatchers } from '@prova/testing/to-reject-with';
import { effectOn } from '@prova/trust';
import { type Register, TrustRegistryError, thumbprintOf } from '@prova/trust-registry';
import { revoke } from '../../src/register/revocation.ts';
import { liftCertificateSuspension, suspendCertificate } from '../../src/register/suspension.ts';
import { NOW } from '../throwaway-scheme.ts';
import { entryOf, twoFunds } from './register-fixtures.ts';

expect.extend(codeMatchers);

const { scheme, seal, register } = await twoFunds();
const thumbprint = thumbprintOf(seal);
const authority = {
  thumbprint: thumbprintOf(scheme.authorities.BE.certificate),
  scope: 'certificate-authority',
} as const;
const held = suspendCertificate(register, { thumbprint, at: NOW });
const stolen = { reason: 'keyCompromise', revokedAt: NOW, invalidityDate: NOW } as const;
const lastReason = ({ tombstones }: Register) => tombstones.at(-1)?.reason;

test('a suspended certificate remembers where it returns to', () => {
  expect(entryOf(held, seal)).toMatchObject({ state: 'suspended', suspendedFrom: 'approved' });
  expect(held.tombstones).toMatchObject([{ reason: 'certificateHold', revokedAt: NOW }]);
  const free = liftCertificateSuspension(held, { thumbprint, at: NOW + 1 });
  expect(entryOf(free, seal)).toEqual(entryOf(register, seal));
  expect(lastReason(free)).toBe('removeFromCRL');
});

test('suspending is not done twice, nor to what is revoked', () => {
  const struck = revoke(register, { thumbprint, scope: 'certificate', ...stolen });
  for (const each of [held, struck]) {
    expect(() => suspendCertificate(each, { thumbprint, at: NOW + 1 })).toThrowWithCode(
      TrustRegistryError,
      'transition-not-allowed',
    );
  }
});

test('only what is suspended can be lifted, and only afterwards', () => {
  const revoked = revoke(held, { thumbprint, scope: 'certificate', ...stolen });
  expect(entryOf(revoked, seal)).toEqual({ ...entryOf(register, seal), state: 'revoked' });
  for (const each of [register, revoked]) {
    expect(() => liftCertificateSuspension(each, { thumbprint, at: NOW + 1 })).toThrowWithCode(
      TrustRegistryError,
      'transition-not-allowed',
    );
  }
  expect(() => liftCertificateSuspension(held, { thumbprint, at: NOW })).toThrowWithCode(
    TrustRegistryError,
    'period-malformed',
  );
  expect(() => liftCertificateSuspension(held, { thumbprint: 'x', at: NOW + 1 })).toThrowWithCode(
    TrustRegistryError,
    'certificate-unknown',
  );
});

test('a clock that went back does not undo a second suspension', () => {
  const free = liftCertificateSuspension(held, { thumbprint, at: NOW + 9 });
  const again = suspendCertificate(free, { thumbprint, at: NOW + 1 });
  expect(again.tombstones.at(-1)?.revokedAt).toBe(NOW + 9);
  expect(() => liftCertificateSuspension(again, { thumbprint, at: NOW + 9 })).toThrowWithCode(
    TrustRegistryError,
    'period-malformed',
  );
});

test('an authority can be suspended too, once, and be lifted', () => {
  const down = suspendCertificate(register, { ...authority, at: NOW });
  const [mark] = down.tombstones;
  expect(mark && effectOn(mark, NOW - 1)).toBe('suspended');
  expect(down.certificates).toBe(register.certificates);
  expect(() => suspendCertificate(down, { ...authority, at: NOW + 1 })).toThrowWithCode(
    TrustRegistryError,
    'transition-not-allowed',
  );
  const up = liftCertificateSuspension(down, { ...authority, at: NOW + 1 });
  expect(lastReason(up)).toBe('removeFromCRL');
  expect(() => liftCertificateSuspension(up, { ...authority, at: NOW + 2 })).toThrowWithCode(
    TrustRegistryError,
    'transition-not-allowed',
  );
});

test('an order to revoke with a hold suspends', () => {
  const order = { thumbprint, scope: 'certificate', revokedAt: NOW, invalidityDate: NOW } as const;
  expect(revoke(register, { ...order, reason: 'certificateHold' })).toEqual(held);
});
