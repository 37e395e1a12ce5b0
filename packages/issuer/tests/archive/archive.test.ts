import fc from 'fast-check';
import { centralHeader, dosMoment, endRecords } from '../../src/archive/zip-records.ts';
import { type ArchivedCard, archiveOf } from '../../src/index.ts';
import { readZip } from './read-zip.ts';

/** 2026-11-24T09:00:01Z. */
const AT = 1_795_510_801;

async function* each(cards: Iterable<ArchivedCard>) {
  yield* cards;
}

async function zipOf(cards: Iterable<ArchivedCard>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of archiveOf(each(cards), AT)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const card = (name: string, pdf = `%PDF ${name}`): ArchivedCard => ({
  name,
  pdf: Buffer.from(pdf),
  text: `TEXT ${name}`,
});

const namesIn = async (...names: string[]) =>
  readZip(await zipOf(names.map((name) => card(name)))).map(({ name }) => name);

test('two files of each document, in their order, at the time that was given', async () => {
  const files = readZip(await zipOf([card('b'), card('a.1')]));
  expect(files.map(({ name, content }) => [name, content.toString()])).toEqual([
    ['b.pdf', '%PDF b'],
    ['b.txt', 'TEXT b'],
    ['a.1.pdf', '%PDF a.1'],
    ['a.1.txt', 'TEXT a.1'],
  ]);
  const { time, date } = dosMoment(AT);
  expect(files.every((file) => file.time === time && file.date === date)).toBe(true);
});

test('the time is that of UTC, wherever the machine stands', () => {
  expect(dosMoment(AT)).toEqual({ time: 9 << 11, date: (46 << 9) | (11 << 5) | 24 });
  expect(dosMoment(0)).toEqual({ time: 0, date: (1 << 5) | 1 });
});

test('the same documents give the same bytes', async () => {
  const cards = [card('a'), card('b')];
  expect((await zipOf(cards)).equals(await zipOf(cards))).toBe(true);
});

test('an archive of nothing is an archive', async () => {
  expect(readZip(await zipOf([]))).toEqual([]);
});

test.each(['../etc', 'a/b', 'a\\b', '', '.hidden', 'a\u0000', 'é', 'x'.repeat(101)])(
  '%j is no name',
  async (name) => {
    await expect(zipOf([card(name)])).rejects.toMatchObject({ code: 'record-id-invalid' });
  },
);

test('names that only differ in capitals would be one file somewhere', async () => {
  await expect(zipOf([card('a'), card('A')])).rejects.toMatchObject({ code: 'duplicate-record' });
});

test('the name of a device is no name of a file', async () => {
  expect(await namesIn('con', 'COM1.x', 'console')).toEqual([
    '_con.pdf',
    '_con.txt',
    '_COM1.x.pdf',
    '_COM1.x.txt',
    'console.pdf',
    'console.txt',
  ]);
});

test('more files than the old form counts', async () => {
  const many = Array.from({ length: 33_000 }, (_, i) => card(`r${i}`, ''));
  const zip = await zipOf(many);
  const end = zip.length - 22;
  expect(zip.readUInt16LE(end + 10)).toBe(0xffff);
  expect(zip.readUInt32LE(end - 20)).toBe(0x07064b50);
  const large = Number(zip.readBigUInt64LE(end - 12));
  expect(zip.readBigUInt64LE(large + 32)).toBe(66_000n);
  expect(zip.readUInt32LE(Number(zip.readBigUInt64LE(large + 48)))).toBe(0x02014b50);
});

test('past 4 GB, places are told in the records for large files', () => {
  const offset = 5_000_000_000;
  const name = Buffer.from('a.pdf');
  const entry = { name, crc: 1, size: 2, offset, moment: dosMoment(AT) };
  const header = Buffer.from(centralHeader(entry));
  expect(header.readUInt32LE(42)).toBe(0xffff_ffff);
  expect(header.readBigUInt64LE(46 + name.length + 4)).toBe(BigInt(offset));
  const end = Buffer.from(endRecords({ entries: 1, size: header.length, offset }));
  expect(end.length).toBe(56 + 20 + 22);
  expect(end.readBigUInt64LE(48)).toBe(BigInt(offset));
  expect(end.readBigUInt64LE(56 + 8)).toBe(BigInt(offset + header.length));
});

test('the next document is asked for when its bytes are wanted, and no sooner', async () => {
  let asked = 0;
  async function* counted() {
    for (;;) {
      asked++;
      yield card(`r${asked}`);
    }
  }
  const pieces = archiveOf(counted(), AT);
  for (let i = 0; i < 8; i++) await pieces.next();
  expect(asked).toBe(2);
  await pieces.return(undefined);
});

test('what the documents throw is passed on, and nothing closes the archive', async () => {
  const broken = new Error('gone');
  async function* cut() {
    yield card('a');
    throw broken;
  }
  const pieces: Uint8Array[] = [];
  const reading = (async () => {
    for await (const piece of archiveOf(cut(), AT)) pieces.push(piece);
  })();
  await expect(reading).rejects.toBe(broken);
  expect(Buffer.concat(pieces).includes(Buffer.from('PK\u0005\u0006'))).toBe(false);
});

test('any documents come out as they went in', async () => {
  const any = fc.record({
    name: fc.stringMatching(/^r[a-z0-9_-][a-z0-9._-]{0,20}$/),
    pdf: fc.uint8Array({ maxLength: 300 }),
    text: fc.string({ maxLength: 50 }),
  });
  const cards = fc.uniqueArray(any, { maxLength: 8, selector: ({ name }) => name });
  await fc.assert(
    fc.asyncProperty(cards, async (given) => {
      const files = readZip(await zipOf(given));
      expect(files.map(({ content }) => content.toString('base64'))).toEqual(
        given.flatMap(({ pdf, text }) =>
          [Buffer.from(pdf), Buffer.from(text)].map((bytes) => bytes.toString('base64')),
        ),
      );
    }),
  );
});
