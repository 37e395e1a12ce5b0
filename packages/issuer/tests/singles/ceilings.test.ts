import { codeMatchers } from '@prova/testing/to-reject-with';
import { IssuerError } from '../../src/errors.ts';
import { createIssuing, type Issuing } from '../../src/singles/issuing.ts';
import { BE, createTestHouse, requestOf, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

const DAY = 86_400;

let house: TestHouse;
let issuing: Issuing;
beforeAll(async () => {
  house = await createTestHouse();
  issuing = createIssuing(house);
});
afterAll(() => house.close());

const issueAs = (spender: string, ceiling: number, request?: ReturnType<typeof requestOf>) =>
  issuing.issue(
    BE,
    house.order({}, { allowance: { spender, ceiling }, ...(request && { request }) }),
  );

test('a client has so many documents a day, also when it asks for all at once', async () => {
  const asked = Array.from({ length: 12 }, () => issueAs('client:small', 5));
  const settled = await Promise.allSettled(asked);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  await expect(issueAs('client:small', 5)).toRejectWithCode(IssuerError, 'ceiling-reached');
});

test('others are not held up, and a request that was answered is answered again', async () => {
  const request = requestOf('the last of the day');
  const first = await issueAs('client:one', 1, request);
  await expect(issueAs('client:one', 1)).toRejectWithCode(IssuerError, 'ceiling-reached');
  const again = await issueAs('client:one', 1, request);
  expect([again.row.jti, again.replayed]).toEqual([first.row.jti, true]);
  await expect(issueAs('client:other', 1)).resolves.toMatchObject({ replayed: false });
});

test('a refused order leaves nothing: its key may be used tomorrow', async () => {
  const request = requestOf('too late');
  await issueAs('client:daily', 1);
  await expect(issueAs('client:daily', 1, request)).toRejectWithCode(
    IssuerError,
    'ceiling-reached',
  );
  house.at(house.now() + DAY / 2 + DAY / 8); // midnight in Brussels has passed
  await expect(issueAs('client:daily', 1, request)).resolves.toMatchObject({ replayed: false });
});

test('a key has its ceiling too, whoever asks', async () => {
  const { allowance, ...key } = await house.keyOf(BE);
  const tired = createIssuing({
    ...house,
    keyOf: async () => ({ ...key, allowance: { ...allowance, spender: 'key:tired', ceiling: 2 } }),
  });
  const asked = ['a', 'b', 'c'].map((name) =>
    tired.issue(BE, house.order({}, { allowance: { spender: `client:${name}`, ceiling: 9 } })),
  );
  const settled = await Promise.allSettled(asked);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
});
