import { cp, rm } from 'node:fs/promises';
import { TrustUpdaterError } from '@prova/trust-updater';
import fc from 'fast-check';
import { openDesk } from './desk.ts';
import { type Files, put, release } from './test-registry.ts';

const desk = await openDesk();
const third = await release(3);
const files: Files = new Map();
put(files, third);
const pristine = `${desk.folder}-pristine`;
beforeAll(() => cp(desk.folder, pristine, { recursive: true }));
afterAll(() => desk.close());

test('whatever byte of whatever file is changed, nothing is installed, and the code says why', async () => {
  const paths = [...files.keys()];
  const before = new Map(desk.files);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (path, place, change) => {
        const bytes = Uint8Array.from(files.get(path) ?? []);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        desk.files.clear();
        for (const [each, content] of [...before, ...files]) desk.files.set(each, content);
        desk.files.set(path, bytes);
        await rm(desk.folder, { recursive: true });
        await cp(pristine, desk.folder, { recursive: true });
        const error = await desk.update().catch((thrown: unknown) => thrown);
        // The one byte that may differ: a hex digit of a signature in its other case is the same signature.
        if (!(error instanceof TrustUpdaterError)) expect(isSameButForCase(path, bytes)).toBe(true);
        else expect(await desk.sequence()).toBe(2);
      },
    ),
    { numRuns: 150 },
  );
});

function isSameButForCase(path: string, bytes: Uint8Array): boolean {
  const lower = (text: Uint8Array) => Buffer.from(text).toString('latin1').toLowerCase();
  return lower(bytes) === lower(files.get(path) ?? new Uint8Array());
}

test('text that is no metadata is refused as such', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (text) => {
      desk.files.set('tuf/2.root.json', new TextEncoder().encode(text));
      await expect(desk.update()).rejects.toMatchObject({ code: 'tuf-malformed' });
    }),
    { numRuns: 50 },
  );
});
