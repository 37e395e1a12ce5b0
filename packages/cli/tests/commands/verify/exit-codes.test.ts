import { createCanvas } from '@napi-rs/canvas';
import { listFolder, ownLists } from '@prova/issuer';
import { nodePlatform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { revocationLists, verify } from '@prova/verifier';
import { prova } from '../../support/command-line.ts';
import { AT_NOON, NOW, TODAY } from '../../support/moment.ts';
import { renderedPng } from '../../support/render.ts';
import { rewritten } from '../../support/tokens.ts';
import {
  expectDone,
  ndjson,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from '../../support/workshop.ts';
import { zxingWasm } from '../../support/zxing.ts';

/** A page with nothing on it. */
const BLANK_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
`;

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  await shop.write('in.ndjson', ndjson([record('card')]));
  await expectDone(shop.issue('in.ndjson', '.'));
  await shop.write('card.png', await renderedPng(await shop.readBytes('card.pdf')));
  await shop.write('blank.pdf', BLANK_PDF);
  await shop.write('blank.png', await createCanvas(300, 300).encode('png'));
  await shop.write('blank.txt', 'HC1:6BFOXN%TSMAHN-HYEC7+PE8BO8');
}, PATIENCE);
afterAll(() => shop.remove());

const verdictOf = ({ stdout }: { stdout: string }) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).verdict);

const CASES = [
  { verdict: 'accepted', code: 0, file: 'card', options: [], home: '.prova' },
  {
    verdict: 'rejected',
    code: 1,
    file: 'card',
    options: ['--treatment-date', '2026-11-23'],
    home: '.prova',
  },
  { verdict: 'undetermined', code: 2, file: 'card', options: [], home: 'nowhere' },
  { verdict: 'not-judged', code: 3, file: 'blank', options: [], home: '.prova' },
] as const;

describe.each(CASES)('$verdict ends with $code', ({ verdict, code, file, options, home }) => {
  const words = ['verify', '--json', ...AT_NOON, ...options];
  const env = { PROVA_HOME: home };

  test('a process of its own', async () => {
    const ended = await prova([...words, `${file}.pdf`], { cwd: shop.folder, env });
    expect({ ...ended, verdict: verdictOf(ended) }).toMatchObject({
      code,
      stderr: '',
      verdict: [verdict],
    });
  });

  test.each(['pdf', 'png', 'txt'])('%s', async (kind) => {
    const ended = await shop.type([...words, `${file}.${kind}`], { env });
    expect({ ...ended, verdict: verdictOf(ended) }).toMatchObject({
      code,
      stderr: '',
      verdict: [verdict],
    });
  });

  test('standard input', async () => {
    const input = await shop.readBytes(`${file}.txt`);
    const ended = await shop.type([...words, '-'], { env, input });
    expect({ code: ended.code, verdict: verdictOf(ended) }).toEqual({ code, verdict: [verdict] });
  });
});

test('over several files the worst verdict counts, and every file has its line', async () => {
  const files = ['card.pdf', 'blank.png', 'card.txt'];
  const ended = await prova(['verify', '--json', ...AT_NOON, ...files], { cwd: shop.folder });
  expect(ended.code).toBe(3);
  expect(verdictOf(ended)).toEqual(['accepted', 'not-judged', 'accepted']);
  expect(
    ended.stdout
      .split('\n')
      .slice(0, 3)
      .map((line) => JSON.parse(line).file),
  ).toEqual(files);
});

test('rejected is worse than undetermined, and that is worse than not judged', async () => {
  const genuine = await shop.read('card.txt');
  await shop.write('unknown-version.txt', rewritten(genuine, { sid: 'eessi:prc:9.9' }));
  await shop.write('forged.txt', rewritten(genuine, {}));
  const verify = (...files: string[]) => shop.type(['verify', '--json', ...AT_NOON, ...files]);
  expect((await verify('blank.txt', 'unknown-version.txt', 'forged.txt')).code).toBe(1);
  expect((await verify('unknown-version.txt', 'blank.txt', 'card.txt')).code).toBe(2);
});

test.each(['card.pdf', 'card.png', 'card.txt', 'blank.pdf'])(
  '--json is the report of the verifier itself: %s',
  async (file) => {
    const { stdout } = await shop.type(['verify', '--json', '--steps', ...AT_NOON, file]);
    const trusted = (name: string) => shop.readBytes('.prova', 'trust', 'test', name);
    const reader = await createReader({ zxingWasm, platform: nodePlatform });
    const opened = await openSnapshot(await trusted('snapshot.cose'), {
      root: await trusted('root.der'),
      environment: 'test',
      platform: nodePlatform,
    });
    const report = await verify(await reader.read(await shop.readBytes(file)), {
      trust: trustMaterial(opened, nothingInstalled('test', 0)),
      lists: revocationLists(ownLists(listFolder(shop.at('.prova', 'issuer', 'lists')))),
      policy: { environment: 'test' },
      today: TODAY,
      now: Date.parse(NOW) / 1000 + 3 * 3600,
      platform: nodePlatform,
    });
    expect(JSON.parse(stdout)).toEqual({ file, ...JSON.parse(JSON.stringify(report)) });
    expect(Object.keys(JSON.parse(stdout))[0]).toBe('file');
  },
);
