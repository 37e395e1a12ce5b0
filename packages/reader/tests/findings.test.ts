import { unreadFile } from '@prova/reader';

test('a file whose reader was stopped', () => {
  const detail = 'Reading took more time or memory than allowed.';
  const findings = [{ code: 'time-limit', detail }];
  const nothing = { kind: 'file', medium: 'unknown', attachments: [], qrTexts: [], findings };
  expect(unreadFile('time-limit')).toEqual(nothing);
});
