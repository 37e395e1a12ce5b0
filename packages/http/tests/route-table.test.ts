import fc from 'fast-check';
import { answerNothing } from '../src/answer.ts';
import { type Method, operation } from '../src/operation.ts';
import { routeTable } from '../src/route-table.ts';
import { shortText } from '../src/schema.ts';

const at = (method: Method, path: `/${string}`) =>
  operation({
    operationId: `${method} ${path}`,
    ...{ method, path, tag: 'Places', summary: 'A place' },
    parameters: Object.fromEntries(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, shortText(100)]),
    ),
    answers: { 204: { description: 'Nothing' } },
    handle: () => answerNothing(),
  });

const find = routeTable([
  at('GET', '/things'),
  at('POST', '/things'),
  at('GET', '/things/{id}'),
  at('GET', '/things/all'),
  at('GET', '/things/{id}/did.json'),
  at('DELETE', '/{any}/{id}'),
]);

test.each<[string, string[], object]>([
  ['/things', ['GET /things', 'POST /things'], {}],
  ['/things/7', ['GET /things/{id}'], { id: '7' }],
  ['/things/all', ['GET /things/all'], {}],
  ['/things/7/did.json', ['GET /things/{id}/did.json'], { id: '7' }],
  ['/others/7', ['DELETE /{any}/{id}'], { any: 'others', id: '7' }],
  ['/things/BE%3A0120%2F%C3%A9', ['GET /things/{id}'], { id: 'BE:0120/é' }],
  ['/things/__proto__', ['GET /things/{id}'], { id: '__proto__' }],
])('%s', (path, operations, parameters) => {
  const place = find(path);
  expect(place?.operations.map(({ operationId }) => operationId)).toEqual(operations);
  expect(place?.parameters).toEqual(parameters);
});

test.each(['', '/', '/Things', '/things/', '/things//did.json', '/things/7/didXjson', '/a/b/c'])(
  'nothing is at "%s"',
  (path) => expect(find(path)).toBeUndefined(),
);

test('a parameter is what was put there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
      expect(find(`/things/${encodeURIComponent(id)}/did.json`)?.parameters).toEqual({ id });
    }),
  );
});
