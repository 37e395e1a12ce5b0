import { connect } from 'node:net';
import { deflateSync } from 'node:zlib';
import { createTestAuthority, type TestAuthority } from '@prova/testing';
import { codeOf, pictureOf } from './support/papers.ts';
import { jsonOf, openTestDesk, type TestDesk } from './support/test-desk.ts';

let authority: TestAuthority;
let desk: TestDesk;
beforeAll(async () => {
  authority = await createTestAuthority();
  desk = await openTestDesk(authority, { readers: 2 });
});
afterAll(() => desk.close());

/** A PDF whose one object stream inflates to so many bytes: small on its way, and nothing but spaces. */
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

test('a bomb is not judged, and the good file beside it is', async () => {
  const good = pictureOf(codeOf(authority));
  const answers = [
    desk.show('application/pdf', objectStreamBomb(300_000_000)),
    desk.show('image/png', good),
    desk.show('image/png', good),
  ];
  const reports = await Promise.all(answers.map(jsonOf));
  expect(reports.map(({ verdict }) => verdict)).toEqual(['not-judged', 'accepted', 'accepted']);
});

test.each([
  ['nothing', 'application/pdf', ''],
  ['a header', 'application/pdf', '%PDF-1.7\n'],
  ['a PDF that was cut off', 'application/pdf', '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0'],
  ['no picture', 'image/jpeg', '\u0000\u0001\u0002'],
])('%s is not judged', async (_what, mediaType, content) => {
  const answer = await desk.show(mediaType, Buffer.from(content, 'latin1'));
  expect(answer.status).toBe(200);
  expect(await jsonOf(answer)).toMatchObject({ verdict: 'not-judged' });
});

test.each([
  ['text/plain', 'hello', 415, 'unsupported-media-type'],
  ['multipart/form-data; boundary=x', '--x--', 415, 'unsupported-media-type'],
  ['application/json; charset=latin1', '{}', 415, 'unsupported-media-type'],
  ['application/json', '{"text":', 400, 'malformed-json'],
  ['application/json', '{"text":"a","text":"b"}', 400, 'duplicate-member'],
  ['application/json', '{"text":"a","__proto__":{}}', 400, 'malformed-json'],
  ['application/json', `${'['.repeat(20)}${']'.repeat(20)}`, 400, 'malformed-json'],
])('as %s, %j is refused', async (mediaType, body, status, code) => {
  const answer = await desk.show(mediaType, Buffer.from(body));
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await jsonOf(answer)).toMatchObject({ status, code });
});

test('a file that says that it is too long is refused before it is sent', async () => {
  const head = [
    'POST /verifier/v1/verifications HTTP/1.1',
    'host: desk.example',
    'content-type: application/pdf',
    'content-length: 20000001',
  ];
  expect(await sent(`${head.join('\r\n')}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
});

test('a file that is cut off has no answer and no thread', async () => {
  const head = [
    'POST /verifier/v1/verifications HTTP/1.1',
    'host: desk.example',
    'content-type: application/pdf',
    'content-length: 1000',
  ];
  const before = desk.lines.length;
  await cutOff(`${head.join('\r\n')}\r\n\r\n%PDF-1.7\n`);
  // The next answer comes after the desk has noticed.
  expect(await desk.health()).toBe('UP');
  const codes = desk.lines.slice(before).map((line) => JSON.parse(line).code);
  expect(codes.filter((code) => code !== undefined && code !== 'connection-lost')).toEqual([]);
});

test('too much at once from one address is 429, and health is not counted with it', async () => {
  const one = await openTestDesk(authority);
  const answers = await Promise.all(
    Array.from({ length: 620 }, async () => (await one.ask({ text: 'A' })).status),
  );
  expect(answers.filter((status) => status === 200)).toHaveLength(600);
  expect(answers.filter((status) => status === 429)).toHaveLength(20);
  expect(await one.health()).toBe('UP');
  await one.close();
});

test('more files at once than may wait are 503, with a time to come back, and none is lost', async () => {
  const one = await openTestDesk(authority);
  const bytes = Buffer.from('%PDF-1.7\n');
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => one.show('application/pdf', bytes)),
  );
  const busy = answers.filter(({ status }) => status === 503);
  const read = answers.filter(({ status }) => status === 200);
  expect(busy.length + read.length).toBe(40);
  expect(read.length).toBeGreaterThanOrEqual(16);
  expect(busy.map(({ headers }) => headers.get('retry-after'))).toContain('5');
  expect(await jsonOf(busy[0] ?? new Response())).toMatchObject({ code: 'dependency-unavailable' });
  expect(one.lines.map((line) => JSON.parse(line).code)).toContain('reader-busy');
  expect((await one.show('application/pdf', bytes)).status).toBe(200);
  await one.close();
});

/** What comes back for these bytes, until the other side hangs up. */
function sent(bytes: string): Promise<string> {
  const { hostname, port } = new URL(desk.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('latin1').on('data', (text) => {
      answer += text;
      socket.end();
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

/** Sends these bytes and hangs up. */
function cutOff(bytes: string): Promise<void> {
  const { hostname, port } = new URL(desk.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes, () => socket.destroy());
    });
    socket.on('close', () => resolve()).on('error', reject);
  });
}
