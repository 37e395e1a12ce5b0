import { encodeBase64url, encodeUtf8, type Platform } from '@prova/credential';
import { VerifierError } from '../errors.ts';

/** Of SHA-256, in bytes. */
const BLOCK = 64;

/** Shorter keys could be found by trying (RFC 2104 §3). */
const SHORTEST_KEY = 32;

/**
 * What a receipt calls a document: HMAC-SHA-256 (RFC 2104) under a key of the clinic, in base64url, of the one text that it has: its
 * compact JWS, or of a copy in a wallet what `presentedCopy` answers.
 * Who has key and document can find the receipt of it, and show that it was checked. Who has the receipt alone learns
 * nothing, not even by trying out names: so whoever may know the key, which all stations of a clinic share, may know that.
 *
 * Throws `VerifierError` `mark-key-short` for a key of fewer than 32 bytes.
 */
export async function documentMark(
  text: string,
  { markKey, platform }: { readonly markKey: Uint8Array; readonly platform: Platform },
): Promise<string> {
  if (markKey.length < SHORTEST_KEY) {
    throw new VerifierError('mark-key-short', 'A key for marks has 32 bytes or more.');
  }
  return encodeBase64url(await hmac(markKey, encodeUtf8(text), platform));
}

async function hmac(key: Uint8Array, data: Uint8Array, platform: Platform): Promise<Uint8Array> {
  const block = new Uint8Array(BLOCK);
  block.set(key.length > BLOCK ? await platform.sha256(key) : key);
  const inner = await platform.sha256(joined(block.map(withBits(0x36)), data));
  return platform.sha256(joined(block.map(withBits(0x5c)), inner));
}

function withBits(pad: number) {
  return (byte: number): number => byte ^ pad;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
