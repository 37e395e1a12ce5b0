import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { type AuditLink, EMPTY_AUDIT, StoreError, verifyAuditChain } from '../../src/index.ts';
import { APPROVAL, chainOf } from './chain.ts';

expect.extend(codeMatchers);

const CHAIN = chainOf(20);

test('an unbroken chain has the head that its last entry gives', () => {
  expect(verifyAuditChain([])).toBe(EMPTY_AUDIT);
  expect(verifyAuditChain(CHAIN)).toEqual({
    size: 20,
    rootHash: CHAIN[19]?.hash,
    time: APPROVAL.at + 19,
  });
});

test('it may be verified in pieces', () => {
  const half = verifyAuditChain(CHAIN.slice(0, 10));
  expect(verifyAuditChain(CHAIN.slice(10), half)).toEqual(verifyAuditChain(CHAIN));
});

test('whatever is changed, the first number that does not fit is named', () => {
  const flip = (bytes: Uint8Array, at: number) =>
    Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte));
  fc.assert(
    fc.property(
      fc.nat(19),
      fc.nat(31),
      fc.constantFrom('entry', 'prevHash', 'hash'),
      (at, byte, part) => {
        const link = CHAIN[at] as AuditLink;
        const changed: AuditLink = {
          ...link,
          ...(part === 'entry'
            ? { entry: link.entry.replace('officer:7', `officer:${byte + 8}`) }
            : { [part]: flip(link[part === 'hash' ? 'hash' : 'prevHash'], byte) }),
        };
        const error = errorOf(CHAIN.with(at, changed));
        expect(error).toMatchObject({ code: 'audit-broken' });
        expect(String(error)).toContain(`Audit entry ${at + 1}:`);
      },
    ),
  );
});

test.each<[string, AuditLink[]]>([
  ['taken out', CHAIN.toSpliced(4, 1)],
  ['put in twice', CHAIN.toSpliced(4, 0, ...CHAIN.slice(3, 4))],
  ['of another shape', CHAIN.with(4, { ...(CHAIN[4] as AuditLink), entry: '{}' })],
])('an entry %s breaks it', (_, links) => {
  expect(() => verifyAuditChain(links)).toThrowWithCode(StoreError, 'audit-broken');
  expect(String(errorOf(links))).toContain('Audit entry 5:');
});

test.each([
  ['of an institution, taken for the house', chainOf(3, 'BE:0120'), undefined],
  ['of an institution, taken for another', chainOf(3, 'BE:0120'), 'BE:0130'],
  ['of the house, taken for an institution', chainOf(3), 'BE:0120'],
])('a chain %s is broken', (_, links, scope) => {
  expect(() => verifyAuditChain(links, EMPTY_AUDIT, scope)).toThrowWithCode(
    StoreError,
    'audit-broken',
  );
});

test('a chain of its scope is whole', () => {
  expect(verifyAuditChain(chainOf(3, 'BE:0120'), EMPTY_AUDIT, 'BE:0120')).toMatchObject({
    size: 3,
  });
});

function errorOf(links: readonly AuditLink[]): unknown {
  try {
    return verifyAuditChain(links);
  } catch (error) {
    return error;
  }
}
