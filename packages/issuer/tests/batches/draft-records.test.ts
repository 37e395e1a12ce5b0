import fc from 'fast-check';
import { draftRecords } from '../../src/batches/draft-records.ts';
import type { DraftedText, Drafting, DraftRules } from '../../src/batches/draft-texts.ts';
import { cutRecords } from '../../src/records/cut-records.ts';

const rules: DraftRules = {
  type: 'prc',
  institution: {
    institutionId: 'BE:0120',
    institution: { country: 'BE', officialId: '0120' },
    environment: 'test',
    languages: ['en'],
    nativeScript: 'warn',
    fourEyes: false,
  },
  templateId: 'prc1/en/test/verify.example',
  today: '2026-11-24',
};

/** As many lines as there are ids; each is its own drafted answer. */
async function* file(ids: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const id of ids) yield Buffer.from(`${JSON.stringify(id)}\n`);
}

const answersOf: Drafting = async ({ texts }) =>
  texts.map((each): DraftedText => {
    if ('fault' in each) throw new RangeError('No such line was written.');
    return { line: each.line, recordId: JSON.parse(each.text), payload: '{}' };
  });

async function drafted(ids: readonly string[], draft: Drafting) {
  const found = [];
  for await (const each of draftRecords(await cutRecords(file(ids), 'ndjson'), rules, draft)) {
    found.push(each);
  }
  return found;
}

test('records keep their order and their numbers, whichever piece is ready first', async () => {
  const waiting: (() => void)[] = [];
  const lastFirst: Drafting = async (order) => {
    const answer = answersOf(order);
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      // Ends the newest of those that wait, now and then, so that older pieces are overtaken.
      setImmediate(() => waiting.pop()?.());
    });
    return answer;
  };
  const ids = Array.from({ length: 2_600 }, (_, index) => `r${index}`);
  const found = await drafted(ids, lastFirst);
  expect(found).toEqual(
    ids.map((recordId, index) => ({
      outcome: 'drafted',
      record: { recordNo: index + 1, line: index + 1, recordId, payload: '{}' },
    })),
  );
});

test('of any ids, each counts once, and the first time', async () => {
  const ids = fc.array(fc.integer({ min: 0, max: 400 }).map(String), { maxLength: 700 });
  await fc.assert(
    fc.asyncProperty(ids, async (given) => {
      const found = await drafted(given, answersOf);
      const taken = found.flatMap((each) => (each.outcome === 'drafted' ? [each.record] : []));
      expect(taken.map(({ recordId }) => recordId)).toEqual([...new Set(given)]);
      for (const { recordNo, recordId } of taken) {
        expect(given.indexOf(recordId)).toBe(recordNo - 1);
      }
      const failures = found.flatMap((each) => (each.outcome === 'failed' ? [each.failure] : []));
      expect(failures).toHaveLength(given.length - taken.length);
      for (const failure of failures) {
        expect(failure).toMatchObject({ code: 'duplicate-record', field: 'id' });
      }
    }),
    { numRuns: 30 },
  );
});

test('a piece that comes to no end is an error of the whole, and nothing else is left unheard', async () => {
  const fault = new Error('no thread');
  const failing: Drafting = async (order) => {
    if (order.texts.some(({ line }) => line > 500)) throw fault;
    return answersOf(order);
  };
  const ids = Array.from({ length: 3_000 }, (_, index) => `r${index}`);
  await expect(drafted(ids, failing)).rejects.toBe(fault);
});

test('long records are not collected by number', async () => {
  const lengths: number[] = [];
  const measured: Drafting = async (order) => {
    lengths.push(order.texts.length);
    return answersOf(order);
  };
  await drafted(
    Array.from({ length: 100 }, (_, index) => `${index}`.padEnd(60_000, 'x')),
    measured,
  );
  expect(Math.max(...lengths)).toBeLessThan(10);
});
