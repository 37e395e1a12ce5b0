import fc from 'fast-check';
import { linesOfPieces, splitLines } from '../src/lines.ts';

async function* inPieces(text: string, ends: readonly number[]): AsyncGenerator<Uint8Array> {
  const octets = Buffer.from(text);
  const cuts = [...new Set([0, ...ends.map((end) => end % (octets.length + 1)), octets.length])];
  cuts.sort((one, other) => one - other);
  for (const [at, cut] of cuts.entries()) yield octets.subarray(cut, cuts[at + 1] ?? cut);
}

const texts = async (lines: AsyncIterable<{ line: number; bytes?: Uint8Array }>) => {
  const found: (readonly [number, string])[] = [];
  for await (const { line, bytes } of lines)
    found.push([line, Buffer.from(bytes ?? []).toString()]);
  return found;
};

test('lines are the same wherever a piece of the file ends', async () => {
  const line = fc.stringMatching(/^[ -~]{0,6}$/);
  const file = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')));
  await fc.assert(
    fc.asyncProperty(file, line, fc.array(fc.nat()), async (ended, last, ends) => {
      const text = ended.flat().join('') + last;
      const expected = [...ended.map(([each]) => each), last]
        .map((each, at) => [at + 1, each] as const)
        .filter(([, each]) => each !== '');
      expect(await texts(splitLines(inPieces(text, ends)))).toEqual(expected);
    }),
  );
});

test('what ends in one piece comes together, and what is left at the end', async () => {
  const groups: number[] = [];
  for await (const lines of linesOfPieces(inPieces('a\nb\nc\nd', [4, 5])))
    groups.push(lines.length);
  expect(groups).toEqual([2, 1, 1]);
});

test('a line that is too long is counted and not kept', async () => {
  const text = `a\n${'b'.repeat(65_537)}\nc`;
  expect(await texts(splitLines(inPieces(text, [9])))).toEqual([
    [1, 'a'],
    [2, ''],
    [3, 'c'],
  ]);
});
