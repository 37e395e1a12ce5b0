import { runInNewContext } from 'node:vm';
import { isPending, whenKnown } from '../src/index.ts';

test('what is there is gone on with at once, what is promised later', async () => {
  expect(whenKnown(1, (value) => value + 1)).toBe(2);
  expect(whenKnown('valid', (word) => word)).toBe('valid');
  expect(await whenKnown(Promise.resolve(1), (value) => value + 1)).toBe(2);
  expect(await whenKnown(1, async (value) => value + 1)).toBe(2);
});

test('promises of another realm are promises', () => {
  expect(isPending(runInNewContext('Promise.resolve()'))).toBe(true);
  for (const value of [undefined, null, 0, 'then', new Uint8Array(1), {}]) {
    expect(isPending(value)).toBe(false);
  }
});
