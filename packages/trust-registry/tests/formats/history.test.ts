import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustRegistryError } from '@prova/trust-registry';
import {
  historyOf,
  parseHistory,
  parseHistoryQuery,
  queryHistory,
} from '../../src/formats/history.ts';
import { NOW, thumbprintOfId } from './published.ts';

expect.extend(codeMatchers);

const thumbprint = thumbprintOfId('BE:0120');
const events: Parameters<typeof historyOf>[0] = [
  { seq: 1, at: NOW - 20, kind: 'institution-admitted', institution: 'BE:0120' },
  { seq: 2, at: NOW - 10, kind: 'certificate-bound', institution: 'BE:0120', thumbprint },
  {
    seq: 4,
    at: NOW,
    kind: 'certificate-revoked',
    thumbprint,
    reason: 'keyCompromise',
    invalidityDate: NOW - 5,
  },
];
const history = historyOf(events);
const parse = (text: string) => parseHistoryQuery(new URLSearchParams(text));
const numbers = (text: string) => queryHistory(history, parse(text)).events.map(({ seq }) => seq);

test('it tells everything, with times that people read, and reads back', () => {
  expect(history.events).toEqual([
    { seq: 1, at: '2026-11-24T08:59:40Z', kind: 'institution-admitted', institution: 'BE:0120' },
    {
      seq: 2,
      at: '2026-11-24T08:59:50Z',
      kind: 'certificate-bound',
      institution: 'BE:0120',
      thumbprint,
    },
    {
      seq: 4,
      at: '2026-11-24T09:00:00Z',
      kind: 'certificate-revoked',
      thumbprint,
      reason: 'keyCompromise',
      invalidityDate: '2026-11-24T08:59:55Z',
    },
  ]);
  expect(parseHistory(Buffer.from(JSON.stringify(history)))).toEqual(history);
});

test('one key, in any spelling, or what is new', () => {
  expect(numbers('')).toEqual([1, 2, 4]);
  expect(numbers(`x5t=${Buffer.from(thumbprint, 'base64url').toString('hex')}`)).toEqual([2, 4]);
  expect(numbers('after=2')).toEqual([4]);
  expect(numbers(`x5t=${thumbprint}&after=4`)).toEqual([]);
});

test('what an event carries besides is not told', () => {
  const carrying = events.map((event) => ({ ...event, officer: 'Nobody' }));
  expect(JSON.stringify(historyOf(carrying))).not.toContain('Nobody');
});

test('a question or a file that cannot be read is refused', () => {
  expect(() => parse('x5t=no')).toThrowWithCode(TrustRegistryError, 'thumbprint-malformed');
  expect(() => parse('after=-1')).toThrowWithCode(TrustRegistryError, 'query-malformed');
  expect(() => parseHistory(Buffer.from('{}'))).toThrowWithCode(
    TrustRegistryError,
    'release-malformed',
  );
});

test('a long history comes in pages', () => {
  const long = Array.from({ length: 2_500 }, (_, i) => ({
    seq: i + 1,
    at: 0,
    kind: 'certificate-bound' as const,
  }));
  const pages = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page = queryHistory(historyOf(long), { after });
    pages.push(page.events.length);
    after = page.next;
  }
  expect(pages).toEqual([1_000, 1_000, 500]);
});
