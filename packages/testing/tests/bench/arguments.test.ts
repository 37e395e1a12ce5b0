import { type BenchOrder, readArguments } from '../../src/bench/arguments.ts';

test.each<[string, BenchOrder]>([
  ['', { what: 'all', form: 'table' }],
  ['--json', { what: 'all', form: 'json' }],
  ['batch', { what: 'batch', records: 7, form: 'table' }],
  ['batch 1000000 --json', { what: 'batch', records: 1_000_000, form: 'json' }],
  ['--json load 90', { what: 'load', seconds: 90, form: 'json' }],
  ['load', { what: 'load', seconds: 60, form: 'table' }],
  ['status', { what: 'status', persons: 200_000, form: 'table' }],
  ['status 1000000', { what: 'status', persons: 1_000_000, form: 'table' }],
])('the bench takes %p', (words, order) => {
  expect(readArguments(words.split(' ').filter(Boolean), 7)).toEqual(order);
});

test.each([
  'cards',
  'batch 0',
  'batch 1.5',
  'batch many',
  'batch 100000000',
  'load 3601',
  'status 2000001',
  'load 60 60',
  '--csv',
])('the bench does not take %p', (words) => {
  expect(readArguments(words.split(' '), 7)).toBeUndefined();
});
