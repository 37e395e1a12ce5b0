import { createPublicKey } from 'node:crypto';
import { encodeQrText } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, makeToken, TEST_DAY, TEST_NOW } from '@prova/testing';
import { anyCharacter } from '@prova/testing/any-character';
import { checkReceipts, documentMark, judgedToken, type OpenedReceipt } from '@prova/verifier';
import fc from 'fast-check';
import { openDesk } from '../../src/desk/desk.ts';
import { shortMemory } from '../../src/desk/desk-memory.ts';
import { type ReceiptBook, receiptBook } from '../../src/receipts/receipt-book.ts';
import { webKeysmith } from '../../src/receipts/station-keys.ts';
import { parseLabel } from '../../src/receipts/station-words.ts';
import { type ShortReceipts, shortReceipts } from './short-receipts.ts';

const authority = await createTestAuthority();
const token = makeToken(authority.institution('BE:0120'));
const desk = await openDesk({
  scheme: { environment: 'test', root: authority.root.certificate },
  memory: shortMemory(),
  platform: nodePlatform,
  builtAt: TEST_DAY - 86_400,
});
await desk.takeSnapshot(await authority.snapshot());
const judgement = { today: '2026-11-24', now: TEST_NOW, language: 'en' } as const;
const accepted = await verified(encodeQrText(token));
const foreign = await verified('HC1:6BFOXN');

async function verified(text: string) {
  const evidence = { kind: 'text', text } as const;
  const { report } = await desk.judge(evidence, judgement);
  return { report, token: judgedToken(evidence, report) };
}

/** Nobody loses patience. */
const EVER = new AbortController().signal;

/** A browser with a window, or several. */
function browser(memory: ShortReceipts = shortReceipts()) {
  let label: string | undefined;
  const expected = {
    read: () => label,
    write: (to: string | undefined) => {
      label = to;
    },
  };
  const open = (): ReceiptBook =>
    receiptBook({ memory, platform: nodePlatform, keysmith: webKeysmith, expected });
  return { memory, open };
}

/** The receipts of a browser as whoever saved its files checks them. */
async function checked(book: ReceiptBook): Promise<readonly OpenedReceipt[]> {
  const files = await book.files();
  const key = createPublicKey(String(files?.publicKey.content)).export({
    format: 'der',
    type: 'spki',
  });
  const lines = String(files?.receipts.content).trimEnd().split('\n');
  const texts = lines.map((line) => String(JSON.parse(line).receipt));
  return checkReceipts(texts, { key: new Uint8Array(key), platform: nodePlatform });
}

test('without a station there are no receipts, and with one every verdict has one', async () => {
  const { memory, open } = browser();
  const book = open();
  expect(await book.add(accepted, EVER)).toEqual({ state: 'off' });
  expect(await book.state()).toEqual({ state: 'off' });
  expect(await book.files()).toBeUndefined();
  await book.begin('Reception 2');
  expect(await book.add(accepted, EVER)).toMatchObject({
    state: 'written',
    station: { label: 'Reception 2' },
    receipt: { receipt: { number: 1, verdict: 'accepted', station: 'Reception 2' } },
  });
  await book.add(foreign, EVER);
  expect((await checked(book)).map(({ receipt }) => receipt.verdict)).toEqual([
    'accepted',
    'not-judged',
  ]);
  expect(await book.state()).toEqual({
    state: 'on',
    label: 'Reception 2',
    count: 2,
    latest: 'written',
  });
  expect(JSON.stringify(memory.texts)).not.toContain(token.split('.')[2]);
});

test('windows that write at the same time, each after the same receipt, make one chain', async () => {
  const { open } = browser();
  const windows = [open(), open(), open()];
  await windows[0]?.begin('desk');
  await Promise.all([1, 2, 3].flatMap(() => windows.map((window) => window.add(accepted, EVER))));
  for (const window of windows) expect(await checked(window)).toHaveLength(9);
});

test('a station that another window ended and began anew meanwhile gets the receipt', async () => {
  const { memory, open } = browser();
  const [one, other] = [open(), open()];
  await one.begin('before');
  memory.beforeAppend = async () => {
    await other.end();
    await other.begin('after');
  };
  expect(await one.add(accepted, EVER)).toMatchObject({ station: { label: 'after' } });
  expect(await checked(one)).toHaveLength(1);
  memory.beforeAppend = () => other.end();
  expect(await one.add(accepted, EVER)).toEqual({ state: 'off' });
});

test('a second window does not begin another station', async () => {
  const { open } = browser();
  await open().begin('first');
  await open().begin('second');
  expect(await open().state()).toMatchObject({ label: 'first' });
});

