import { KeysError } from '@prova/keys';
import { codeMatchers } from '@prova/testing';
import { IssuerError } from '../../src/errors.ts';
import { createIssuing } from '../../src/issuing/issuing.ts';
import { resumeStaged } from '../../src/issuing/resume.ts';
import { BE, createTestHouse, requestOf, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

/** The house on a day on which its signer is away, after the documents were staged. */
function withoutSigner(): TestHouse {
  return {
    ...house,
    keyOf: async (institutionId) => {
      const key = await house.keyOf(institutionId);
      const signMany = () => {
        throw new KeysError('key-unsupported', 'The token is away.');
      };
      return { ...key, signer: { ...key.signer, signMany } };
    },
  };
}

test('a document that could not be signed stays staged, and the same request brings it to its end', async () => {
  const request = requestOf('signer away');
  const order = house.order({}, { request });
  const failed = createIssuing(withoutSigner()).issue(BE, order);
  await expect(failed).toRejectWithCode(KeysError, 'key-unsupported');
  const { row, replayed } = await createIssuing(house).issue(BE, order);
  expect([row.state, replayed]).toEqual(['released', true]);
});

test('what nobody asks for again is found after a minute', async () => {
  const failed = createIssuing(withoutSigner()).issue(BE, house.order());
  await expect(failed).toRejectWithCode(KeysError, 'key-unsupported');
  expect(await resumeStaged(house)).toBe(0);
  house.at(house.now() + 61);
  expect(await resumeStaged(house)).toBe(1);
  expect(await resumeStaged(house)).toBe(0);
});

test('two that bring the same document to its end make one of it', async () => {
  const request = requestOf('at two places');
  const order = house.order({}, { request });
  await expect(createIssuing(withoutSigner()).issue(BE, order)).rejects.toThrow();
  const places = [createIssuing(house), createIssuing(house), createIssuing(house)];
  const all = await Promise.all(places.map((each) => each.again(BE, request)));
  expect(new Set(all.map((each) => each?.row.jti)).size).toBe(1);
  const tokens = all.map((each) => Buffer.from(each?.row.sealed ?? []).toString('hex'));
  expect(new Set(tokens).size).toBe(1);
});

test('what our verifier does not accept fails for good, with its code', async () => {
  const request = requestOf('of a foreign key');
  const foreign: TestHouse = { ...house, keyOf: () => house.keyOf('DE:BA82708') };
  const order = house.order({}, { request });
  const failed = createIssuing(foreign).issue(BE, order);
  await expect(failed).toRejectWithCode(IssuerError, 'release-refused');
  const again = createIssuing(house).issue(BE, order);
  await expect(again).rejects.toMatchObject({ code: 'release-refused', rule: 'key-not-listed' });
});
