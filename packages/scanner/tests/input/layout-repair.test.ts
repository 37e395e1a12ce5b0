import { encodeQrText } from '@prova/credential';
import { createTestAuthority, LAYOUTS, type Layout, makeToken, typedOn } from '@prova/testing';
import fc from 'fast-check';
import { repairLayout, trimScan } from '../../src/input/layout-repair.ts';

const authority = await createTestAuthority();
const token = makeToken(authority.institution('BE:0120'));
const code = encodeQrText(token);

test.each<[Layout, string]>([
  ['us', 'none'],
  ['caps-lock', 'case'],
  ['qwertz', 'layout'],
  ['azerty', 'layout'],
])('a scanner on a computer with layout %s: %s is repaired', (layout, repair) => {
  expect(repairLayout(typedOn(layout, code))).toEqual({ text: code, repair });
});

test.each(LAYOUTS)('a bare token is read on %s too', (layout) => {
  expect(repairLayout(typedOn(layout, token)).text).toBe(token);
});

test('the kind of the code before it, and what ends a line behind it, are no part of it', () => {
  expect(repairLayout(typedOn('azerty', `]Q1${code}`)).text).toBe(code);
  expect(trimScan(`]Q1${code}\r\n`)).toBe(code);
  expect(trimScan(` ${code} `)).toBe(` ${code} `);
});

test('what opens by no reading is handed on as it came', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 20, maxLength: 60 }), (text) => {
      const keys = [...text].map((key) => ({ key, code: 'KeyA', shiftKey: false, timeStamp: 0 }));
      expect(repairLayout(keys)).toEqual({ text: trimScan(text), repair: 'none' });
    }),
  );
});
