import { createQualities, TOKEN } from './qualities.ts';

/** Quality of each coding that an `Accept-Encoding` header names (RFC 9110 §12.5.3). What is malformed is not there. */
export const parseAcceptEncoding = createQualities(TOKEN);

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
