/** PDF syntax as ASCII text (ISO 32000-1 §7.3). */

/** A text string as UTF-16BE in hexadecimal, so that nothing needs escaping (§7.9.2.2). */
export function textString(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) {
    hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  }
  return `<${hex}>`;
}

/** Bytes as a hexadecimal string. */
export function hexString(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0').toUpperCase();
  return `<${hex}>`;
}

/** The start of a calendar day in UTC (§7.9.4); `day` is `yyyy-mm-dd`. */
export function dateString(day: string): string {
  return `(D:${day.replaceAll('-', '')}000000Z)`;
}

/** A moment in UTC, from epoch seconds (§7.9.4). */
export function momentString(seconds: number): string {
  const digits = new Date(seconds * 1000).toISOString().slice(0, 19).replace(/[-:T]/g, '');
  return `(D:${digits}Z)`;
}

const ZERO = 0x30;
const POINT = 0x2e;

/** A number in at most three decimals; PDF knows no exponents. */
export function number(value: number): string {
  const text = value.toFixed(3);
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO) end--;
  return text.slice(0, text.charCodeAt(end - 1) === POINT ? end - 1 : end);
}

export function reference(object: number): string {
  return `${object} 0 R`;
}

/** A dictionary, some of its entries a line. */
export function dictionary(...lines: readonly string[]): string {
  return `<< ${lines.join('\n')} >>`;
}
