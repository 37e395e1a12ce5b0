import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { IssuerError } from '../../src/errors.ts';
import { findAllOfPerson, findPerson, type PersonQuery } from '../../src/ledger/find-person.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { BE, createTestHouse, RECORD, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

let house: TestHouse;
const issued: string[] = [];
beforeAll(async () => {
  house = await createTestHouse();
  const { issue } = createIssuing(house);
  const start = house.now();
  for (let i = 0; i < 5; i++) {
    house.at(start + i);
    issued.unshift((await issue(BE, house.order())).row.jti);
  }
  await issue(BE, house.order({ fn: 'Peeters', hi: '60010112345', dob: '1960-01-01' }));
});
afterAll(() => house.close());

const jtisOf = async (query: PersonQuery, institutionId = BE) =>
  (await findAllOfPerson(house, institutionId, query)).map(({ jti }) => jti);

test.each<PersonQuery>([
  { by: 'number', number: RECORD.hi },
  { by: 'number', number: '540720-021.97' },
  { by: 'name', surname: 'Vandenbroucke', birthDate: RECORD.dob },
  { by: 'name', surname: 'VAN DEN BROUCKE', birthDate: RECORD.dob },
])('a person is found, the newest document first: %o', async (query) => {
  expect(await jtisOf(query)).toEqual(issued);
});

test('a document is found by its id', async () => {
  const [jti = ''] = issued;
  expect(await jtisOf({ by: 'document', jti })).toEqual([jti]);
});

test('nobody else is found, nor anybody of another institution', async () => {
  expect(await jtisOf({ by: 'number', number: '54072002198' })).toEqual([]);
  const born = { by: 'name', surname: 'Vandenbroucke', birthDate: '1954-07-21' } as const;
  expect(await jtisOf(born)).toEqual([]);
  expect(await jtisOf({ by: 'number', number: RECORD.hi }, 'NL:1234')).toEqual([]);
});

test('pages follow each other, whole and without gaps, whatever their size', async () => {
  const query = { by: 'number', number: RECORD.hi } as const;
  for (const limit of [1, 2, 4, 5, 100]) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const place = after === undefined ? { limit } : { limit, after };
      const { rows, next } = await findPerson(house, BE, query, place);
      expect(rows.length).toBeLessThanOrEqual(limit);
      seen.push(...rows.map(({ jti }) => jti));
      after = next;
    } while (after !== undefined);
    expect(seen).toEqual(issued);
  }
});

test('a place at which no page ended is refused, whatever it is', async () => {
  const query = { by: 'number', number: RECORD.hi } as const;
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 80 }), async (after) => {
      await expect(findPerson(house, BE, query, { after })).toRejectWithCode(
        IssuerError,
        'cursor-malformed',
      );
    }),
  );
});
