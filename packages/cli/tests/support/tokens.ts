import {
  assembleCompactJws,
  encodeBase64url,
  encodeQrText,
  encodeUtf8,
  jwsSigningInput,
  jwsText,
  parseQrText,
} from '@prova/credential';
import { readKeyFile, softwareSigner } from '@prova/keys';
import type { Workshop } from './workshop.ts';

/** A QR text whose payload says otherwise, under the signature of what it said before. */
export function rewritten(qrText: string, members: Readonly<Record<string, unknown>>): string {
  const jws = parseQrText(qrText);
  const [header, , signature] = jwsText(jws).split('.');
  // A space makes other bytes of the same content.
  const changed = ` ${JSON.stringify({ ...jws.payload, ...members })}`;
  return encodeQrText(`${header}.${encodeBase64url(encodeUtf8(changed))}.${signature}`);
}

/** A QR text whose payload says otherwise, signed by BE:0120 as if its own rules did not exist. */
export async function sealedToken(
  shop: Workshop,
  qrText: string,
  members: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { payload } = parseQrText(qrText);
  return sealedPayload(shop, qrText, {
    ...payload,
    prc: { ...Object(payload['prc']), ...members },
  });
}

/** A QR text of another document, under the header of this one and by the same key. */
export async function sealedPayload(
  shop: Workshop,
  qrText: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<string> {
  const input = jwsSigningInput(parseQrText(qrText).header, payload);
  const privateKey = await readKeyFile(shop.at('.prova', 'keys', 'seals', 'BE-0120.pem'));
  const certificate = await shop.readBytes('.prova', 'registry', 'seals', 'BE-0120.der');
  const signer = softwareSigner({ privateKey, certificate });
  const [signature = new Uint8Array()] = await signer.signMany([encodeUtf8(input)]);
  return encodeQrText(assembleCompactJws(input, signature));
}
