import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustRegistryError } from '@prova/trust-registry';
import { parseTirQuery, tirPage } from '../../src/formats/tir.ts';
import { BASE_URL, listWith } from './published.ts';

expect.extend(codeMatchers);

const list = listWith();
const ask = (text: string) =>
  tirPage(list, parseTirQuery(new URL(text, BASE_URL).searchParams), BASE_URL);

test('the pages hold every institution once, and their links lead from one to the next', () => {
  const first = ask('?page[size]=3');
  expect(first).toMatchObject({ total: 4, pageSize: 3, self: first.links.first });
  expect(first.items[0]).toEqual({
    did: 'did:web:registry.example:issuers:BE:0120',
    href: 'https://registry.example/api/v1/identifiers/did%3Aweb%3Aregistry.example%3Aissuers%3ABE%3A0120',
  });
  const second = ask(first.links.next);
  expect(second.self).toBe(first.links.last);
  expect(second.links).toEqual({ ...first.links, prev: first.self, next: second.self });
  const dids = [...first.items, ...second.items].map(({ did }) => did);
  expect(new Set(dids).size).toBe(4);
});

test('ten a page if nothing is said, and an empty list has one empty page', () => {
  expect(ask('').pageSize).toBe(10);
  const empty = listWith({}, { institutions: [] });
  expect(tirPage(empty, { size: 10 }, BASE_URL)).toMatchObject({ total: 0, items: [] });
});

test.each(['0', '101', 'x', '-1'])('%s is no page size', (size) => {
  expect(() => ask(`?page[size]=${size}`)).toThrowWithCode(TrustRegistryError, 'query-malformed');
});

test('a page begins behind an issuer of the list only', () => {
  expect(() => ask('?page[after]=did:web:nobody.example')).toThrowWithCode(
    TrustRegistryError,
    'query-malformed',
  );
});
