import { conclusionOf, type Result } from '../src/index.ts';

test.each<[readonly Result[], Result, string, string]>([
  [['PASSED', 'PASSED'], 'PASSED', 'Wallets will take this.', '2 of 2 checks passed.'],
  [
    ['PASSED', 'WARNING', 'N/A'],
    'WARNING',
    'Wallets will take this; some will mind something.',
    '1 of 3 checks passed; 1 had nothing to look at.',
  ],
  [['WARNING', 'NOT PASSED'], 'NOT PASSED', 'Wallets will refuse this.', '0 of 2 checks passed.'],
  [
    ['N/A'],
    'N/A',
    'Nothing could be looked at.',
    '0 of 1 checks passed; 1 had nothing to look at.',
  ],
])('%j', (results, worst, sentence, count) => {
  expect(conclusionOf(results.map((result) => ({ result })))).toEqual({ worst, sentence, count });
});
