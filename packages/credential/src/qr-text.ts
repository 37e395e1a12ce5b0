import { parseCompactJws } from './compact-jws.ts';
import { decodeBase45, encodeBase45 } from './encoding/base45.ts';
import { decodeUtf8, encodeUtf8 } from './encoding/text.ts';
import { CredentialError } from './errors.ts';
import type { Platform } from './platform.ts';

/** What a version 40-L code holds in alphanumeric mode (ISO/IEC 18004 table 7). */
export const MAX_QR_CHARACTERS = 4296;

/** No legitimate token inflates past 2 kB; a hostile one could to 2.9 MB. */
const MAX_INFLATED = 16 * 1024;

/** Early test codes carried one of these in front. The format has no prefix. */
const KNOWN_PREFIXES = ['HC1:', 'EH1:'] as const;

/** The text in the QR: base45 of a zlib stream of the token (specification v0.5 §3.1). */
export function encodeQrText(jws: string, deflate: (bytes: Uint8Array) => Uint8Array): string {
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
export async function openQrText(text: string, platform: Platform): Promise<string> {
  if (text.length > MAX_QR_CHARACTERS + 4) {
    throw new CredentialError('too-large', 'The text is longer than any QR code.');
  }
  try {
    return await inflateText(text, platform);
  } catch (cause) {
    const prefix = KNOWN_PREFIXES.find((known) => text.startsWith(known));
    const unprefixed = prefix && (await openedOrUndefined(text.slice(prefix.length), platform));
    if (unprefixed !== undefined) return unprefixed;
    throw cause;
  }
}

async function inflateText(text: string, platform: Platform): Promise<string> {
  const jws = decodeUtf8(await platform.inflate(decodeBase45(text), MAX_INFLATED));
  if (jws === undefined) {
    throw new CredentialError('jws-malformed', 'The text in the QR is not UTF-8.');
  }
  return jws;
}

/** The second look at a text that did not open: a token, or nothing. */
async function openedOrUndefined(text: string, platform: Platform): Promise<string | undefined> {
  try {
    return parseCompactJws(await inflateText(text, platform)).text;
  } catch (cause) {
    if (cause instanceof CredentialError) return undefined;
    throw cause;
  }
}
