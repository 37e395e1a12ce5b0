import { createHash } from 'node:crypto';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { createPrinter, type SignedDocument } from '../../src/index.ts';
import { CARDS, FONTS, PAYLOADS, PDA1S, signedEhic, signedPda1, signedPrc } from '../documents.ts';
import { HERE, tracesIn } from './traces.ts';

// A file tells nothing of who made it, where, with what and when, but for the institution and the day of the document.

const printer = createPrinter(FONTS);
const ORDER = { at: 1_795_510_800, room: 900, newHash: () => createHash('sha256') };

const KINDS: readonly (readonly [string, string, SignedDocument])[] = [
  ['a certificate', 'prc1/fr+nl/prod/verify.example', signedPrc(PAYLOADS.greek)],
  ['a card', 'ehic1/en/prod/verify.example', signedEhic(CARDS.longest)],
  ['a PD A1', 'pda1-1/nl/prod/verify.example', signedPda1(PDA1S.longest)],
];

async function printed(id: string, document: SignedDocument): Promise<readonly Uint8Array[]> {
  await printer.prepare(id, [document]);
  return [printer.print(id, document), printer.printForSeal(id, document, ORDER).file];
}

describe.each(KINDS)('%s', (_, id, document) => {
  test('says nothing of this machine, its user, its folders and its programs', async () => {
    const words = [
      ...HERE,
      'pdf-lib',
      'fontkit',
      'CreatorTool',
      '/Producer',
      '/Creator',
      '/Author',
    ];
    for (const file of await printed(id, document)) {
      // What is signed is not ours to judge, and random letters spell anything.
      const rest = Buffer.from(file)
        .toString('latin1')
        .replaceAll(document.jws, (jws) => ' '.repeat(jws.length));
      expect(await tracesIn(Buffer.from(rest, 'latin1'), words)).toEqual([]);
    }
  });

  test('names in its information and its metadata what the document says, and no more', async () => {
    for (const file of await printed(id, document)) {
      const text = Buffer.from(file).toString('latin1');
      const { context } = await PDFDocument.load(file, { updateMetadata: false });
      const info = context.lookup(context.trailerInfo.Info, PDFDict);
      expect(info.keys().map(String)).toEqual(['/Title', '/CreationDate', '/ModDate']);
      const names = [...text.matchAll(/<((?:pdfaid|dc|xmp|xmpMM|pdf|photoshop):\w+)/g)];
      expect(names.map(([, name]) => name)).toEqual([
        ...['pdfaid:part', 'pdfaid:conformance', 'dc:title', 'xmp:CreateDate', 'xmp:ModifyDate'],
      ]);
    }
  });

  test('gives for its seal no name, place, reason or program', async () => {
    const [, sealed = new Uint8Array()] = await printed(id, document);
    const { context } = await PDFDocument.load(sealed, { updateMetadata: false });
    const signature = context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .find(
        (object) =>
          object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Sig'),
      );
    expect(signature instanceof PDFDict && signature.keys().map(String)).toEqual([
      ...['/Type', '/Filter', '/SubFilter', '/M', '/Reference', '/ByteRange', '/Contents'],
    ]);
  });
});

describe('what is looked for is found', () => {
  test.each([
    ['an author', (file: PDFDocument, word: string) => file.setAuthor(word)],
    [
      'a file that is attached',
      (file: PDFDocument, word: string) => file.attach(Buffer.from(word), 'x'),
    ],
    [
      'a drawing that is deflated',
      (file: PDFDocument, word: string) => file.context.register(file.context.flateStream(word)),
    ],
    [
      'plain letters',
      (file: PDFDocument, word: string) => file.context.register(file.context.stream(word)),
    ],
  ])('in %s', async (_, leak) => {
    for (const word of HERE) {
      const file = await PDFDocument.create();
      file.addPage();
      await leak(file, word);
      const bytes = await file.save({ useObjectStreams: false });
      expect(await tracesIn(bytes, [word, 'nowhere to be found'])).toEqual([word]);
    }
  });

  test('there is something to look for', () => {
    expect(HERE).toContain(process.cwd());
  });
});
