import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { type CmsChanges, makeCms, type SealKey } from './cms.ts';

// Writes seals into files with pdf-lib: room for the signature first, then the signature over all the rest.

/** A file with room for a seal. */
export interface SealableFile {
  readonly bytes: Uint8Array;
  /** From the bracket that opens the room to the byte after the one that closes it. */
  readonly hole: readonly [start: number, end: number];
}

const DIGITS = 16_384;
/** As wide as the array can be that takes its place. */
const NO_RANGE = [0, 9_999_999_999, 9_999_999_999, 9_999_999_999];

/** Adds an invisible signature field and an empty signature that certifies the file against any change. */
export async function sealable(
  pdf: Uint8Array,
  madeAt = '(D:20261124090000Z)',
): Promise<SealableFile> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  const [page] = document.getPages();
  if (!page) throw new RangeError('There is no page to put the field on.');
  const transform = context.obj({
    Type: 'SigRef',
    TransformMethod: 'DocMDP',
    TransformParams: { Type: 'TransformParams', P: 1, V: PDFName.of('1.2') },
  });
  const signature = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: NO_RANGE.map((number) => PDFNumber.of(number)),
    Contents: PDFHexString.of('0'.repeat(DIGITS)),
    Reference: [transform],
  });
  signature.set(PDFName.of('M'), PDFString.of(madeAt.slice(1, -1)));
  const value = context.register(signature);
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('Seal'),
      V: value,
      P: page.ref,
      Rect: [0, 0, 0, 0],
      F: 132,
    }),
  );
  page.node.set(PDFName.of('Annots'), context.obj([field]));
  catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }));
  catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: value }));
  const bytes = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  const start = Buffer.from(bytes).indexOf(`<${'0'.repeat(DIGITS)}>`);
  return { bytes, hole: [start, start + DIGITS + 2] };
}

/** What shall be different from a good seal. */
export interface SealChanges extends CmsChanges {
  /** The four numbers of the range, and what is signed. */
  readonly range?: readonly number[];
  /** What stands in the room instead of the signature, given its digits. */
  readonly contents?: (digits: string) => string;
}

/** Seals a file. */
export async function sealed(
  { bytes, hole: [start, end] }: SealableFile,
  key: SealKey,
  { range = [0, start, end, bytes.length - end], contents, ...changes }: SealChanges = {},
): Promise<Uint8Array> {
  const file = Buffer.from(bytes);
  const placeholder = `[ ${NO_RANGE.join(' ')} ]`;
  const array = `[ ${range.join(' ')} ]`.padEnd(placeholder.length);
  file.write(array, file.indexOf(placeholder), 'latin1');
  const [from = 0, length = 0, resumed = 0, rest = 0] = range;
  const covered = Buffer.concat([
    file.subarray(from, from + length),
    file.subarray(resumed, resumed + rest),
  ]);
  const digits = Buffer.from(await makeCms(covered, key, changes)).toString('hex');
  const padded = (contents?.(digits) ?? digits).padEnd(DIGITS, '0');
  file.write(`<${padded}>`.slice(0, DIGITS + 2), start, 'latin1');
  return new Uint8Array(file);
}
