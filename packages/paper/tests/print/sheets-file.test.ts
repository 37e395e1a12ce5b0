import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { printStatement } from '../../src/index.ts';
import { fileIdentifier } from '../../src/pdf/file-identifier.ts';
import { FONTS } from '../documents.ts';
import { outsideStreams } from '../pdf/outside-streams.ts';
import { openPdf } from '../read-pdf.ts';
import { JSON_FILE, pagesOf, printed, SIGNED, STATEMENT } from '../statement/statements.ts';

/** ISO 19005-3 and ISO 32000-1, on a file of several pages read by another parser than wrote it. */
const TOKEN_FILE = {
  name: 'document.jws',
  mediaType: 'application/jose',
  description: 'Token',
  bytes: new TextEncoder().encode(SIGNED.jws),
};
const sections = [...STATEMENT.sections, ...Array(20).fill(STATEMENT.sections[1])];
const order = { attachments: [JSON_FILE, TOKEN_FILE], fonts: FONTS } as const;
const bytes = await printStatement({ ...STATEMENT, language: 'bg', sections }, order);
const text = Buffer.from(bytes).toString('latin1');
const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
const name = (key: string) => PDFName.of(key);

test('has one revision, a cross-reference table that is right to the byte, and runs nothing', () => {
  expect(text.match(/%%EOF/g)).toHaveLength(1);
  const start = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
  const [, head = '', ...rows] = text.slice(start).split('\n');
  const size = Number(/^0 (\d+)$/.exec(head)?.[1]);
  for (let object = 1; object < size; object++) {
    const offset = Number(rows[object]?.slice(0, 10));
    expect(text.slice(offset, offset + 12)).toMatch(new RegExp(`^${object} 0 obj\n`));
  }
  expect(outsideStreams(bytes)).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|Launch|URI|Encrypt)\b/);
});

test('the same statement gives the same bytes, and another file in it another name', async () => {
  expect(await printed()).toEqual(await printed());
  const id = Buffer.from(fileIdentifier(JSON_FILE.bytes)).toString('hex').toUpperCase();
  expect(context.trailerInfo.ID?.toString().replaceAll(/\s/g, '')).toBe(`[<${id}><${id}>]`);
  expect(fileIdentifier(new Uint8Array([1]))).not.toEqual(fileIdentifier(new Uint8Array([2])));
});

test('names level, language, title and colours', async () => {
  const { document } = await openPdf(bytes);
  const { info, metadata } = await document.getMetadata();
  const xmp = metadata.getRaw() as string;
  expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  expect(metadata.get('dc:title')).toContain(STATEMENT.title);
  expect(metadata.get('xmp:createdate')).toBe('2026-11-24T00:00:00Z');
  expect(info).toMatchObject({ Title: STATEMENT.title, CreationDate: 'D:20261124000000Z' });
  expect(catalog.lookup(name('Lang'), PDFString).asString()).toBe('bg');
  const intent = catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict);
  expect(intent.get(name('S'))).toBe(name('GTS_PDFA1'));
});

test('the files are in it, each associated with the document', async () => {
  const { document } = await openPdf(bytes);
  const files = (await document.getAttachments()) as Record<string, { content: Uint8Array }>;
  const contents = Object.entries(files).map(([file, { content }]) => [file, Buffer.from(content)]);
  expect(contents).toEqual([
    ['document.jws', Buffer.from(TOKEN_FILE.bytes)],
    ['export.json', Buffer.from(JSON_FILE.bytes)],
  ]);
  const associated = catalog.lookup(name('AF'), PDFArray);
  expect(associated.size()).toBe(2);
  const first = associated.lookup(0, PDFDict);
  expect(first.get(name('AFRelationship'))).toBe(name('Data'));
  const stream = first.lookup(name('EF'), PDFDict).lookup(name('F'));
  expect(stream).toMatchObject({ dict: expect.any(PDFDict) });
  const { dict } = stream as unknown as { dict: PDFDict };
  expect(dict.get(name('Subtype'))).toBe(name('application/json'));
  const size = dict.lookup(name('Params'), PDFDict).lookup(name('Size'), PDFNumber);
  expect(size.asNumber()).toBe(JSON_FILE.bytes.length);
});

test('every marked piece of every page hangs in the tree, once, and all the rest is an artifact', async () => {
  const pages = await pagesOf(bytes);
  expect(pages.length).toBeGreaterThan(1);
  const roles = new Set<string>();
  for (const { page } of pages) {
    const inTree: string[] = [];
    type Node = { role?: string; type?: string; id?: string; children?: Node[] };
    const walk = (node: Node) => {
      if (node.role) roles.add(node.role);
      if (node.type === 'content' && node.id) inTree.push(node.id);
      node.children?.forEach(walk);
    };
    walk((await page.getStructTree()) as Node);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marked = items.flatMap((item) => ('id' in item && item.id ? [item.id] : []));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.toSorted()).toEqual(inTree.toSorted());
    expect(new Set(inTree).size).toBe(inTree.length);
  }
  expect([...roles].sort()).toEqual(
    ['Figure', 'H1', 'H2', 'P', 'Root', 'Table', 'TD', 'TH', 'TR', 'Document'].sort(),
  );
});
