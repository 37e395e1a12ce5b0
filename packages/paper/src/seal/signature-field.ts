import { encodeUtf8 } from '@prova/credential';
import type { TailObject } from '../pdf/pdf-file.ts';
import { type PdfObject, streamObject, textObject } from '../pdf/pdf-object.ts';
import { momentString, reference } from '../pdf/pdf-syntax.ts';

/** Numbers of the objects of a seal. */
export interface SealNumbers {
  readonly field: number;
  readonly appearance: number;
  readonly signature: number;
}

/** Field and appearance are the last of the frozen objects, the signature follows them; `size` is that of the objects without a seal. */
export function sealNumbers(size: number): SealNumbers {
  return { field: size, appearance: size + 1, signature: size + 2 };
}

/**
 * What a seal adds to the catalog: the form with its field, the signature as the one that certifies the file (ISO 32000-1 §12.8.4), and
 * that the file uses what PAdES adds to PDF 1.7.
 */
export function sealedCatalogEntries({ field, signature }: SealNumbers): readonly string[] {
  return [
    `/AcroForm << /Fields [${reference(field)}] /SigFlags 3 >> /Perms << /DocMDP ${reference(signature)} >>`,
    '/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 2 >> >>',
  ];
}

/** What a seal adds to the page. */
export function sealedPageEntries({ field }: SealNumbers): readonly string[] {
  return [`/Annots [${reference(field)}]`];
}

/**
 * What a seal adds to the frozen objects: its field, without extent, as the page shows the seal no more than the code shows its signature. It
 * prints, as PDF/A demands of all (F 4), is locked (F 128), and has an appearance, which draws nothing.
 */
export function sealFieldObjects(
  { field, appearance, signature }: SealNumbers,
  page: number,
): readonly PdfObject[] {
  return [
    textObject(
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Seal) /V ${reference(signature)} /P ${reference(page)} /Rect [0 0 0 0] /F 132 /AP << /N ${reference(appearance)} >> >>`,
    ),
    streamObject(appearance, '/Type /XObject /Subtype /Form /BBox [0 0 0 0]', new Uint8Array()),
  ];
}

/** No change is permitted after this signature (ISO 32000-1 §12.8.2.2, P 1). */
const NO_CHANGES =
  '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]';

/** Room for a byte range of three numbers of ten digits. */
export const BYTE_RANGE_ROOM = 40;

/** What stands between the byte range and the hole for the signature, and behind that hole. */
const BEFORE_HOLE = ' /Contents ';
const BEHIND_HOLE = ' >>\nendobj\n';

/**
 * The signature dictionary (ISO 32000-1 §12.8.1, EN 319 142-1 §5.3), its byte range and its contents still open. `room` is the size of the
 * contents in octets, `at` the claimed time in epoch seconds, which in PAdES stands here and nowhere else.
 */
export function signatureObject(at: number, room: number): TailObject {
  if (latest?.at !== at || latest.room !== room) latest = { at, room, object: written(at, room) };
  return latest.object;
}

/** Pages that are sealed together have the same. */
let latest: { at: number; room: number; object: TailObject } | undefined;

function written(at: number, room: number): TailObject {
  const entries = `/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ${momentString(at)} ${NO_CHANGES}`;
  const range = ' '.repeat(BYTE_RANGE_ROOM);
  const hole = `<${'0'.repeat(2 * room)}>`;
  return [encodeUtf8(`<< ${entries} /ByteRange ${range}${BEFORE_HOLE}${hole} >>`)];
}

/** Where byte range and contents of a signature lie that is the last object of a file: `end` is where that object ends. */
export interface SignaturePlaces {
  readonly byteRange: number;
  /** Of the bracket that opens the contents. */
  readonly hole: number;
  /** Behind the bracket that closes them. */
  readonly behind: number;
}

export function signaturePlaces(end: number, room: number): SignaturePlaces {
  const behind = end - BEHIND_HOLE.length;
  const hole = behind - 2 * room - 2;
  return { byteRange: hole - BEFORE_HOLE.length - BYTE_RANGE_ROOM, hole, behind };
}
