import { deflateSync } from 'node:zlib';
import { AT_NOON } from '../../support/moment.ts';
import {
  expectDone,
  ndjson,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from '../../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  await shop.write('in.ndjson', ndjson([record('card')]));
  await expectDone(shop.issue('in.ndjson', '.'));
}, PATIENCE);
afterAll(() => shop.remove());

/** A PDF whose one object stream inflates to so many bytes: small on the disk, and nothing but spaces. */
function objectStreamBomb(bytes: number): Uint8Array {
  const stream = deflateSync(Buffer.alloc(bytes, 0x20));
  const dictionary = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${stream.length}>>`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj${dictionary}stream\n`),
    stream,
    Buffer.from('\nendstream endobj\n2 0 obj<</Type/Catalog/Pages 3 0 R>>endobj\n'),
    Buffer.from('trailer<</Root 2 0 R/Size 4>>\n%%EOF\n'),
  ]);
}

const HOSTILE: readonly (readonly [string, () => string | Uint8Array])[] = [
  ['empty.pdf', () => ''],
  ['header.pdf', () => '%PDF-1.7\n'],
  ['bomb.pdf', () => objectStreamBomb(300_000_000)],
  ['loop.pdf', () => `%PDF-1.7\n${'1 0 obj<</Kids[1 0 R]/Parent 1 0 R>>endobj\n'.repeat(20_000)}`],
  ['large.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(25_000_000)])],
  ['half.png', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
  [
    'noise.jpg',
    () => Uint8Array.from({ length: 50_000 }, (_, i) => (i < 3 ? 0xff : (i * 131) % 256)),
  ],
  ['long.txt', () => 'A'.repeat(3_000_000)],
  ['zeros', () => new Uint8Array(100_000)],
];

test('every hostile file gets its answer, and the good one after it is accepted', async () => {
  for (const [name, content] of HOSTILE) await shop.write(name, content());
  const files = HOSTILE.flatMap(([name]) => [name, 'card.pdf']);
  const { code, stdout, stderr } = await shop.type(['verify', '--json', ...AT_NOON, ...files]);
  expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
  const verdicts = stdout
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { file, verdict } = JSON.parse(line);
      return [file, verdict];
    });
  expect(verdicts).toEqual(
    files.map((file) => [file, file === 'card.pdf' ? 'accepted' : 'not-judged']),
  );
});
