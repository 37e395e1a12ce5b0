import {
  type Attestation,
  attestationType,
  CredentialError,
  isPrinted,
  type PrintedDocument,
  parseAttestation,
  parseCompactJws,
} from '@prova/credential';
import type { RightInWords } from '../entitlement/right-in-words.ts';
import { type PrintedFields, printedFields } from '../page/fields.ts';

/** A signed document as it goes to paper. */
export interface SignedDocument {
  /** The compact JWS, which is attached to the file. */
  readonly jws: string;
  /** The text of the QR code, which carries the same JWS. */
  readonly qrText: string;
  /** Of an entitlement: its right, from the version of the catalogue that the token names. */
  readonly right?: RightInWords;
}

/** The same, opened: what is printed is read out of what is signed, so the two cannot differ. The words of a right stand for its id. */
export interface OpenedDocument extends SignedDocument {
  readonly attestation: Attestation & PrintedDocument;
  readonly signature: Uint8Array;
  readonly fields: PrintedFields;
}

/**
 * Reads the data to print out of the token. Does not check the signature, nor that `qrText` carries this token: the
 * issuer has its own verifier judge the QR text before anything is printed.
 * Throws `CredentialError`: `jws-*`, `payload-invalid`; `PaperError` `right-missing`.
 */
export function openSignedDocument(document: SignedDocument): OpenedDocument {
  const { payload, signature } = parseCompactJws(document.jws);
  const type = attestationType(payload['sid']);
  const attestation = type && parseAttestation(type, payload);
  if (!attestation || !isPrinted(attestation)) {
    const fields = ['sid'];
    throw new CredentialError('payload-invalid', 'No document that has a page.', { fields });
  }
  return {
    ...document,
    attestation,
    signature,
    fields: printedFields(attestation, document.right),
  };
}
