import type { FileEvidence } from '@prova/credential';
import { nodePlatform as platform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import { TEST_NOW, tombstoneOf } from '@prova/testing';
import { nothingInstalled, openSnapshot, type Snapshot, trustMaterial } from '@prova/trust';
import { type Report, verify } from '@prova/verifier';
import { PDFDocument, PDFName, type PDFPage, PDFRef, PDFString } from 'pdf-lib';
import { authority, printedPage } from '../support/printed-page.ts';
import { zxingWasm } from '../support/qr.ts';
import { type Changed, revised, streamOf } from '../support/revision.ts';
import { sealable, sealed } from '../support/sealed-file.ts';
import { selfMade } from '../support/self-made.ts';

// Real pages, sealed by other software and attacked, from their bytes to the report.

const reader = await createReader({ zxingWasm, platform });
const own = authority.institution('BE:0120');
const [page, otherPage] = await Promise.all([
  printedPage(),
  printedPage({ payload: { jti: 'ANOTHERDOCUMENT1' }, prc: { fn: 'Peeters', gn: 'Jan' } }),
]);
const file = await sealable(page.pdf);
const good = await sealed(file, own);

async function judge(bytes: Uint8Array, overrides: Partial<Snapshot> = {}): Promise<Report> {
  const opened = await openSnapshot(await authority.snapshot(overrides), {
    root: authority.root.certificate,
    environment: 'test',
    platform,
  });
  return verify(await reader.read(bytes), {
    trust: trustMaterial(opened, nothingInstalled('test', 0)),
    policy: { environment: 'test' },
    today: '2026-11-24',
    now: TEST_NOW,
    identity: { names: 'same', birthDate: 'same' },
    platform,
  });
}

function firstPage(document: PDFDocument): PDFPage {
  return document.getPage(0);
}

function rootOf({ context }: PDFDocument): PDFRef {
  const { Root } = context.trailerInfo;
  if (Root instanceof PDFRef) return Root;
  throw new RangeError('There is no catalog.');
}

/** Verdict, state of the seal, and the codes of step 0. */
async function told(bytes: Uint8Array, overrides: Partial<Snapshot> = {}): Promise<string> {
  const { verdict, carrier, steps } = await judge(bytes, overrides);
  const [first] = steps;
  return [verdict, carrier?.seal, first?.detail].filter((word) => word !== undefined).join(' ');
}

test('untouched: intact, since when it claims, and what the page says in letters', async () => {
  const { verdict, carrier, steps } = await judge(good);
  expect({ verdict, carrier, first: steps[0] }).toEqual({
    verdict: 'accepted',
    carrier: { medium: 'pdf', seal: 'intact', sealedAt: '2026-11-24T09:00:00Z' },
    first: { id: '0', result: 'PASSED' },
  });
  const { attachments, qrTexts, pageText } = (await reader.read(good)) as FileEvidence;
  expect({ attachments, qrTexts }).toEqual({ attachments: [page.jws], qrTexts: [page.qrText] });
  expect(pageText).toContain('Vandenbroucke');
  expect(pageText).toContain('20/07/1984');
});

test('a page without a seal is as good as before', async () => {
  expect(await told(page.pdf)).toBe('accepted none');
});

describe('a second revision behind the seal', () => {
  /** The page with more drawn after what is on it, and whatever else is changed for that. */
  const drawnOver = (
    operators: string,
    more: (document: PDFDocument) => readonly Changed[] = () => [],
  ) =>
    revised(good, (document) => {
      const { node, ref } = firstPage(document);
      const drawing = document.context.stream(operators);
      const reference = document.context.register(drawing);
      node.addContentStream(reference);
      return [[ref, node], [reference, drawing], ...more(document)];
    });

  test('a white box over the name', async () => {
    const bytes = await drawnOver('q 1 g 0 600 600 200 re f Q');
    expect(await told(bytes)).toBe('accepted modified pdf-modified');
  });

  test('a layer that is hidden', async () => {
    const bytes = await drawnOver('/OC /Hidden BDC 0 g 0 0 600 800 re f EMC', (document) => {
      const { context, catalog } = document;
      const layer = context.obj({ Type: 'OCG', Name: PDFString.of('Hidden') });
      const reference = context.register(layer);
      const state = { OCGs: [reference], D: { OFF: [reference] } };
      catalog.set(PDFName.of('OCProperties'), context.obj(state));
      return [
        [reference, layer],
        [rootOf(document), catalog],
      ];
    });
    expect(await told(bytes)).toBe('accepted modified pdf-modified');
  });

  test.each(['Square', 'Widget'])('an annotation above the code: %s', async (Subtype) => {
    const bytes = await revised(good, (document) => {
      const { node, ref } = firstPage(document);
      const Rect = [300, 300, 500, 500];
      const above = document.context.obj({ Type: 'Annot', Subtype, FT: 'Tx', Rect, IC: [1] });
      const reference = document.context.register(above);
      node.addAnnot(reference);
      return [
        [ref, node],
        [reference, above],
      ];
    });
    expect(await told(bytes)).toBe('accepted modified pdf-modified');
  });

  test('another attachment', async () => {
    const other = await PDFDocument.load(otherPage.pdf, { updateMetadata: false });
    const bytes = await revised(good, (document) => [
      [streamOf(document, '/EmbeddedFile')[0], streamOf(other, '/EmbeddedFile')[1]],
    ]);
    expect(await told(bytes)).toBe('rejected modified pdf-qr-mismatch');
  });

  test('the code of another genuine document (P06)', async () => {
    const other = await PDFDocument.load(otherPage.pdf, { updateMetadata: false });
    const bytes = await revised(good, (document) => [
      [streamOf(document, '/BitsPerComponent 1')[0], streamOf(other, '/BitsPerComponent 1')[1]],
    ]);
    expect(await told(bytes)).toBe('rejected modified pdf-qr-mismatch');
  });

  test('the seal taken out of form and catalog', async () => {
    const bytes = await revised(good, (document) => {
      const { catalog } = document;
      catalog.delete(PDFName.of('AcroForm'));
      catalog.delete(PDFName.of('Perms'));
      return [[rootOf(document), catalog]];
    });
    expect(await told(bytes)).toBe('accepted modified pdf-modified');
  });
});

test('saved anew by pdf-lib: the signature is in a compressed object, and seen all the same', async () => {
  const bytes = await (await PDFDocument.load(good)).save();
  expect(Buffer.from(bytes).includes('/ByteRange')).toBe(false);
  expect(await told(bytes)).toBe('accepted invalid pdf-seal-invalid');
});

test('saved anew without its form: nothing says any more that there was a seal', async () => {
  const document = await PDFDocument.load(good);
  document.catalog.delete(PDFName.of('AcroForm'));
  document.catalog.delete(PDFName.of('Perms'));
  const bytes = await document.save({ updateFieldAppearances: false });
  expect(await told(bytes)).toBe('accepted none');
});

test('the code of another genuine document, before an institution sealed it (P06)', async () => {
  const other = await PDFDocument.load(otherPage.pdf, { updateMetadata: false });
  const document = await PDFDocument.load(page.pdf, { updateMetadata: false });
  const [place] = streamOf(document, '/BitsPerComponent 1');
  document.context.assign(place, streamOf(other, '/BitsPerComponent 1')[1]);
  const bytes = await sealed(await sealable(await document.save()), own);
  expect(await told(bytes)).toBe('rejected unjudged pdf-qr-mismatch');
});

test('the page of one and the code of another (P07)', async () => {
  const other = await PDFDocument.load(otherPage.pdf, { updateMetadata: false });
  const document = await PDFDocument.load(page.pdf, { updateMetadata: false });
  for (const words of ['/BitsPerComponent 1', '/EmbeddedFile']) {
    document.context.assign(streamOf(document, words)[0], streamOf(other, words)[1]);
  }
  expect(await told(await document.save())).toBe('accepted none pdf-text-mismatch');
});

describe('a seal of somebody else', () => {
  const FOREIGN = 'accepted foreign pdf-seal-foreign';

  test('another institution', async () => {
    expect(await told(await sealed(file, authority.institution('BE:0130')))).toBe(FOREIGN);
    expect(await told(await sealed(file, authority.institution('DE:BA82708')))).toBe(FOREIGN);
  });

  test('a certificate that its owner made, with the names of the institution', async () => {
    const forger = await selfMade({ namesOf: own.certificate });
    expect(await told(await sealed(file, forger))).toBe(FOREIGN);
  });

  test('a key of the institution that was revoked', async () => {
    const older = authority.institution('BE:0130');
    await authority.rotate('BE:0130');
    const issued = await printedPage({ prc: { ii: '0130' } }, 'BE:0130');
    const bytes = await sealed(await sealable(issued.pdf), older);
    expect(await told(bytes)).toBe('accepted intact');
    const tombstone = tombstoneOf(older, { reason: 'keyCompromise', revokedAt: TEST_NOW });
    expect(await told(bytes, { tombstones: [tombstone] })).toBe(FOREIGN);
  });
});
