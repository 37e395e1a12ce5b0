import { encodeBase64url, encodeUtf8, type Platform } from '@prova/credential';
import { VerifierError } from '../errors.ts';
import { parseReceipt, type Receipt } from './receipt.ts';

/** A receipt whose signature verified under the key of its station. */
export interface OpenedReceipt {
  readonly receipt: Receipt;
  /** SHA-256 of `text`, in base64url: what the next receipt names as `previous`. */
  readonly hash: string;
  /** The compact JWS. */
  readonly text: string;
}

/** By what a station's receipts are opened. */
export interface StationKey {
  /** DER SubjectPublicKeyInfo of a P-256 key. Pass the same object again for the same key, so that an import is remembered. */
  readonly key: Uint8Array;
  readonly platform: Platform;
}

/** The name of a station's key: SHA-256 of its SubjectPublicKeyInfo, in base64url. */
export async function keyThumbprint({ key, platform }: StationKey): Promise<string> {
  return encodeBase64url(await platform.sha256(key));
}

/**
 * Opens one receipt: its form, whose it is, its signature. Does not check its place in the chain; `place` is only named
 * in errors. Throws `VerifierError`: `receipt-malformed`, `receipt-key`, `receipt-signature`.
 */
export async function openReceipt(
  text: string,
  station: StationKey,
  place?: number,
): Promise<OpenedReceipt> {
  const { receipt, kid, jws } = parseReceipt(text, place);
  if (kid !== (await keyThumbprint(station))) {
    throw new VerifierError('receipt-key', 'The receipt names the key of another station.', {
      place,
    });
  }
  const { key, platform } = station;
  const outcome = await platform.verifySignature('ES256', key, jws.signingInput, jws.signature);
  if (outcome !== 'valid') {
    throw new VerifierError('receipt-signature', 'The receipt is not as it was signed.', { place });
  }
  return { receipt, hash: encodeBase64url(await platform.sha256(encodeUtf8(text))), text };
}
