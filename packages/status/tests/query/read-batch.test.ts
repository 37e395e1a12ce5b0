import { HASH_BYTES } from '../../src/persons/person-keys.ts';
import { readBatch } from '../../src/query/read-batch.ts';

const rules = { environment: 'test', today: () => '2026-11-24' } as const;
const keys = {
  ssinHashes: (numbers: readonly string[]) => new Uint8Array(numbers.length * HASH_BYTES).fill(1),
};
const linesIn = async function* (count: number) {
  yield Buffer.from('0\n'.repeat(count));
};

test('a file has two million lines at most, and a line that names nobody has no hash', async () => {
  const chunks = await readBatch(linesIn(3), { ...rules, keys });
  expect(chunks).toEqual([{ hashes: new Uint8Array(3 * HASH_BYTES), nobody: new Set([0, 1, 2]) }]);
  const tooMany = readBatch(linesIn(2_000_001), { ...rules, keys });
  await expect(tooMany).rejects.toMatchObject({ code: 'batch-too-long' });
});
