import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { auditEntryText } from '../../src/audit/audit-entry.ts';
import { canonicalJson, parseAuditEntry, StoreError } from '../../src/index.ts';
import { APPROVAL } from './chain.ts';

expect.extend(codeMatchers);

const ENTRY = { ...APPROVAL, seq: 3 };
const SCOPED = { ...ENTRY, scope: 'BE:0120' };
const { payloadHash: _, ...WITHOUT_HASH } = ENTRY;

test('an entry is one text', () => {
  expect(auditEntryText(ENTRY)).toBe(
    `{"action":"change.approved","actor":"officer:7","at":${ENTRY.at},` +
      '"objectId":"b5a9ba4e-7b29-4f0c-8c46-2a3cf0a0b9a1","objectType":"change-request",' +
      `"payloadHash":"${'07'.repeat(32)}","seq":3}`,
  );
});

test('an entry of a chain of many says which', () => {
  expect(auditEntryText(SCOPED)).toBe(
    auditEntryText(ENTRY).replace('"seq":3', '"scope":"BE:0120","seq":3'),
  );
});

test('the text is the canonical one', () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((name) => !name.includes('\0'));
  fc.assert(
    fc.property(names, names, names, (actor, objectId, scope) => {
      const entry = { ...WITHOUT_HASH, actor, objectId, scope };
      expect(auditEntryText(entry)).toBe(canonicalJson(entry));
    }),
  );
});

test.each([ENTRY, WITHOUT_HASH, SCOPED])('the text says the entry', (entry) => {
  const parsed = parseAuditEntry(auditEntryText(entry));
  expect({
    ...parsed,
    payloadHash: parsed.payloadHash && new Uint8Array(parsed.payloadHash),
  }).toEqual({ payloadHash: undefined, ...entry });
});

test.each<[string, object]>([
  ['no number', { seq: 0.5 }],
  ['a time before 1970', { at: -1 }],
  ['nobody', { actor: '' }],
  ['a name without end', { objectId: 'x'.repeat(501) }],
  ['a character that PostgreSQL does not keep', { action: 'a\0b' }],
  ['a lone surrogate', { objectType: '\ud800' }],
  ['a chain without a name', { scope: '' }],
  ['a hash of another length', { payloadHash: new Uint8Array(31) }],
])('%s is no part of an entry', (_name, part) => {
  expect(() => auditEntryText({ ...ENTRY, ...part })).toThrowWithCode(
    StoreError,
    'audit-entry-malformed',
  );
});

test.each([
  '',
  'null',
  '[]',
  '{}',
  ` ${auditEntryText(ENTRY)}`,
  auditEntryText(ENTRY).replace('"seq":3', '"seq":3,"seq":3'),
  auditEntryText(ENTRY).replace('"seq":3', '"seq":3,"u":1'),
  auditEntryText(ENTRY).replace('"seq":3', '"seq":"3"'),
  auditEntryText(ENTRY).replace('07', 'zz'),
  auditEntryText(ENTRY).replace('"seq":3', '"seq":3,"scope":"BE:0120"'),
  auditEntryText(SCOPED).replace('"BE:0120"', 'null'),
])('%s says no entry', (text) => {
  expect(() => parseAuditEntry(text)).toThrowWithCode(StoreError, 'audit-entry-malformed');
});

test('any text is an entry in its one form, or refused', () => {
  const text = auditEntryText(SCOPED);
  const mutated = fc
    .tuple(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 2 }))
    .map(([at, put]) => text.slice(0, at) + put + text.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), mutated), (each) => {
      try {
        expect(auditEntryText(parseAuditEntry(each))).toBe(each);
      } catch (error) {
        expect(error).toMatchObject({ code: 'audit-entry-malformed' });
      }
    }),
  );
});
