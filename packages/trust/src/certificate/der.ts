import { TrustError } from '../errors.ts';

/** Identifier octets (X.690 §8.1.2) of the types a certificate holds. */
export const DER = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The identifier octet of a context-specific tag, primitive or constructed. */
export const contextTag = (number: number) => 0x80 | number;
export const contextConstructed = (number: number) => 0xa0 | number;

const CONSTRUCTED = 0x20;
/** Deeper than any certificate nests. */
const MAX_DEPTH = 16;

/** One element: views of the input, never copies. */
export interface DerElement {
  readonly tag: number;
  /** Identifier, length and content. */
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  /** The elements inside; empty for a primitive element. */
  readonly children: readonly DerElement[];
}

/**
 * Reads exactly one DER element that fills `bytes` (X.690 §8, §10): definite and minimal lengths, low tag numbers,
 * primitive strings, at most 16 levels (or `maxDepth`), nothing after the end of the element or of any element inside.
 * Does not judge the content of primitive elements, nor the order within a SET, which some authorities ignore.
 * Throws `TrustError` `cert-malformed`.
 */
export function readDer(bytes: Uint8Array, maxDepth = MAX_DEPTH): DerElement {
  const element = readElement(bytes, 0, maxDepth);
  if (element.bytes.length !== bytes.length) malformed('bytes follow the element');
  return element;
}

function readElement(input: Uint8Array, start: number, levels: number): DerElement {
  if (levels === 0) malformed('nested too deeply');
  const tag = input[start] ?? malformed('cut short');
  if ((tag & 0x1f) === 0x1f) malformed('a tag number above 30');
  requireForm(tag);
  const { length, contentStart } = readLength(input, start + 1);
  const end = contentStart + length;
  if (end > input.length) malformed('a length past the end');
  const content = input.subarray(contentStart, end);
  const children = tag & CONSTRUCTED ? readAll(content, levels - 1) : [];
  return { tag, bytes: input.subarray(start, end), content, children };
}

function readAll(content: Uint8Array, levels: number): readonly DerElement[] {
  const children: DerElement[] = [];
  for (let position = 0; position < content.length; ) {
    const child = readElement(content, position, levels);
    children.push(child);
    position += child.bytes.length;
  }
  return children;
}

/** X.690 §10.1: the definite form, in the fewest octets. */
function readLength(input: Uint8Array, start: number): { length: number; contentStart: number } {
  const first = input[start] ?? malformed('cut short');
  if (first < 0x80) return { length: first, contentStart: start + 1 };
  const width = first & 0x7f;
  if (width === 0) malformed('an indefinite length');
  if (width > 4) malformed('a length past the end');
  let length = 0;
  for (let i = 1; i <= width; i++)
    length = length * 256 + (input[start + i] ?? malformed('cut short'));
  if (length < 0x80 || length < 256 ** (width - 1)) malformed('a length longer than needed');
  return { length, contentStart: start + 1 + width };
}

/** Of the universal types, only SEQUENCE and SET are constructed in DER (X.690 §10.2). */
function requireForm(tag: number): void {
  const isUniversal = tag < 0x40;
  const isCollection = (tag & 0x1f) === 0x10 || (tag & 0x1f) === 0x11;
  if (isUniversal && isCollection !== Boolean(tag & CONSTRUCTED))
    malformed('the wrong form for a type');
}

/** Ends the reading of a certificate that is not what it should be. */
export function malformed(what: string, cause?: unknown): never {
  throw new TrustError('cert-malformed', `Not a well-formed certificate: ${what}.`, { cause });
}
