import { inflateSync } from 'node:zlib';
import { decodeBase45, encodeQrText } from '@prova/credential';
import fc from 'fast-check';
import { inflate as pakoInflate } from 'pako';
import { inflate } from '../src/index.ts';

test('what a QR code carries, the decoders of others read, whatever its size', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'eyJhbGciOiJ-_.'), maxLength: 300 });
  fc.assert(
    fc.property(letters, fc.base64String({ maxLength: 1500 }), fc.nat(3), (text, more, repeats) => {
      const jws = text + more.replaceAll('+', '-').replace(/=+$/, '') + text.repeat(repeats);
      const stream = decodeBase45(encodeQrText(jws));
      expect(Buffer.from(stream.subarray(0, 2)).toString('hex')).toBe('78da');
      expect(inflateSync(stream).toString()).toBe(jws);
      expect(Buffer.from(pakoInflate(stream)).toString()).toBe(jws);
      expect(Buffer.from(inflate(stream, jws.length + 1)).toString()).toBe(jws);
    }),
  );
});
