import { withoutChance } from '@prova/testing';
import { queryOperations } from '../../src/http/query-operations.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { BE, createTestHouse, RECORD, type TestHouse } from '../support/test-house.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

let house: TestHouse;
let office: TestOffice;
let jti: string;
beforeAll(async () => {
  house = await createTestHouse();
  office = await openTestOffice(house, queryOperations);
  const { issue } = createIssuing(house);
  await issue(BE, house.order());
  house.at(house.now() + 1);
  ({ jti } = (await issue(BE, house.order())).row);
});
afterAll(async () => {
  await office.close();
  await house.close();
});

const query = (body: object, as?: string) =>
  office.ask('POST', '/issuer/v1/attestations/query', { body, ...(as && { as }) });

test.each([{ personalNumber: RECORD.hi }, { surname: RECORD.fn, birthDate: RECORD.dob }])(
  'a person’s documents, a page at a time: %o',
  async (person) => {
    const first = await query({ ...person, limit: 1 });
    expect(first).toMatchObject({
      status: 200,
      body: { items: [{ id: jti, state: 'released' }], next: expect.any(String) },
    });
    const { next } = Object(first.body);
    const second = await query({ ...person, after: next });
    expect(Object(second.body)).toEqual({ items: [expect.objectContaining({ recordId: 'r-1' })] });
  },
);

test('one document by its id', async () => {
  expect(await query({ id: jti })).toMatchObject({ status: 200, body: { items: [{ id: jti }] } });
});

test('it takes the scope read, and finds what is of the client’s institution', async () => {
  expect(await query({ id: jti }, 'printer')).toMatchObject({ status: 403 });
  expect(await query({ id: jti }, 'nobody')).toMatchObject({ status: 401 });
  expect(await query({ id: jti }, 'stranger')).toEqual({ status: 200, body: { items: [] } });
});

test.each([
  [{}, 400],
  [{ personalNumber: RECORD.hi, id: '0123456789ABCDEF' }, 400],
  [{ surname: RECORD.fn }, 400],
  [{ personalNumber: '' }, 400],
  [{ personalNumber: RECORD.hi, limit: 101 }, 400],
  [{ personalNumber: RECORD.hi, after: 'nowhere' }, 400],
])('what is no question is refused: %o', async (body, status) => {
  expect(await query(body)).toMatchObject({ status });
});

test('the log knows neither name nor number', async () => {
  expect(office.lines.join('')).toContain('queryAttestations');
  expect(withoutChance(office.lines.join(''))).not.toMatch(/Vandenbroucke|54072002197|1954/);
});
