/** When a list of revoked certificates was made, and when the next one is due; epoch seconds. */
export interface CrlDates {
  readonly thisUpdate: number;
  readonly nextUpdate: number;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
}

/**
 * The dates of a CRL in DER (RFC 5280 §5.1): `SEQUENCE { SEQUENCE { version?, algorithm, issuer, thisUpdate, nextUpdate`.
 * `undefined` for anything else. Checks no signature: it is for whoever made the list.
 */
export function crlDates(der: Uint8Array): CrlDates | undefined {
  const [list] = elements(der);
  const [content] = list?.tag === SEQUENCE ? elements(list.content) : [];
  const parts = content?.tag === SEQUENCE ? elements(content.content) : [];
  const first = parts[0]?.tag === INTEGER ? 1 : 0;
  const [thisUpdate, nextUpdate] = parts.slice(first + 2, first + 4).map(instantOf);
  if (thisUpdate === undefined || nextUpdate === undefined) return undefined;
  return { thisUpdate, nextUpdate };
}

/** The elements that follow each other, as far as they are whole. */
function elements(bytes: Uint8Array): readonly Element[] {
  const found: Element[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1] ?? 0;
    const more = first > 0x80 ? first - 0x80 : 0;
    const length = more
      ? bytes.subarray(at + 2, at + 2 + more).reduce((sum, octet) => sum * 256 + octet, 0)
      : first;
    const start = at + 2 + more;
    if (more > 4 || start + length > bytes.length) return found;
    found.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}

/** `YYMMDDHHMMSSZ` up to 2049, `YYYYMMDDHHMMSSZ` after it (RFC 5280 §4.1.2.5). */
function instantOf({ tag, content }: Element): number | undefined {
  const text = Buffer.from(content).toString('latin1');
  const century = Number(text.slice(0, 2)) < 50 ? '20' : '19';
  const whole = tag === UTC_TIME ? `${century}${text}` : text;
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(whole) ?? [];
  const [year = 0, month = 0, day, hour, minute, second] = parts.map(Number);
  if (parts.length === 0 || (tag !== UTC_TIME && tag !== GENERALIZED_TIME)) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}
