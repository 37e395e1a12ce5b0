import { decodeBase64url } from '@prova/credential';
import { MARK_KEY_BYTES } from './station-keys.ts';

/** As long as a receipt takes. */
const LONGEST_LABEL = 64;

/**
 * What a person calls a station: 1 to 64 characters in one line, without the space around them, as a receipt takes it. Nothing for any
 * other text. That it is no name of a person is not checked.
 */
export function parseLabel(text: string): string | undefined {
  const label = text.normalize('NFC').trim();
  const isLine = /^[^\p{Cc}\p{Cs}]+$/u.test(label);
  return isLine && label.length <= LONGEST_LABEL ? label : undefined;
}

/** The key of marks as it stands in `clinic.key`: base64url of 32 bytes. Nothing for any other text. */
export function parseClinicKey(text: string): Uint8Array | undefined {
  const key = decodeBase64url(text.trim());
  return key?.length === MARK_KEY_BYTES ? key : undefined;
}
