import { isUtf8 } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import { decodeCbor } from '@prova/credential';
import { readPdf } from '../read-pdf.ts';

/** What somebody finds in something who takes it apart as far as it goes. */
export interface TakenApart {
  /** Every text, names of members among them. */
  readonly texts: string[];
  /** What is no text, and no form of one. */
  readonly octets: Uint8Array[];
}

/** No form here lies deeper. */
const DEEPEST = 24;

/** Takes apart JSON, base64, CBOR and what is deflated, whatever lies in what. */
export function takenApart(...values: readonly unknown[]): TakenApart {
  const found: TakenApart = { texts: [], octets: [] };
  for (const value of values) take(value, found, DEEPEST);
  return found;
}

/** The parts of a PDF: what stands on its pages, its files, its objects and their streams, and texts in UTF-16 among them. */
export async function partsOfPdf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n(.*?)endstream/gs)].map(
    ([, body = '']) => new Uint8Array(Buffer.from(body, 'latin1')),
  );
  const bare = raw.replace(/stream\r?\n.*?endstream/gs, '');
  const wide = [...bare.matchAll(/<FEFF([0-9A-F]+)>/gi)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  );
  return [await readPdf(bytes), ...streams, bare, ...wide];
}

function take(value: unknown, found: TakenApart, deep: number): void {
  if (deep === 0) throw new RangeError('It goes on and on.');
  const inside = (each: unknown) => take(each, found, deep - 1);
  if (value instanceof Uint8Array) takeOctets(value, found, inside);
  else if (typeof value === 'string') takeText(value, found, inside);
  else if (value instanceof Map) for (const pair of value) pair.forEach(inside);
  else if (typeof value === 'object' && value !== null)
    Object.entries(value).flat().forEach(inside);
  else found.texts.push(String(value));
}

function takeText(text: string, found: TakenApart, inside: (each: unknown) => void): void {
  found.texts.push(text);
  const json = jsonIn(text);
  if (json !== undefined) {
    inside(json);
    return;
  }
  for (const [part] of text.matchAll(/[\w+/-]{12,}/g)) {
    const octets = Buffer.from(part, 'base64url');
    if (octets.length > 0) inside(new Uint8Array(octets));
  }
}

function takeOctets(octets: Uint8Array, found: TakenApart, inside: (each: unknown) => void): void {
  found.octets.push(octets);
  const text = isUtf8(octets) ? Buffer.from(octets).toString('utf8') : '';
  if (/^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\r\n\t]+$/u.test(text)) {
    inside(text);
    return;
  }
  const [first = 0, second = 0] = octets;
  // By their first octets: to try each form on each key and digest would take minutes.
  const isDeflated = (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
  const isCbor = (first >= 0x80 && first < 0xc0) || (first >= 0xc0 && first < 0xdc);
  const opened =
    (isDeflated && attempt(() => new Uint8Array(inflateSync(octets)))) ||
    (isCbor && attempt(() => decodeCbor(octets)));
  if (typeof opened === 'object' && opened !== null) inside(opened);
}

function jsonIn(text: string): unknown {
  return /^\s*[[{"]/.test(text) ? attempt(() => JSON.parse(text)) : undefined;
}

/** What cannot be taken apart is none of that form. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
