import {
  type BatchRun,
  memory,
  partOfPostgres,
  rateAlone,
  rateOfCores,
  rateOfTime,
} from '../../src/bench/service/batch-benches.ts';
import { parseStat } from '../../src/bench/service/postgres-time.ts';
import { recordsFile } from '../../src/bench/service/records.ts';

const RUN: BatchRun = {
  records: 60_000,
  cores: 2,
  received: 3,
  elapsed: 10,
  issuer: 3,
  workers: 12,
  postgres: 5,
  memory: 125e6,
  rawSignatures: 50_000,
  rawAlone: 60_000,
};

test('the rate of a core counts the whole run, from the first record sent', () => {
  expect(rateOfCores(RUN)).toEqual({ value: 3_000, baseline: 50_000, ratio: 0.06 });
});

test('processor time is that of every process', () => {
  expect(rateOfTime(RUN)).toEqual({ value: 3_000, baseline: 50_000, ratio: 0.06 });
  expect(rateAlone(RUN)).toEqual({ value: 3_000, baseline: 60_000, ratio: 0.05 });
  expect(partOfPostgres(RUN)).toEqual({ value: 5, baseline: 20, ratio: 4 });
});

test('a server that cannot be seen makes no figure up', () => {
  const run = { ...RUN, postgres: undefined };
  expect(rateOfTime(run).ratio).toBeNaN();
  expect(partOfPostgres(run).ratio).toBeNaN();
});

test('less memory is better', () => {
  expect(memory(RUN)).toEqual({ value: 125, baseline: 250, ratio: 2 });
});

test('times of a process are read behind its name, whatever that is', () => {
  const line =
    '42 (post) (gres) S 7 42 42 0 -1 4194560 100 200 0 0 150 50 300 100 20 0 1 0 123 1000 200';
  expect(parseStat(line)).toEqual({ pid: 42, name: 'post) (gres', parent: 7, own: 2, ended: 4 });
});

test('a file has as many records as were asked for, and no two alike', async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of recordsFile('b', 600)) pieces.push(piece);
  const lines = Buffer.concat(pieces).toString().trimEnd().split('\n');
  expect(new Set(lines.map((line) => JSON.parse(line).id)).size).toBe(600);
  expect(new Set(lines.map((line) => JSON.parse(line).hi)).size).toBe(600);
});
