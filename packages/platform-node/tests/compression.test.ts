import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { inflate as pakoInflate } from 'pako';
import { deflate, inflate } from '../src/index.ts';

test('what deflate writes, three decoders read, whatever its size', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.nat(8), (bytes, repeats) => {
      const data = Buffer.concat(Array.from({ length: repeats + 1 }, () => bytes));
      const stream = deflate(data);
      expect(Buffer.from(stream.subarray(0, 2)).toString('hex')).toBe('78da');
      expect(inflateSync(stream)).toEqual(data);
      expect(Buffer.from(pakoInflate(stream))).toEqual(data);
      expect(Buffer.from(inflate(stream, data.length + 1))).toEqual(data);
    }),
  );
});
