import { BASE45_ALPHABET, CredentialError, openQrText } from '@prova/credential';
import fc from 'fast-check';
import { frozenExample } from './frozen-example.ts';

const es256 = await frozenExample('4c-es256');
const rs256 = await frozenExample('4c-rs256-2048');

/** Names of the mutations that were accepted, which must be none. */
async function acceptedAmong(
  mutations: Iterable<readonly [string, string]>,
  { judge } = es256,
): Promise<string[]> {
  const accepted: string[] = [];
  for (const [name, text] of mutations) {
    if ((await judge(text)).verdict === 'accepted') accepted.push(name);
  }
  return accepted;
}

test('the examples are accepted as they are', async () => {
  for (const { judge, text, token } of [es256, rs256]) {
    expect((await judge(text)).verdict).toBe('accepted');
    expect((await judge(token)).verdict).toBe('accepted');
  }
});

test('no flipped bit of the text of a token is accepted', async () => {
  expect(await acceptedAmong(flippedCharacters(es256.token))).toEqual([]);
});

test('no flipped bit of header, payload or signature is accepted, however well it is spelt', async () => {
  expect(await acceptedAmong(flippedParts(es256.token))).toEqual([]);
});

test('the same for RSA, at every seventh place', async () => {
  const some = [...flippedParts(rs256.token)].filter((_, i) => i % 7 === 0);
  expect(await acceptedAmong(some, rs256)).toEqual([]);
});

test('no changed character of the QR text is accepted, unless the token is the same: each place, and there each third character', async () => {
  // One token has many streams: what is said of letters that do not occur in it may change, and nothing comes of it.
  const same = [...changedCharacters(es256.text)].filter(([, text]) => carries(text, es256.token));
  const names = same.map(([name]) => name);
  expect(await acceptedAmong(changedCharacters(es256.text))).toEqual(names);
  expect(names.length).toBeLessThan(10);
});

function carries(text: string, token: string): boolean {
  try {
    return openQrText(text) === token;
  } catch (error) {
    if (error instanceof CredentialError) return false;
    throw error;
  }
}

test('nothing is accepted when a character is missing, or two change places', async () => {
  const { text } = es256;
  const mutations = [...text].flatMap((character, i): [string, string][] => {
    const [before, after] = [text.slice(0, i), text.slice(i + 1)];
    const [next = character] = after;
    const swapped: [string, string] = [
      `${i} and its neighbour`,
      before + next + character + after.slice(1),
    ];
    return [[`${i} missing`, before + after], ...(next === character ? [] : [swapped])];
  });
  expect(await acceptedAmong(mutations)).toEqual([]);
});

test('no part of a token may come from another', async () => {
  const strange = rs256.token.split('.');
  const own = es256.token.split('.');
  const mixtures = [0, 1, 2].map((part): [string, string] => {
    const parts = own.map((text, i) => (i === part ? (strange[i] ?? '') : text));
    return [`part ${part}`, parts.join('.')];
  });
  expect(await acceptedAmong(mixtures)).toEqual([]);
});

test('no other bytes in the place of the signature are accepted', async () => {
  const input = es256.token.slice(0, es256.token.lastIndexOf('.') + 1);
  const signature = fc.uint8Array({ maxLength: 72 });
  await fc.assert(
    fc.asyncProperty(signature, async (bytes) => {
      const { verdict } = await es256.judge(input + Buffer.from(bytes).toString('base64url'));
      expect(verdict).toBe('rejected');
    }),
  );
});

function* flippedCharacters(text: string): Generator<[string, string]> {
  for (let i = 0; i < text.length; i++) {
    for (let bit = 0; bit < 8; bit++) {
      const flipped = String.fromCharCode(text.charCodeAt(i) ^ (1 << bit));
      yield [`bit ${bit} of character ${i}`, text.slice(0, i) + flipped + text.slice(i + 1)];
    }
  }
}

function* flippedParts(token: string): Generator<[string, string]> {
  const parts = token.split('.');
  for (const [p, part] of parts.entries()) {
    const bytes = Buffer.from(part, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const spelt = Buffer.from(flipped).toString('base64url');
      yield [`bit ${bit} of part ${p}`, parts.map((own, i) => (i === p ? spelt : own)).join('.')];
    }
  }
}

function* changedCharacters(text: string): Generator<[string, string]> {
  for (let i = 0; i < text.length; i++) {
    for (let k = i % 3; k < BASE45_ALPHABET.length; k += 3) {
      const other = BASE45_ALPHABET.charAt(k);
      if (other === text[i]) continue;
      yield [`character ${i} to ${other}`, text.slice(0, i) + other + text.slice(i + 1)];
    }
  }
}
