import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { DeliveryError, outboxDelivery } from '../../src/index.ts';
import { documentOf, NOW, orderOf, RECIPIENT } from '../support/sample-order.ts';

expect.extend(codeMatchers);

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'prova-outbox-'));
});
afterEach(() => rm(home, { recursive: true }));

const folder = () => join(home, 'outbox');
const port = () => outboxDelivery({ folder: folder(), now: () => NOW });

test('a message is a folder that nobody else reads, and whose names name nobody', async () => {
  const documents = [
    documentOf({ name: 'été.pdf' }),
    documentOf({ mediaType: 'text/plain', isMain: false, isSigned: false }),
  ];
  const outcome = await port().deliver(orderOf({ documents }));
  const [messageId = ''] = await readdir(folder());
  expect(outcome).toEqual({ outcome: 'delivered', messageId });
  expect(messageId).toMatch(/^[0-9a-f]{32}$/);
  const place = join(folder(), messageId);
  expect((await readdir(place)).sort()).toEqual(['1.pdf', '2.bin', 'message.json']);
  expect((await stat(place)).mode & 0o777).toBe(0o700);
  for (const name of await readdir(place)) {
    expect((await stat(join(place, name))).mode & 0o777).toBe(0o600);
  }
  expect(new Uint8Array(await readFile(join(place, '1.pdf')))).toEqual(documentOf().bytes);
  expect(JSON.parse(await readFile(join(place, 'message.json'), 'utf8'))).toMatchObject({
    recipient: { ssin: RECIPIENT },
    kind: 'prc',
    subject: { nl: 'Document beschikbaar', en: 'Document available' },
    attachments: [{ file: '1.pdf', name: 'été.pdf', isMainContent: true }, { file: '2.bin' }],
  });
});

test('the same message is there once, as it came first', async () => {
  const order = orderOf();
  const first = await port().deliver(order);
  const again = { ...order, attempt: 2, documents: [documentOf({ name: 'other.pdf' })] };
  expect(await port().deliver(again)).toEqual(first);
  const names = await readdir(folder());
  expect(names).toHaveLength(1);
  const kept = await readFile(join(folder(), names[0] ?? '', 'message.json'), 'utf8');
  expect(kept).not.toContain('other.pdf');
});

test('what a crash left half written goes with the next attempt', async () => {
  const order = orderOf();
  const { messageId = '' } = { messageId: '', ...(await port().deliver(order)) };
  await rm(join(folder(), messageId), { recursive: true });
  await mkdir(join(folder(), `.${messageId}.draft`));
  await writeFile(join(folder(), `.${messageId}.draft`, '1.pdf'), 'half');
  await port().deliver(order);
  expect(await readdir(folder())).toEqual([messageId]);
  expect(await readFile(join(folder(), messageId, '1.pdf'), 'utf8')).toContain('%PDF');
});

test('and with that of another message, an hour later: of what is sent no more nobody would take it away', async () => {
  const draft = async (digit: string, age: number) => {
    const name = `.${digit.repeat(32)}.draft`;
    await mkdir(join(folder(), name), { recursive: true });
    await writeFile(join(folder(), name, 'message.json'), RECIPIENT);
    await utimes(join(folder(), name), NOW - age, NOW - age);
    return name;
  };
  await draft('a', 3_601);
  const young = await draft('b', 3_599);
  await mkdir(join(folder(), 'carried-on'));
  await utimes(join(folder(), 'carried-on'), 0, 0);
  const { messageId = '' } = { messageId: '', ...(await port().deliver(orderOf())) };
  expect((await readdir(folder())).sort()).toEqual([young, 'carried-on', messageId].sort());
});

test('a folder that cannot be written is tried again later', async () => {
  await writeFile(folder(), 'a file');
  expect(await port().deliver(orderOf({ attempt: 3 }))).toEqual({
    outcome: 'unreachable',
    reason: 'outbox-unwritable',
    retryAt: NOW + 300,
  });
});

test.each([
  ['a recipient of ten digits', { recipient: '8561300015' }],
  ['a recipient with dots', { recipient: '85.61.30-001.50' }],
  ['no document', { documents: [] }],
  ['seven documents', { documents: Array(7).fill(documentOf({ isMain: false })) }],
  ['two main documents', { documents: [documentOf(), documentOf()] }],
  ['no main document', { documents: [documentOf({ isMain: false })] }],
  ['a name that ends its quotes', { documents: [documentOf({ name: 'a".pdf' })] }],
  ['a name with a line end', { documents: [documentOf({ name: 'a\r\nX: y' })] }],
  ['a name that leaves its folder', { documents: [documentOf({ name: '../a.pdf' })] }],
  ['a name that is the recipient’s', { documents: [documentOf({ name: `${RECIPIENT}.pdf` })] }],
  ['a media type with a line end', { documents: [documentOf({ mediaType: 'a/b\r\n' })] }],
  ['an empty file', { documents: [documentOf({ bytes: new Uint8Array() })] }],
  ['a key that is no UUID', { idempotencyKey: 'Vandenbroucke' }],
  ['attempt 0', { attempt: 0 }],
])('%s is refused, and nothing is written', async (_what, changes) => {
  const order = orderOf({ idempotencyKey: randomUUID(), ...changes });
  await expect(port().deliver(order)).toRejectWithCode(DeliveryError, 'delivery-malformed');
  expect(await readdir(home)).toEqual([]);
});
