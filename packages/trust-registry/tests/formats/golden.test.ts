import { createHash } from 'node:crypto';
import { parseIssuerQuery } from '../../src/formats/resolver/issuer-query.ts';
import { queryIssuers } from '../../src/formats/resolver/query-issuers.ts';
import { lotePayload, SCHEME } from './lote/scheme.ts';
import { BASE_URL, fixtureList, NOW } from './published.ts';

/*
 * The same snapshot always gives the same bytes, on every machine and in every version: readers compare hashes. Who must
 * change what is published changes a line here, and says so in the changelog.
 */

const list = await fixtureList();
const answer = (shape: string) =>
  queryIssuers(list, parseIssuerQuery(new URLSearchParams({ shape })), {
    now: NOW,
    baseUrl: BASE_URL,
  });

test.each([
  [
    'resolver',
    answer('default'),
    '5aa809c9823a69a86dbbcb46bc361bed18439dbed69f9aa8693ec63ebeaf08c1',
  ],
  [
    'resolver in the shape of the specification',
    answer('spec'),
    '375083239aab3ec89d61c167f2fb622b626cabeb349f659323c561baa9fabc56',
  ],
  [
    'LoTE',
    lotePayload(list, SCHEME, { profile: 'own' }),
    'bbdb78dd94ca0bb7137b3a0d6f14e97b667358adf9cf48fd048ddd77e166820c',
  ],
  [
    'LoTE of the EU profile',
    lotePayload(list, SCHEME, { profile: 'pubeaa' }),
    '837d5c10691c5b91e943d9554385f4c6be15ef72c4e66d41e425a6ec103b744c',
  ],
])('%s', (_, value, hash) => {
  expect(createHash('sha256').update(JSON.stringify(value)).digest('hex')).toBe(hash);
});
