import { encodeUtf8 } from '@prova/credential';
import { type PdfObject, textObject } from './pdf-object.ts';
import { dictionary, hexString, number, reference, textString } from './pdf-syntax.ts';

/** A part of a page that opens an address. */
export interface Link {
  /** A URI, which is ASCII (RFC 3986). */
  readonly address: string;
  /** Said of it to whoever cannot see it. */
  readonly alternative: string;
  /** In points: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
}

/** Where a link stands in a file. */
export interface PlacedLink {
  /** Object number of its page. */
  readonly page: number;
  /** Its key in the parent tree. */
  readonly structParent: number;
}

/** The third bit: it is printed with its page (ISO 32000-1 §12.5.3). No other may be set in an archival file (ISO 19005-3 §6.3.2). */
const PRINTED = 4;

/** A link annotation without a border (ISO 32000-1 §12.5.6.5) that does no more than open an address (§12.6.4.7). */
export function linkAnnotation(
  object: number,
  { address, alternative, box }: Link,
  { page, structParent }: PlacedLink,
): PdfObject {
  return textObject(
    object,
    dictionary(
      `/Type /Annot /Subtype /Link /Rect [${box.map(number).join(' ')}] /Border [0 0 0]`,
      `/F ${PRINTED} /P ${reference(page)} /StructParent ${structParent} /Contents ${textString(alternative)}`,
      `/A << /S /URI /URI ${hexString(encodeUtf8(address))} >>`,
    ),
  );
}
