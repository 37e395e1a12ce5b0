import {
  type Attestation,
  type AttestationType,
  attestationType,
  CredentialError,
  encodeQrText,
  type JsonObject,
  parseAttestation,
  parseCompactJws,
} from '@prova/credential';
import { VerifierError } from '../errors.ts';
import type { AcceptedExport, VerificationExport } from '../receipt/export.ts';

/** A document of an export that we know how to draw. */
export interface DrawableToken {
  readonly type: AttestationType;
  /** What its code holds. */
  readonly qrText: string;
}

/** What a token says that it is; `undefined` for a document of another kind. */
export function kindOf(token: string): AttestationType | undefined {
  return attestationType(payloadOf(token)?.['sid']);
}

/** The code of a token, whoever signed it; `undefined` for a document of another kind, and for what no code holds. */
export function drawableToken(token: string): DrawableToken | undefined {
  const type = kindOf(token);
  if (type === undefined) return undefined;
  try {
    return { type, qrText: encodeQrText(token) };
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

/** What an accepted document says. Throws `VerifierError` `export-malformed` for what no accepted document says. */
export function acceptedContent({ payload }: AcceptedExport): Attestation {
  const content = attestationIn(payload);
  if (content) return content;
  throw new VerifierError('export-malformed', 'Its payload is none of an accepted document.');
}

/**
 * What a document says that its institution signed, by the export’s own steps: 4c is PASSED. `undefined` before that: then it
 * is nobody’s word.
 */
export function signedContent({ steps, token }: VerificationExport): Attestation | undefined {
  const isSigned = steps.some(({ id, result }) => id === '4c' && result === 'PASSED');
  return isSigned && token !== undefined ? attestationIn(payloadOf(token)) : undefined;
}

function attestationIn(payload: JsonObject | undefined): Attestation | undefined {
  const type = attestationType(payload?.['sid']);
  try {
    return type && parseAttestation(type, payload);
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

function payloadOf(token: string): JsonObject | undefined {
  try {
    return parseCompactJws(token).payload;
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}
