import { codeMatchers } from '@prova/testing/to-reject-with';
import { createAllowance } from '../src/allowance.ts';
import { HttpError } from '../src/index.ts';
import { askWho, newKey, startAuthorization, tokenOf, whoProof } from './support/authorization.ts';

expect.extend(codeMatchers);

test('a burst, then a share at a time', () => {
  let now = 1000;
  const allowance = createAllowance({ requests: 3, seconds: 30 }, () => now);
  for (const _ of [1, 2, 3]) allowance.spend('one');
  expect(() => allowance.spend('one')).toThrowWithCode(HttpError, 'too-many-requests');
  expect(() => allowance.require('one')).toThrowWithCode(HttpError, 'too-many-requests');
  allowance.require('two');
  now += 9;
  expect(() => allowance.spend('one')).toThrowWithCode(HttpError, 'too-many-requests');
  now += 1;
  allowance.require('one');
  allowance.spend('one');
  expect(() => allowance.spend('one')).toThrowWithCode(HttpError, 'too-many-requests');
  now += 1000;
  for (const _ of [1, 2, 3]) allowance.spend('one');
});

test('a clock that is put back keeps nobody waiting for it', () => {
  let now = 10_000;
  const allowance = createAllowance({ requests: 2, seconds: 30 }, () => now);
  allowance.spend('one');
  now -= 3_600;
  for (const _ of [1, 2]) allowance.spend('one');
  expect(() => allowance.spend('one')).toThrowWithCode(HttpError, 'too-many-requests');
});

test('a client at ten times its limit is refused cheaply, and the others never notice', async () => {
  const key = await newKey();
  const house = await startAuthorization({ limit: { requests: 5, seconds: 60 } });
  const [one, two] = [await tokenOf(house, key, 'one'), await tokenOf(house, key, 'two')];
  const statuses: number[] = [];
  for (let index = 0; index < 50; index++) {
    const { status, headers, body } = await askWho(house, one, await whoProof(house, key, one));
    statuses.push(status);
    if (status !== 429) continue;
    expect(body['code']).toBe('too-many-requests');
    expect(headers.get('retry-after')).toBe('12');
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(45);
  // Nothing was remembered of what was refused: two for each token, one for each request.
  expect(house.used.size).toBe(4 + 5);
  for (const _ of [1, 2, 3, 4, 5]) {
    expect((await askWho(house, two, await whoProof(house, key, two))).status).toBe(200);
  }
  house.wait(12);
  expect((await askWho(house, one, await whoProof(house, key, one))).status).toBe(200);
  await house.close();
});

test('who has a token without its key uses nothing of its client up', async () => {
  const [key, thief] = await Promise.all([newKey(), newKey()]);
  const house = await startAuthorization({ limit: { requests: 1, seconds: 60 } });
  const token = await tokenOf(house, key);
  for (const _ of [1, 2, 3]) {
    const answer = await askWho(house, token, await whoProof(house, thief, token));
    expect(answer.body['code']).toBe('invalid-dpop-proof');
  }
  expect((await askWho(house, token, await whoProof(house, key, token))).status).toBe(200);
  await house.close();
});
