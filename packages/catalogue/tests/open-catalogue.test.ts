import { encodeUtf8, jwsSigningInput } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { CATALOGUE_PATH, CatalogueError, openCatalogue } from '../src/index.ts';
import { BELGIUM, belgium } from './belgium.ts';

expect.extend(codeMatchers);

const jws = (content: object) => encodeUtf8(`${jwsSigningInput({ alg: 'ES256' }, content)}.AAAA`);

async function naming(file: Uint8Array, environment: 'test' | 'prod' = 'test') {
  const files = new Map([[CATALOGUE_PATH, await nodePlatform.sha256(file)]]);
  return { environment, files } as const;
}

const catalogue = jws(BELGIUM);

test('opens what the snapshot names', async () => {
  const opened = await openCatalogue(catalogue, await naming(catalogue), nodePlatform);
  expect(opened.rights.get('be.local.museum-x.reduced')?.title.fr).toBe('Entrée réduite Musée X');
});

test('no other file, and none where the snapshot names none', async () => {
  const snapshot = await naming(jws({ ...BELGIUM, version: 2 }));
  await expect(openCatalogue(catalogue, snapshot, nodePlatform)).toRejectWithCode(
    CatalogueError,
    'catalogue-not-listed',
  );
  const none = { environment: 'test' } as const;
  await expect(openCatalogue(catalogue, none, nodePlatform)).toRejectWithCode(
    CatalogueError,
    'catalogue-not-listed',
  );
});

test('none of another environment', async () => {
  const snapshot = await naming(catalogue, 'prod');
  await expect(openCatalogue(catalogue, snapshot, nodePlatform)).toRejectWithCode(
    CatalogueError,
    'catalogue-environment',
  );
});

test('none with a status of which nobody says who decides it', async () => {
  const { statuses } = belgium.content;
  const content = { ...BELGIUM, authorities: belgium.content.authorities.slice(1) };
  expect(statuses.some(({ authorities }) => authorities.includes('CIN'))).toBe(true);
  const file = jws(content);
  await expect(openCatalogue(file, await naming(file), nodePlatform)).toRejectWithCode(
    CatalogueError,
    'catalogue-dangling',
  );
});

test('whatever a registry signs, it is a catalogue or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        fc.jsonValue().map((value) => jws({ value })),
      ),
      async (file) => {
        await expect(openCatalogue(file, await naming(file), nodePlatform)).toRejectWithCode(
          CatalogueError,
          'catalogue-malformed',
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('one changed byte, and it is another file', async () => {
  const snapshot = await naming(catalogue);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(catalogue.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (place, flip) => {
        const changed = catalogue.with(place, (catalogue[place] ?? 0) ^ flip);
        await expect(openCatalogue(changed, snapshot, nodePlatform)).toRejectWithCode(
          CatalogueError,
          'catalogue-not-listed',
        );
      },
    ),
    { numRuns: 20 },
  );
});
