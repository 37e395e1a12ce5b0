/** Where a name stands in a file: from its solidus to the byte after its last letter. */
export interface NamePlace {
  readonly start: number;
  readonly end: number;
}

const SOLIDUS = 0x2f;
const NUMBER_SIGN = 0x23;

/**
 * Finds a name in the bare bytes of a PDF, first to last, in whatever spelling: any letter may be written as `#` and two
 * hexadecimal digits (ISO 32000-1 §7.3.5), so `/#42yteRange` is `/ByteRange`. Takes time linear in the file.
 *
 * Knows nothing of syntax: also finds it in comments, strings and streams, and does not find it in what is compressed.
 */
export function* placesOfName(bytes: Uint8Array, name: string): Iterable<NamePlace> {
  for (let at = bytes.indexOf(SOLIDUS); at >= 0; at = bytes.indexOf(SOLIDUS, at + 1)) {
    const end = endOfName(bytes, at + 1, name);
    if (end !== undefined) yield { start: at, end };
  }
}

/** Where the name ends that begins here; `undefined` where another one does, or a longer one. */
function endOfName(bytes: Uint8Array, start: number, name: string): number | undefined {
  let at = start;
  for (const letter of name) {
    const code = letter.charCodeAt(0);
    if (bytes[at] === code) at += 1;
    else if (bytes[at] === NUMBER_SIGN && hexValue(bytes, at + 1) === code) at += 3;
    else return undefined;
  }
  return isRegular(bytes[at]) ? undefined : at;
}

function hexValue(bytes: Uint8Array, at: number): number {
  const [high, low] = [hexDigit(bytes[at]), hexDigit(bytes[at + 1])];
  return high === undefined || low === undefined ? -1 : high * 16 + low;
}

/** The value of an ASCII hexadecimal digit. */
export function hexDigit(byte: number | undefined): number | undefined {
  if (byte === undefined) return undefined;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : undefined;
}

const WHITE_SPACE_AND_DELIMITERS = new Set(
  [...'\0\t\n\f\r ()<>[]{}/%'].map((each) => each.charCodeAt(0)),
);

/** A regular character goes on with a name; white space, a delimiter or the end of the file ends it (§7.2.2). */
function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !WHITE_SPACE_AND_DELIMITERS.has(byte);
}
