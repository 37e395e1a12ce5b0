import { type CborValue, encodeCbor } from '../encoding/cbor.ts';
import { type CborWriter, cborHeadLength } from '../encoding/cbor-writer.ts';
import { bytesOf, decodeForeign, failMdoc, mapOf, textOf, unsignedOf } from './members.ts';

// ISO/IEC 18013-5 §8.3.2.1.2.2 and §9.1.2.5:
//   IssuerSignedItemBytes = #6.24(bstr .cbor IssuerSignedItem)
//   IssuerSignedItem = {
//     "digestID" : uint, "random" : bstr, "elementIdentifier" : tstr, "elementValue" : any
//   }

/** ISO/IEC 18013-5 §9.1.2.5: at least 16 bytes of it, so that nobody finds a value by its digest. */
export const RANDOM_LENGTH = 16;

/** One element with what hides it in its digest. */
export interface IssuerSignedItem {
  readonly digestId: number;
  readonly elementIdentifier: string;
  readonly elementValue: CborValue;
}

// The keys in the order of RFC 8949 §4.2.1: by length, then by their letters.
const ITEM_OPENING = Uint8Array.of(0xa4, ...encodeCbor('random'));
const DIGEST_ID = encodeCbor('digestID');
const ELEMENT_VALUE = encodeCbor('elementValue');
const ELEMENT_IDENTIFIER = encodeCbor('elementIdentifier');

/** Writes the members `elementValue` and `elementIdentifier`, which are the same in every copy, and returns them, a view. */
export function writeElement(writer: CborWriter, identifier: string, value: CborValue): Uint8Array {
  const start = writer.length;
  return writer
    .encoded(ELEMENT_VALUE)
    .value(value)
    .encoded(ELEMENT_IDENTIFIER)
    .text(identifier)
    .written(start);
}

/** Writes one `IssuerSignedItemBytes` and returns it, a view. */
export function writeIssuerSignedItem(
  writer: CborWriter,
  element: Uint8Array,
  { digestId, random }: { digestId: number; random: Uint8Array },
): Uint8Array {
  const start = writer.length;
  const length =
    ITEM_OPENING.length +
    cborHeadLength(random.length) +
    random.length +
    DIGEST_ID.length +
    cborHeadLength(digestId) +
    element.length;
  writer
    .tag(24)
    .bytesOf(length)
    .encoded(ITEM_OPENING)
    .bytes(random)
    .encoded(DIGEST_ID)
    .unsigned(digestId)
    .encoded(element);
  return writer.written(start);
}

/**
 * Reads an item. Throws `CredentialError`: `cbor-*`, `mdoc-malformed` for other members than these four, `mdoc-digest` for a random of less
 * than 16 bytes.
 */
export function readIssuerSignedItem(bytes: Uint8Array): IssuerSignedItem {
  const item = mapOf(decodeForeign(bytes), 'an item');
  const elementValue = item.get('elementValue');
  if (elementValue === undefined || item.size !== 4) {
    failMdoc('mdoc-malformed', 'an item has not its four members');
  }
  if (bytesOf(item.get('random'), 'random').length < RANDOM_LENGTH) {
    failMdoc('mdoc-digest', `a random of less than ${RANDOM_LENGTH} bytes`);
  }
  return {
    digestId: unsignedOf(item.get('digestID'), 'digestID'),
    elementIdentifier: textOf(item.get('elementIdentifier'), 'elementIdentifier'),
    elementValue,
  };
}
