import { nodePlatform } from '@prova/platform-node';
import { webPlatform } from '@prova/platform-web';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { checkSeal } from '../../src/seal/check-seal.ts';
import { makeTimeStamp } from '../support/cms.ts';
import { authority, printedPage } from '../support/printed-page.ts';
import { type SealChanges, sealable, sealed } from '../support/sealed-file.ts';
import { selfMade } from '../support/self-made.ts';

const page = await printedPage();
const file = await sealable(page.pdf);
const own = authority.institution('BE:0120');
const other = authority.institution('BE:0130');
const rsa = authority.institution('DE:BA82708');
const clock = await selfMade();
const good = Buffer.from(await sealed(file, own));
const [start, end] = file.hole;

const check = (bytes: Uint8Array) => checkSeal(bytes, nodePlatform);
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const AT = Date.parse('2026-11-24T09:00:00Z') / 1000;
const INTACT = { state: 'intact', certificate: base64url(own.certificate), claimedAt: AT };

const STAMPED: SealChanges = {
  timeStamp: (signature) => makeTimeStamp(signature, clock, new Date('2026-11-24T09:00:05.250Z')),
};

test('a sealed page, as pkijs and pdf-lib make it', async () => {
  expect(await check(good)).toEqual(INTACT);
  expect(await check(await sealed(file, rsa))).toEqual({
    ...INTACT,
    certificate: base64url(rsa.certificate),
  });
});

test('with a time stamp', async () => {
  expect(await check(await sealed(file, own, STAMPED))).toEqual({
    ...INTACT,
    timeStamp: { at: AT + 5, certificate: base64url(clock.certificate) },
  });
});

test('with the primitives of a browser', async () => {
  const bytes = await sealed(file, own, STAMPED);
  expect(await checkSeal(bytes, webPlatform)).toEqual(await check(bytes));
  expect((await checkSeal(await sealed(file, rsa), webPlatform))?.state).toBe('intact');
  expect(await checkSeal(replaced('20261124090000Z', '20251124090000Z'), webPlatform)).toEqual({
    state: 'invalid',
  });
});

test('with the certificate of its authority', async () => {
  const [authorityOfBelgium] = [...authority.countryCas.values()];
  const others = authorityOfBelgium ? [authorityOfBelgium.certificate] : [];
  expect(await check(await sealed(file, own, { others }))).toEqual(INTACT);
  expect(await check(await sealed(file, own, { strangers: others }))).toEqual({ state: 'invalid' });
});

test.each([
  ["(D:20261124100000+01'00')", AT],
  ["(D:20261124043000-04'30)", AT],
  ['(D:20261124)', undefined],
  ['(D:20261332090000Z)', undefined],
  ['(yesterday)', undefined],
])('the time it claims: %s', async (claim, claimedAt) => {
  const bytes = await sealed(await sealable(page.pdf, claim), own);
  const { claimedAt: _, ...intact } = INTACT;
  expect(await check(bytes)).toEqual({ ...intact, ...(claimedAt && { claimedAt }) });
});

test('a file without a seal', async () => {
  expect(await check(page.pdf)).toBeUndefined();
  expect(await check(new Uint8Array())).toBeUndefined();
});

describe('something behind what is sealed', () => {
  test.each(['\n', '%%EOF\n', 'x', '\n9 0 obj\n<< /Type /Sig >>\nendobj\n'])('%j', async (tail) => {
    const bytes = Buffer.concat([good, Buffer.from(tail)]);
    expect(await check(bytes)).toEqual({ state: 'modified' });
  });

  test('also where the range said from the beginning that it ends before the file', async () => {
    const range = [0, start, end, good.length - end - 7];
    expect(await check(await sealed(file, own, { range }))).toEqual({ state: 'modified' });
  });
});

/** The good file with a text in another's place, of the same length. */
function replaced(from: string, to: string): Buffer {
  const bytes = Buffer.from(good);
  const at = bytes.indexOf(from);
  if (at < 0 || from.length !== to.length) throw new RangeError('Nothing to put it in place of.');
  bytes.write(to, at, 'latin1');
  return bytes;
}
const range = /ByteRange \[.*?\] */.exec(good.toString('latin1'))?.[0] ?? '';
const withRange = (...numbers: readonly number[]) =>
  replaced(range, `ByteRange [ ${numbers.join(' ')}`.padEnd(range.length - 1).concat(']'));
const rest = good.length - end;

