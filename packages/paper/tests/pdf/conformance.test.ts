import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { createPrinter } from '../../src/index.ts';
import { srgbProfile } from '../../src/pdf/srgb-profile.ts';
import { CARDS, FONTS, PAYLOADS, PDA1S, signedEhic, signedPda1, signedPrc } from '../documents.ts';
import { openPdf } from '../read-pdf.ts';
import { outsideStreams } from './outside-streams.ts';

/** ISO 19005-3 and ISO 32000-1, clause by clause, on a file read by another parser than wrote it. */
const ID = 'prc1/fr+nl/test/verify.example';
const signed = signedPrc(PAYLOADS.allFields);
const printer = createPrinter(FONTS);
const CARD_ID = 'ehic1/fr+nl/test/verify.example';
await printer.prepare(ID);
const PDA1_ID = 'pda1-1/fr+nl/test/verify.example';
await printer.prepare(CARD_ID);
await printer.prepare(PDA1_ID);
const bytes = printer.print(ID, signed);
const text = Buffer.from(bytes).toString('latin1');
const file = await PDFDocument.load(bytes, { updateMetadata: false });
const { catalog, context } = file;

const name = (key: string) => PDFName.of(key);
const fileSpecification = () => {
  const files = catalog
    .lookup(name('Names'), PDFDict)
    .lookup(name('EmbeddedFiles'), PDFDict)
    .lookup(name('Names'), PDFArray);
  return [files.lookup(0, PDFString).asString(), files.lookup(1, PDFDict)] as const;
};

describe('the file', () => {
  test('has one revision and a cross-reference table that is right to the byte', () => {
    expect(text.match(/%%EOF/g)).toHaveLength(1);
    expect(text.match(/startxref/g)).toHaveLength(1);
    const start = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
    const rows = text.slice(start).split('\n').slice(3);
    const size = Number(/^0 (\d+)$/.exec(text.slice(start).split('\n')[1] ?? '')?.[1]);
    for (let object = 1; object < size; object++) {
      const offset = Number(rows[object - 1]?.slice(0, 10));
      expect(text.slice(offset, offset + 12)).toMatch(new RegExp(`^${object} 0 obj\n`));
    }
  });

  test('takes its identifier from the signature (ISO 19005-3 §6.1.3)', () => {
    const signature = Buffer.from(signed.jws.split('.')[2] ?? '', 'base64url').subarray(0, 16);
    const id = signature.toString('hex').toUpperCase();
    expect(context.trailerInfo.ID?.toString().replaceAll(/\s/g, '')).toBe(`[<${id}><${id}>]`);
  });

  test('runs nothing and asks for nothing', () => {
    expect(outsideStreams(bytes)).not.toMatch(
      /\/(JavaScript|JS|OpenAction|AA|Launch|URI|Encrypt)\b/,
    );
  });
});

