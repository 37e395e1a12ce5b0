import fc from 'fast-check';
import { HttpError } from '../../src/index.ts';
import { personOf } from '../../src/sign-in/person.ts';

const NAMES = { name: 'name', organisation: 'org', roles: 'https://desk.example/roles' };

test('claims are found under the names that are configured, and null says nothing', () => {
  const claims = { sub: 'a', name: 'Ελένη', org: null, [NAMES.roles]: ['x', 'y'], roles: ['z'] };
  expect(personOf(claims, NAMES)).toEqual({ subject: 'a', name: 'Ελένη', roles: ['x', 'y'] });
});

test('what every object has is no claim', () => {
  const names = { name: 'name', organisation: 'constructor', roles: 'toString' };
  expect(personOf({ sub: 'a', name: 'b' }, names)).toEqual({ subject: 'a', name: 'b', roles: [] });
});

test('whatever a provider says is a person or a refusal', () => {
  const names = { name: 'name', organisation: 'org', roles: 'roles' };
  const claims = fc.record(
    { sub: fc.anything(), name: fc.anything(), org: fc.anything(), roles: fc.anything() },
    { requiredKeys: [] },
  );
  const usual = { sub: 'a', name: 'b', roles: ['c'] };
  fc.assert(
    fc.property(claims, fc.boolean(), (said, isUsual) => {
      try {
        const person = personOf(isUsual ? { ...usual, ...said } : said, names);
        for (const text of [person.subject, person.name, ...person.roles]) {
          expect(text.length).toBeGreaterThan(0);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(HttpError);
        expect(error).toMatchObject({ code: 'sign-in-invalid' });
      }
    }),
  );
});