/** The good file with something behind its last digit of DER, or anywhere in the hole. */
function inHole(change: (digits: string) => string): Buffer {
  const digits = good.toString('latin1', start + 1, end - 1);
  return Buffer.concat([
    good.subarray(0, start + 1),
    Buffer.from(change(digits)),
    good.subarray(end - 1),
  ]);
}
const digitsOf = (change: (digits: string) => string) =>
  inHole((digits) => change(digits.replace(/0+$/, '')).padEnd(digits.length, '0'));

describe('a file that was tampered with', () => {
  test.each([
    ['a byte is changed', replaced('%PDF-1.7', '%PDF-1.6')],
    ['the time is changed', replaced('20261124090000Z', '20251124090000Z')],
    ['rubbish in the padding', inHole((digits) => `${digits.slice(0, -2)}0f`)],
    ['rubbish right behind the seal', digitsOf((digits) => `${digits}00ff`)],
    ['a digit of another case', inHole((digits) => digits.replace('a', 'A'))],
    ['white space among the digits', inHole((digits) => `${digits.slice(0, -1)} `)],
    ['no digit', inHole((digits) => `${digits.slice(0, -1)}g`)],
    ['the contents are emptied', inHole((digits) => '0'.repeat(digits.length))],
    ['the contents are taken out', inHole(() => '')],
    ['an end of the signature is changed', digitsOf((digits) => `${digits.slice(0, -2)}00`)],
    ['cut in the middle', good.subarray(0, start + 99)],
    ['cut by one byte', good.subarray(0, -1)],
    ['another byte range is named behind', Buffer.concat([good, Buffer.from('/ByteRange []')])],
    ['and under an escaped name', Buffer.concat([good, Buffer.from('/#42yte#52ange[0 1 2 3]')])],
    ['the hole has brackets that are none', replaced(`<${digitsStart()}`, `(${digitsStart()}`)],
    ['the hole is not the contents', replaced('/Contents <', '/Contemps <')],
  ])('%s', async (_, bytes) => {
    expect(await check(bytes)).toEqual({ state: 'invalid' });
  });

  function digitsStart(): string {
    return good.toString('latin1', start + 1, start + 20);
  }

  test('the signature is taken out, and its digits with it', async () => {
    const without = Buffer.from(
      good.toString('latin1').replace(/\/ByteRange \[.*?\]/, ''),
      'latin1',
    );
    expect(await check(without)).toBeUndefined(); // what says that it was signed is seen by `readPdf`
  });
});

describe('ranges that are not the file with one hole', () => {
  test.each([
    ['starts after the first byte', withRange(1, start - 1, end, rest)],
    ['overlaps', withRange(0, end, start, good.length - start)],
    ['no hole', withRange(0, start, start, good.length - start)],
    ['the hole is larger than the string', withRange(0, start - 1, end, rest)],
    ['the hole ends after the string', withRange(0, start, end + 1, rest - 1)],
    ['the hole is smaller than the string', withRange(0, start + 2, end, rest)],
    ['ends after the file', withRange(0, start, end, rest + 1)],
    ['ends before it is named', withRange(0, start, end, 0)],
    ['two numbers', withRange(0, start)],
    ['six numbers', withRange(0, start, end, 10, end + 20, 10)],
    ['not numbers', replaced(range, range.replace('[ 0', '[ O'))],
  ])('%s', async (_, bytes) => {
    expect(await check(bytes)).toEqual({ state: 'invalid' });
  });

  test.each([
    ['starts after the first byte', [1, start - 1, end, rest]],
    ['a hole with one byte of the name', [0, start - 1, end, rest]],
    ['a hole that leaves out what follows', [0, start, end + 40, rest - 40]],
  ])('and if they were so when it was signed: %s', async (_, ranges) => {
    expect(await check(await sealed(file, own, { range: ranges }))).toEqual({ state: 'invalid' });
  });

  test('digits behind the signature, before it was signed', async () => {
    const contents = (digits: string) => `${digits}01`;
    expect(await check(await sealed(file, own, { contents }))).toEqual({ state: 'invalid' });
  });
});

