import { deflateSync } from 'node:zlib';
import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import {
  CredentialError,
  encodeBase45,
  encodeQrText,
  encodeUtf8,
  openQrText,
  parseCompactJws,
  parseQrText,
} from '../src/index.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jws = `${part({ alg: 'ES256' })}.${part({ sid: 'eessi:prc:1.0' })}.AAAA`;
const text = encodeQrText(jws);

async function outcomeOf(candidate: string): Promise<string> {
  try {
    return openQrText(candidate);
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

test('the text opens to the token', async () => {
  expect(await outcomeOf(text)).toBe(jws);
});

test('the token is taken apart as its text is, with a prefix and without', () => {
  expect(parseQrText(text)).toEqual(parseCompactJws(jws));
  expect(parseQrText(`HC1:${text}`)).toEqual(parseCompactJws(jws));
});

test('a known prefix is dropped once, an unknown one never', async () => {
  expect(await outcomeOf(`HC1:${text}`)).toBe(jws);
  expect(await outcomeOf(`EH1:${text}`)).toBe(jws);
  expect(await outcomeOf(`HC1:HC1:${text}`)).not.toBe(jws);
  expect(await outcomeOf(`XX1:${text}`)).not.toBe(jws);
});

/** A token whose text has a certain look. */
function textWith(edge: (candidate: string) => boolean): string {
  for (let i = 0; i < 10_000; i++) {
    const candidate = encodeQrText(`${part({ alg: 'ES256' })}.${part({ i })}.AAAA`);
    if (edge(candidate)) return candidate;
  }
  throw new Error('no such text');
}

test('no text begins or ends with a space, so a scanner that trims loses nothing', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(encodeBase45(bytes)).not.toMatch(/ $/)));
  for (let header = 0; header <= 0xffff; header++) {
    // RFC 1950 §2.2: method 8, window up to 7, and the two bytes together a multiple of 31.
    const zlib = ((header >> 8) & 0x0f) === 8 && header >> 12 <= 7 && header % 31 === 0;
    if (zlib) expect(encodeBase45(new Uint8Array([header >> 8, header & 0xff]))).not.toMatch(/^ /);
  }
});

test.each([
  ['a web address', 'https://example.org/x'],
  ['lower case', text.toLowerCase()],
  ['a line break', `${text}\n`],
])('%s is not base45', async (_what, candidate) => {
  expect(await outcomeOf(candidate)).toMatch(/^base45-/);
});

test('a URL-decoded text fails closed', async () => {
  expect(await outcomeOf(textWith((c) => c.includes('+')).replaceAll('+', ' '))).toMatch(
    /^(base45|inflate)-/,
  );
});

test('text longer than any QR is refused before it is decoded', async () => {
  expect(await outcomeOf('A'.repeat(1_000_000))).toBe('too-large');
});

test('a stream that is not text is refused', async () => {
  expect(await outcomeOf(encodeBase45(deflateSync(new Uint8Array([0xff, 0xfe]))))).toBe(
    'jws-malformed',
  );
});

test('what does not fit into a QR is refused', () => {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(4000)), (b) => 33 + (b % 90));
  expect(() => encodeQrText(String.fromCharCode(...random))).toThrow(
    expect.objectContaining({ code: 'qr-capacity' }),
  );
});

test('no mutation of a character, and no random text, escapes the closed set of codes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length - 1),
      fc.string({ unit: anyCharacter, maxLength: 3 }),
      async (at, put) => {
        const mutated = text.slice(0, at) + put + text.slice(at + 1);
        const outcome = await outcomeOf(mutated);
        if (mutated !== text) expect(outcome).not.toBe(jws);
      },
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      expect(await outcomeOf(encodeBase45(encodeUtf8(String.fromCharCode(...bytes))))).toMatch(
        /^[a-z0-9-]+$/,
      );
    }),
  );
});
