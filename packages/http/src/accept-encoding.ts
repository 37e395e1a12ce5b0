const CODING = /^([a-z0-9!#$%&'*+.^_`|~-]+)(?:\s*;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/;

/** Quality of each coding that an `Accept-Encoding` header names (RFC 9110 §12.5.3). What is malformed is not there. */
export function parseAcceptEncoding(header: string): ReadonlyMap<string, number> {
  const qualities = new Map<string, number>();
  for (const part of header.toLowerCase().split(',', 32)) {
    const [, coding, quality = '1'] = CODING.exec(part.trim()) ?? [];
    if (coding !== undefined && !qualities.has(coding)) qualities.set(coding, Number(quality));
  }
  return qualities;
}

export type Coding = 'br' | 'gzip' | 'identity';

/**
 * The best coding of those there are, the first in `available` where the client does not mind. Without a header, and
 * where nothing fits, as it is: a file that must be unpacked twice is worse than one that was not asked for so.
 */
export function chooseCoding(header: string | undefined, available: readonly Coding[]): Coding {
  if (header === undefined) return 'identity';
  const qualities = parseAcceptEncoding(header);
  const qualityOf = (coding: Coding) =>
    qualities.get(coding) ?? qualities.get('*') ?? (coding === 'identity' ? LEAST : 0);
  let best: Coding = 'identity';
  for (const coding of [...available].reverse()) {
    const quality = qualityOf(coding);
    if (quality > 0 && quality >= qualityOf(best)) best = coding;
  }
  return best;
}

/** `identity` is allowed unless it is refused, but whoever names another prefers that. */
const LEAST = 0.0001;