describe('messages that are no seal', () => {
  const stampOf = (at: string, key = clock): SealChanges => ({
    timeStamp: (signature) => makeTimeStamp(signature, key, new Date(at)),
  });

  test.each<[string, SealChanges]>([
    ['a signing time', { signingTime: true }],
    ['no certificate is named', { named: null }],
    ['another certificate is named', { named: other.certificate }],
    ['another certificate is carried', { carried: other.certificate }],
    [
      'another is carried beside, and named',
      { others: [other.certificate], named: other.certificate },
    ],
    ['another digest', { digest: new Uint8Array(32) }],
    ['another content type', { contentType: '1.2.840.113549.1.7.5' }],
    ['content in the message', { attached: true }],
    ['two signers', { twice: true }],
    ['nine certificates', { others: Array(8).fill(other.certificate) }],
    [
      'a time stamp on another signature',
      { timeStamp: () => makeTimeStamp(new Uint8Array(64), clock, new Date(0)) },
    ],
    ['a time stamp by a key that is for other things', stampOf('2026-11-24T09:00:00Z', own)],
  ])('%s', async (_, changes) => {
    expect(await check(await sealed(file, own, changes))).toEqual({ state: 'invalid' });
  });

  test('a certificate for time stamps and more', async () => {
    const key = await selfMade({ usage: '1.3.6.1.5.5.7.3.9' });
    const bytes = await sealed(file, own, stampOf('2026-11-24T09:00:00Z', key));
    expect(await check(bytes)).toEqual({ state: 'invalid' });
  });

  test('RSA under its older name', async () => {
    const bytes = await sealed(file, rsa, { rsaEncryption: true });
    expect(await check(bytes)).toEqual({ state: 'invalid' });
  });

  test('the certificate of one and the key of another', async () => {
    const mixed = { privateKey: other.privateKey, certificate: own.certificate };
    expect(await check(await sealed(file, mixed))).toEqual({ state: 'invalid' });
  });
});

test('a second seal over the first is not taken for one', async () => {
  const again = await sealable(good);
  expect(await check(await sealed(again, other))).toEqual({ state: 'invalid' });
});

test('saved anew by pdf-lib, with and without compressed objects', async () => {
  const document = await PDFDocument.load(good);
  const plain = await document.save({ useObjectStreams: false });
  expect(await check(plain)).toEqual({ state: 'invalid' });
  expect(await check(await document.save())).toBeUndefined();
});

test('whoever seals with a key of their own, under names of others, has a seal that holds', async () => {
  const forger = await selfMade({ namesOf: own.certificate });
  expect(await check(await sealed(file, forger))).toMatchObject({
    state: 'intact',
    certificate: base64url(forger.certificate),
  });
});

describe('whatever the bytes', () => {
  const stamped = sealed(file, own, STAMPED);

  test('one byte changed anywhere, and the seal holds no longer', async () => {
    const bytes = await stamped;
    // Most of the file is covered alike; what is delicate is the hole and what stands around it.
    const [hole] = file.hole;
    const delicate = fc.integer({ min: hole - 300, max: hole + 8_000 });
    const place = fc.oneof({ weight: 3, arbitrary: delicate }, fc.nat(bytes.length - 1));
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ difference;
        expect((await check(changed))?.state).not.toBe('intact');
      }),
      { numRuns: 400 },
    );
  });

  test('another digit at each place of the hole', async () => {
    const bytes = (await stamped).slice();
    const isDigit = (at: number) => at > start && at < end - 1;
    for (let at = start + 1; isDigit(at) && at < start + 7_000; at += 11) {
      const digit = bytes[at] ?? 0;
      bytes[at] = digit === 0x30 ? 0x31 : 0x30;
      expect(await check(bytes)).toEqual({ state: 'invalid' });
      bytes[at] = digit;
    }
  });

  test('it answers', async () => {
    const signed = fc.constantFrom('/ByteRange [0 20 30 5]', '/ByteRange[0 0 9 9]/Contents <');
    const text = fc.oneof(
      fc.uint8Array({ maxLength: 90 }),
      signed.map((each) => Buffer.from(each)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (parts) => {
        expect([undefined, 'invalid']).toContain((await check(Buffer.concat(parts)))?.state);
      }),
    );
  });

  test('also for any message in the hole', async () => {
    const any = fc.uint8Array({ minLength: 1, maxLength: 2_000 });
    await fc.assert(
      fc.asyncProperty(any, async (der) => {
        const digits = Buffer.from(der).toString('hex');
        const bytes = inHole((hole) => digits.padEnd(hole.length, '0'));
        expect(await check(bytes)).toEqual({ state: 'invalid' });
      }),
      { numRuns: 50 },
    );
  });

  test('twenty megabytes of solidi are no seal', async () => {
    expect(await check(new Uint8Array(20_000_000).fill(0x2f))).toBeUndefined();
  });
});
