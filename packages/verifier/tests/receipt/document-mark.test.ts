import { createHmac } from 'node:crypto';
import { webPlatform } from '@prova/platform-web';
import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { documentMark } from '../../src/index.ts';
import { platform } from './station.ts';

test('a mark is HMAC-SHA-256 as node:crypto computes it, for keys shorter and longer than a block', async () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 150 });
  await fc.assert(
    fc.asyncProperty(key, fc.string({ unit: anyCharacter }), async (markKey, token) => {
      const expected = createHmac('sha256', markKey).update(token).digest('base64url');
      expect(await documentMark(token, { markKey, platform })).toBe(expected);
    }),
  );
});

test('in a browser it is the same', async () => {
  const markKey = new Uint8Array(32).fill(1);
  const here = await documentMark('a.b.c', { markKey, platform });
  expect(await documentMark('a.b.c', { markKey, platform: webPlatform })).toBe(here);
});

test('a short key is refused', async () => {
  const mark = documentMark('a.b.c', { markKey: new Uint8Array(31), platform });
  await expect(mark).rejects.toMatchObject({ name: 'VerifierError', code: 'mark-key-short' });
});
