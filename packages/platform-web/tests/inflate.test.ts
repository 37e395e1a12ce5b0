import { deflateSync, inflateSync } from 'node:zlib';
import { CredentialError } from '@prova/credential';
import fc from 'fast-check';
import { inflate } from '../src/index.ts';

// pako is another writing of zlib, so zlib itself is the judge of it.

const LIMIT = 4096;

/** The bytes, or `refused`. Any other error than that of the door is thrown on. */
function ours(data: Uint8Array): Uint8Array | 'refused' {
  try {
    return Uint8Array.from(inflate(data, LIMIT));
  } catch (error) {
    if (error instanceof CredentialError) return 'refused';
    throw error;
  }
}

/** zlib passes over what follows a stream: so it must also have needed the last byte. */
function zlibs(data: Uint8Array): Uint8Array | 'refused' {
  const whole = inflated(data);
  return whole && !inflated(data.subarray(0, -1)) ? whole : 'refused';
}

function inflated(data: Uint8Array): Uint8Array | undefined {
  try {
    return Uint8Array.from(inflateSync(data, { maxOutputLength: LIMIT }));
  } catch {
    return undefined; // its only complaints are about the data
  }
}

// What compresses like a token, what compresses to nothing with sizes about the limit, and what does not compress.
const content = fc.oneof(
  fc.base64String({ maxLength: 2000 }).map((text) => new TextEncoder().encode(text)),
  fc.nat(2 * LIMIT).map((length) => new Uint8Array(length)),
  fc.uint8Array({ maxLength: 300 }),
);
const stream = fc
  .tuple(content, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 9, max: 15 }))
  .map(([bytes, level, windowBits]) => Uint8Array.from(deflateSync(bytes, { level, windowBits })));

test('takes every stream that zlib writes, up to the limit', () => {
  fc.assert(fc.property(stream, (data) => expect(ours(data)).toEqual(zlibs(data))));
});

test('takes a stream with a byte changed, lost or added only where zlib does', () => {
  const damaged = fc
    .tuple(stream, fc.nat(), fc.uint8Array({ maxLength: 1 }), fc.nat(1))
    .map(([data, place, put, taken]) => {
      const at = place % (data.length + 1);
      return Uint8Array.of(...data.subarray(0, at), ...put, ...data.subarray(at + taken));
    });
  fc.assert(fc.property(damaged, (data) => expect(ours(data)).toEqual(zlibs(data))));
});