describe('PDF/A-3b', () => {
  test('metadata names the level, and equals the information dictionary', async () => {
    const { document } = await openPdf(bytes);
    const { info, metadata } = await document.getMetadata();
    const xmp = metadata.getRaw() as string;
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    const title =
      'Certificat provisoire de remplacement de la carte européenne d’assurance maladie';
    expect(info).toMatchObject({
      Title: title,
      CreationDate: 'D:20260601000000Z',
      ModDate: 'D:20260601000000Z',
    });
    expect(metadata.get('dc:title')).toContain(title);
    expect(metadata.get('xmp:createdate')).toBe('2026-06-01T00:00:00Z');
  });

  test('colours are sRGB by an embedded profile', () => {
    const intent = catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict);
    expect(intent.get(name('S'))).toBe(name('GTS_PDFA1'));
    expect(intent.lookup(name('DestOutputProfile'))).toBeInstanceOf(PDFRawStream);
    const profile = srgbProfile();
    const view = new DataView(profile.buffer);
    expect(view.getUint32(0)).toBe(profile.length);
    expect(Buffer.from(profile).toString('latin1', 36, 40)).toBe('acsp');
  });

  test('the token is attached as associated data with its type (§6.8)', () => {
    const [label, specification] = fileSpecification();
    expect(label).toBe('prc.jws');
    expect(catalog.lookup(name('AF'), PDFArray).lookup(0)).toBe(specification);
    expect(specification.get(name('AFRelationship'))).toBe(name('Data'));
    expect(specification.lookup(name('F'), PDFString).asString()).toBe('prc.jws');
    expect(specification.lookup(name('UF'), PDFString).asString()).toBe('prc.jws');
    expect(specification.lookup(name('Desc'), PDFHexString).decodeText()).toContain('JWS');
    const stream = specification.lookup(name('EF'), PDFDict).lookup(name('F'));
    if (!(stream instanceof PDFRawStream)) throw new Error('no embedded file');
    expect(stream.dict.get(name('Subtype'))).toBe(name('application/jose'));
    const parameters = stream.dict.lookup(name('Params'), PDFDict);
    expect(parameters.lookup(name('Size'), PDFNumber).asNumber()).toBe(signed.jws.length);
    expect(parameters.lookup(name('ModDate'), PDFString).asString()).toBe('D:20260601000000Z');
    expect(Buffer.from(stream.getContents()).toString()).toBe(signed.jws);
  });

  test('every face is embedded, with a map to Unicode and the set of its glyphs', () => {
    const fonts = file.getPage(0).node.Resources()?.lookup(name('Font'), PDFDict);
    expect(fonts?.keys().map(String)).toEqual(['/R', '/B', '/I']);
    for (const key of fonts?.keys() ?? []) {
      const face = fonts?.lookup(key, PDFDict);
      expect(face?.lookup(name('ToUnicode'))).toBeInstanceOf(PDFRawStream);
      const descriptor = face
        ?.lookup(name('DescendantFonts'), PDFArray)
        .lookup(0, PDFDict)
        .lookup(name('FontDescriptor'), PDFDict);
      expect(descriptor?.lookup(name('FontFile2'))).toBeInstanceOf(PDFRawStream);
      expect(descriptor?.lookup(name('CIDSet'))).toBeInstanceOf(PDFRawStream);
    }
  });
});

describe('for a screen reader', () => {
  test('the file says its language and shows its title', () => {
    expect(catalog.lookup(name('Lang'), PDFString).asString()).toBe('fr');
    expect(catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString()).toBe('true');
    expect(
      catalog.lookup(name('ViewerPreferences'), PDFDict).get(name('DisplayDocTitle'))?.toString(),
    ).toBe('true');
  });

  test.each([
    ['a certificate', () => bytes, 1],
    ['a card, whose front is a picture of its own', () => printedCard(), 2],
    ['a PD A1', () => printer.print(PDA1_ID, signedPda1(PDA1S.allFields)), 1],
    ['a PD A1 with all it can hold', () => printer.print(PDA1_ID, signedPda1(PDA1S.longest)), 1],
  ])(
    'every marked piece hangs in the tree, once, and all the rest is an artifact: %s',
    async (_, print, figures) => {
      const { page } = await openPdf(print());
      const inTree: string[] = [];
      const roles: string[] = [];
      type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] };
      const walk = (node: Node) => {
        if (node.role) roles.push(node.role);
        if (node.type === 'content' && node.id) inTree.push(node.id);
        node.children?.forEach(walk);
      };
      walk((await page.getStructTree()) as Node);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const marked = items.flatMap((item) => ('id' in item && item.id ? [item.id] : []));
      expect(new Set(inTree).size).toBe(inTree.length);
      expect(marked.toSorted()).toEqual(inTree.toSorted());
      let open = 0;
      for (const item of items) {
        if ('str' in item) expect(item.str === '' || open > 0).toBe(true);
        else if (item.type === 'endMarkedContent') open--;
        else open++;
        // One inside another is allowed, but poppler then loses the rest of the outer one.
        expect(open).toBeLessThan(2);
      }
      expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
      expect(roles.filter((role) => role === 'Figure')).toHaveLength(figures);
    },
  );

  test('the code has words, and text in the second language says so', () => {
    expect(text).toMatch(/\/S \/Figure [^>]*\/Alt <FEFF/);
    const drawing = file.getPage(0).node.lookup(name('Contents'), PDFArray).lookup(0);
    if (!(drawing instanceof PDFRawStream)) throw new Error('no drawing');
    const operators = Buffer.from(decodePDFRawStream(drawing).decode()).toString('latin1');
    expect(operators.match(/\/Lang \(nl\)/g)?.length).toBeGreaterThan(20);
    expect(operators).not.toContain('/Lang (fr)');
  });
});

function printedCard(): Uint8Array {
  return printer.print(CARD_ID, signedEhic(CARDS.allFields));
}
