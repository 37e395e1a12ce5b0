import fc from 'fast-check';
import { CredentialError } from '../../src/index.ts';

type Read = (bytes: Uint8Array) => Promise<unknown>;

/** No change of a byte of the message is taken, but in the chain, which is the verifier’s affair: nobody signed it. */
export async function expectNoChangeTaken(
  message: Uint8Array,
  chain: Uint8Array,
  read: Read,
): Promise<void> {
  const start = Buffer.from(message).indexOf(chain);
  const change = [fc.nat(message.length - 1), fc.integer({ min: 1, max: 255 })] as const;
  await fc.assert(
    fc.asyncProperty(...change, async (place, bits) => {
      fc.pre(place < start || place >= start + chain.length);
      const mutated = message.slice();
      mutated[place] = (mutated[place] ?? 0) ^ bits;
      await expect(read(mutated)).rejects.toThrow();
    }),
    { numRuns: 400 },
  );
}

/** Whatever comes, made up or cut out of a message and spliced, is read or refused by a `CredentialError`. */
export async function expectReadOrRefused(message: Uint8Array, read: Read): Promise<void> {
  const place = fc.nat(message.length);
  const spliced = fc
    .tuple(place, place, fc.uint8Array({ maxLength: 8 }))
    .map(([a, b, inserted]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      return Uint8Array.of(...message.subarray(0, from), ...inserted, ...message.subarray(to));
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), spliced), async (input) => {
      const failed = await read(input).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failed === undefined || failed instanceof CredentialError).toBe(true);
    }),
    { numRuns: 300 },
  );
}
