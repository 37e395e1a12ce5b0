import * as reader from '@prova/reader';

test('the door', () => {
  expect(Object.keys(reader)).toEqual(['createReader', 'unreadFile']);
});

test('a file whose reader was stopped', () => {
  const detail = 'Reading took more time or memory than allowed.';
  const findings = [{ code: 'time-limit', detail }];
  const nothing = { kind: 'file', medium: 'unknown', attachments: [], qrTexts: [], findings };
  expect(reader.unreadFile('time-limit')).toEqual(nothing);
});