test('documents are marked under the key of the clinic, and under a new one where it gave none', async () => {
  const markKey = new Uint8Array(32).fill(7);
  const mark = await documentMark(token, { markKey, platform: nodePlatform });
  const marks: unknown[] = [];
  for (const given of [markKey, undefined, undefined]) {
    const book = browser().open();
    await book.begin('desk', given);
    const receipted = await book.add(accepted, EVER);
    const [own] = await checked(book);
    marks.push(own?.receipt.mark);
    expect(receipted).toMatchObject({ receipt: { receipt: { mark: own?.receipt.mark } } });
    const { clinicKey } = (await book.files()) ?? {};
    const saved = Buffer.from(String(clinicKey?.content).trim(), 'base64url');
    expect(await documentMark(token, { markKey: saved, platform: nodePlatform })).toBe(
      own?.receipt.mark,
    );
  }
  expect(marks[0]).toBe(mark);
  expect(new Set(marks).size).toBe(3);
});

test('a receipt that finds no room is said, and the next one goes on where the chain ended', async () => {
  const { memory, open } = browser();
  const book = open();
  await book.begin('desk');
  await book.add(accepted, EVER);
  memory.beforeAppend = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  const failed = await book.add(accepted, EVER);
  expect(failed).toMatchObject({ state: 'not-written', station: { label: 'desk' } });
  expect(await book.state()).toMatchObject({ count: 1, latest: 'not-written' });
  expect(await book.add(accepted, EVER)).toMatchObject({ receipt: { receipt: { number: 2 } } });
  expect(await book.state()).toMatchObject({ latest: 'written' });
  expect(await checked(book)).toHaveLength(2);
});

test('a memory that does not answer is not waited for, and keeps nothing later', async () => {
  const { memory, open } = browser();
  const book = open();
  await book.begin('desk');
  const patience = new AbortController();
  let goOn = () => undefined as unknown;
  memory.beforeAppend = () =>
    new Promise((resolve) => {
      goOn = () => resolve(undefined);
      patience.abort();
    });
  expect(await book.add(accepted, patience.signal)).toMatchObject({ state: 'not-written' });
  goOn();
  await new Promise(setImmediate);
  expect(memory.texts).toEqual([]);
});

test('a chain whose end was changed is not gone on with', async () => {
  const { memory, open } = browser();
  const book = open();
  await book.begin('desk');
  await book.add(accepted, EVER);
  const whole = memory.end;
  memory.end = async () => {
    const end = await whole();
    return end && { ...end, last: end.last?.replace(/^./, (it) => (it === 'A' ? 'B' : 'A')) };
  };
  expect(await book.add(accepted, EVER)).toMatchObject({ state: 'not-written' });
  expect(memory.texts).toHaveLength(1);
});

test.each([
  ['empty', async () => undefined],
  ['closed to it', () => Promise.reject(new DOMException('', 'InvalidStateError'))],
])('a browser whose memory is %s is not taken for one without a station', async (_, end) => {
  const { memory, open } = browser();
  const never = browser().open();
  const book = open();
  await book.begin('desk');
  memory.end = end;
  expect(await book.add(accepted, EVER)).toEqual({ state: 'not-written' });
  expect(await book.state()).toEqual({ state: 'gone', label: 'desk' });
  book.giveUp();
  expect(await book.add(accepted, EVER)).toEqual({ state: 'off' });
  expect(await book.state()).toEqual({ state: 'off' });
  expect(await never.add(accepted, EVER)).toEqual({ state: 'off' });
});

test('a browser that does not answer, and never had a station, is waited for once', async () => {
  const { memory, open } = browser();
  memory.end = () => new Promise(() => undefined);
  const book = open();
  const patience = new AbortController();
  const first = book.add(accepted, patience.signal);
  patience.abort();
  expect(await first).toEqual({ state: 'off' });
  expect(await book.add(accepted, EVER)).toEqual({ state: 'off' });
});

test('a station that is not expected, as its browser forgot the one and not the other, writes its receipts', async () => {
  const { memory, open } = browser();
  await open().begin('desk');
  const forgetful = browser(memory).open();
  expect(await forgetful.add(accepted, EVER)).toMatchObject({ state: 'written' });
});

test('whatever is taken for a label, a receipt can say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: anyCharacter, maxLength: 64 }), async (typed) => {
      const label = parseLabel(typed);
      fc.pre(label !== undefined);
      const book = browser().open();
      await book.begin(label);
      expect(await book.add(accepted, EVER)).toMatchObject({
        receipt: { receipt: { station: label } },
      });
    }),
    { numRuns: 50 },
  );
});
