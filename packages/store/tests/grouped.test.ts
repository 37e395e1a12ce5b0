import { grouped, lookUpTogether } from '../src/grouped.ts';

/** Work that goes on until it is let go, and what it was asked for. */
function heldWork() {
  const asked: (readonly string[])[] = [];
  const held: (() => void)[] = [];
  return {
    asked,
    async work(names: readonly string[]) {
      asked.push(names);
      await new Promise<void>((resolve) => held.push(resolve));
    },
    letGo: () => held.shift()?.(),
  };
}

/** Long enough for all that waits for nothing else. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('who asks while others are looked up is looked up after them, with whoever waits too, each name once', async () => {
  const { asked, work, letGo } = heldWork();
  const find = lookUpTogether(async (names) => {
    await work(names);
    return new Map(names.filter((name) => name !== 'nobody').map((name) => [name, asked.length]));
  });
  const first = find('a');
  const later = Promise.all([find('a'), find('b'), find('a'), find('nobody')]);
  letGo();
  expect(await first).toBe(1);
  await settled();
  letGo();
  expect(await later).toEqual([2, 2, 2, undefined]);
  expect(asked).toEqual([['a'], ['a', 'b', 'nobody']]);
});

test('no more are served together than is said, and what fails for some fails for no others', async () => {
  const groups: (readonly number[])[] = [];
  const square = grouped(async (numbers: readonly number[]) => {
    groups.push(numbers);
    if (numbers.includes(3)) throw new RangeError('Not three.');
    return numbers.map((number) => number * number);
  }, 2);
  const ended = await Promise.allSettled([0, 1, 2, 3, 4].map(square));
  expect(groups).toEqual([[0], [1, 2], [3, 4]]);
  expect(ended.map((each) => (each.status === 'fulfilled' ? each.value : each.status))).toEqual([
    0,
    1,
    4,
    'rejected',
    'rejected',
  ]);
});

test('a group that is answered in part is answered to nobody', async () => {
  const broken = grouped(async () => ['one', 'and one too many'], 2);
  await expect(broken('asked')).rejects.toThrow(RangeError);
});
