import { type Bench, type BenchRow, keepsFloor, runBench } from '../../src/bench/bench-row.ts';
import { benchTable } from '../../src/bench/bench-table.ts';
import { hold, median } from '../../src/bench/contest.ts';

/** A row that finds these ratios, one after the other. */
function benchOf(floor: number | null, ...ratios: number[]): Bench {
  const measure = async () => {
    const ratio = ratios.shift() ?? Number.NaN;
    return { value: ratio * 1000, baseline: 1000, ratio };
  };
  return { name: 'ours ÷ theirs', unit: 'units/s', floor, goal: 2, measure };
}

test('a row has the members of the JSON, in their order', async () => {
  const row = await runBench(benchOf(1, 1.5));
  expect(Object.keys(row)).toEqual(['name', 'value', 'unit', 'baseline', 'ratio', 'floor', 'goal']);
});

test.each<[string, number | null, number[], number, boolean]>([
  ['kept at once', 1, [1.5, 0.5], 1.5, true],
  ['exactly kept', 1, [1, 0.5], 1, true],
  ['missed, then kept', 1, [0.9, 1.1, 0.5], 1.1, true],
  ['missed twice', 1, [0.9, 0.8, 1.5], 0.8, false],
  ['no number', 1, [Number.NaN, Number.NaN], Number.NaN, false],
  ['no floor', null, [0.1, 1], 0.1, true],
])('%s', async (_, floor, ratios, ratio, isKept) => {
  const row = await runBench(benchOf(floor, ...ratios));
  expect(row.ratio).toBe(ratio);
  expect(keepsFloor(row)).toBe(isKept);
});

test('both sides work in turn, with a warm-up', async () => {
  const order: string[] = [];
  const outcome = await hold({
    ours: () => order.push('A'),
    baseline: async () => order.push('B'),
    rounds: 2,
    milliseconds: 0,
  });
  expect(order.join('')).toBe('ABABAB');
  expect(Object.keys(outcome)).toEqual(['value', 'baseline', 'ratio']);
});

test('work that fails ends the contest', async () => {
  const fail = async () => {
    throw new RangeError('no card');
  };
  const contest = { ours: fail, baseline: () => 0, rounds: 1, milliseconds: 0 };
  await expect(hold(contest)).rejects.toThrow('no card');
});

test('the median is a value that occurred', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(median([])).toBeNaN();
});

test('the table aligns its columns, and marks what is missed', () => {
  const row: BenchRow = {
    name: 'a',
    value: 12_345.6,
    unit: 'kB',
    baseline: 1.5,
    ratio: 0.333,
    floor: 0.5,
    goal: null,
  };
  const table = benchTable([row, { ...row, name: 'longer', value: 1, floor: null }]);
  expect(table.split('\n')).toEqual([
    '         value  baseline  unit  ratio  floor  goal',
    'a       12,346      1.50  kB    0.333  0.500     –  MISSED',
    'longer    1.00      1.50  kB    0.333      –     –',
  ]);
});
