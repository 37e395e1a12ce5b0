import { type PrcPayload, parseCompactJws, parsePrcPayload } from '@prova/credential';
import { type PrcFields, printedFields } from './prc-fields.ts';

/** A signed certificate as it goes to paper. */
export interface SignedPrc {
  /** The compact JWS, which is attached to the file. */
  readonly jws: string;
  /** The text of the QR code, which carries the same JWS. */
  readonly qrText: string;
}

/** The same, opened: what is printed is read out of what is signed, so the two cannot differ. */
export interface OpenedPrc extends SignedPrc {
  readonly payload: PrcPayload;
  readonly signature: Uint8Array;
  readonly fields: PrcFields;
}

/**
 * Reads the data to print out of the token. Does not check the signature, nor that `qrText` carries this token: the
 * issuer has its own verifier judge the QR text before anything is printed.
 * Throws `CredentialError`: `jws-*`, `payload-invalid`.
 */
export function openSignedPrc(document: SignedPrc): OpenedPrc {
  const { payload: members, signature } = parseCompactJws(document.jws);
  const payload = parsePrcPayload(members);
  return { ...document, payload, signature, fields: printedFields(payload) };
}
