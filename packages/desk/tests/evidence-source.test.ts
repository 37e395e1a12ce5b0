import { DeskError, openEvidenceSource } from '@prova/desk';

const TEXT = new TextEncoder().encode('6BFOXN');
/** What is no plain text goes to a thread, whatever it is. */
const PDF = new TextEncoder().encode('%PDF-1.7\n');

test('more files than may wait are refused, and the next one is read again', async () => {
  const source = openEvidenceSource({ threads: 1, waiting: 1 });
  const files = await Promise.allSettled([PDF, PDF, PDF].map((bytes) => source.read(bytes)));
  expect(files.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  const [, , refused] = files;
  expect(refused).toMatchObject({ reason: { code: 'reader-busy' } });
  expect(refused?.status === 'rejected' && refused.reason).toBeInstanceOf(DeskError);
  expect(await source.read(PDF)).toMatchObject({ kind: 'file', medium: 'pdf' });
  await source.close();
});

test('plain text waits for no thread', async () => {
  const source = openEvidenceSource({ threads: 1, waiting: 0 });
  const busy = source.read(PDF);
  expect(await source.read(TEXT)).toEqual({ kind: 'text', text: '6BFOXN' });
  await busy;
  await source.close();
});

test('two threads read two files at a time, and a source that was closed begins anew', async () => {
  const source = openEvidenceSource({ threads: 2, waiting: 0 });
  const read = () => Promise.all([source.read(PDF), source.read(PDF)]);
  expect(await read()).toHaveLength(2);
  await source.close();
  await source.close();
  expect(await read()).toHaveLength(2);
  await source.close();
});
