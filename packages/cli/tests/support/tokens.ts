import {
  encodeBase64url,
  encodeQrText,
  encodeUtf8,
  openQrText,
  parseCompactJws,
} from '@prova/credential';
import { deflate, nodePlatform } from '@prova/platform-node';

/** A QR text whose payload says otherwise, under the signature of what it said before. */
export async function rewritten(
  qrText: string,
  members: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { text, payload } = parseCompactJws(await openQrText(qrText, nodePlatform));
  const [header, , signature] = text.split('.');
  // A space makes other bytes of the same content.
  const changed = ` ${JSON.stringify({ ...payload, ...members })}`;
  return encodeQrText(`${header}.${encodeBase64url(encodeUtf8(changed))}.${signature}`, deflate);
}
