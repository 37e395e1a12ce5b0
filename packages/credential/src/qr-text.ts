import { type CompactJws, takeApart } from './compact-jws.ts';
import { decodeBase45Into, encodeBase45 } from './encoding/base45.ts';
import { deflate } from './encoding/deflate/deflate.ts';
import { inflate } from './encoding/inflate/inflate.ts';
import { withScratch } from './encoding/scratch.ts';
import { decodeUtf8, encodeUtf8 } from './encoding/text.ts';
import { CredentialError } from './errors.ts';

/** What a version 40-L code holds in alphanumeric mode (ISO/IEC 18004 table 7). */
export const MAX_QR_CHARACTERS = 4296;

/** No legitimate token inflates past 2 kB; a hostile one could to 2.9 MB. */
const MAX_INFLATED = 16 * 1024;

/** Early test codes carried one of these in front. The format has no prefix. */
const KNOWN_PREFIXES = ['HC1:', 'EH1:'] as const;

/**
 * The text in the QR: base45 of a zlib stream of the token (specification v0.5 §3.1). One token has one text, wherever it is made.
 * Throws `CredentialError` `qr-capacity` for what no code holds.
 */
export function encodeQrText(jws: string): string {
  const text = encodeBase45(deflate(encodeUtf8(jws)));
  if (text.length > MAX_QR_CHARACTERS) {
    throw new CredentialError('qr-capacity', `${text.length} bytes do not fit into a QR code.`);
  }
  return text;
}

/**
 * The text that the QR carries, which should be a compact JWS. Undoes `encodeQrText` step by step and trims nothing.
 * A known prefix is dropped only when the text does not open with it.
 * A scanner that trims spaces does no harm: no base45 text ends with the digit 36, and no zlib header begins with it.
 *
 * Throws `CredentialError`: `too-large`, `base45-*`, `inflate-*`, and `jws-malformed` for text that is not UTF-8.
 */
export function openQrText(text: string): string {
  const jws = decodeUtf8(open(text));
  if (jws === undefined) {
    throw new CredentialError('jws-malformed', 'The text in the QR is not UTF-8.');
  }
  return jws;
}

/**
 * The token that the QR carries, taken apart: `parseCompactJws` of `openQrText`, with the text read once.
 * Throws what both throw.
 */
export function parseQrText(text: string): CompactJws {
  return takeApart(open(text));
}

function open(text: string): Uint8Array {
  if (text.length > MAX_QR_CHARACTERS + 4) {
    throw new CredentialError('too-large', 'The text is longer than any QR code.');
  }
  try {
    return inflateText(text);
  } catch (cause) {
    const prefix = KNOWN_PREFIXES.find((known) => text.startsWith(known));
    const unprefixed = prefix && tokenOrUndefined(text.slice(prefix.length));
    if (unprefixed) return unprefixed;
    throw cause;
  }
}

function inflateText(text: string): Uint8Array {
  return withScratch(text.length, (carried) => {
    const length = decodeBase45Into(carried, text);
    return inflate(carried.subarray(0, length), MAX_INFLATED);
  });
}

/** The second look at a text that did not open: a token, or nothing. */
function tokenOrUndefined(text: string): Uint8Array | undefined {
  try {
    const token = inflateText(text);
    takeApart(token);
    return token;
  } catch (cause) {
    if (cause instanceof CredentialError) return undefined;
    throw cause;
  }
}
