import {
  formatKid,
  jwsSigningInput,
  lintPrc,
  PRC_SCHEMA_ID,
  type PrcLintFinding,
  type PrcPayload,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { IssuerError } from '../errors.ts';
import { DOCUMENT_ID_BYTES, documentId } from './document-id.ts';
import type { IssuanceProfile } from './profile.ts';
import { parsePrcRecord } from './record.ts';

/** A document that may be signed, once. Only `prepare` makes one. */
export interface Draft {
  readonly id: string;
  /** With a document id, always. */
  readonly payload: PrcPayload & { readonly jti: string };
  /** ASCII of `header.payload`: exactly what will be signed. */
  readonly signingInput: string;
  /** What the lint said and let pass. */
  readonly warnings: readonly PrcLintFinding[];
}

/** Time and chance, as arguments. */
export interface IssuingMoment {
  /** The day of issue, `yyyy-mm-dd`, in the institution's own calendar. */
  readonly today: string;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** Drafts that have been prepared and not yet signed: the key sees nothing else, by construction. */
const unsigned = new WeakSet<Draft>();

/**
 * Makes a draft of a record: parsed, normalised, linted by the issuer's rules, with its document id. What the draft
 * says is fixed here; signing adds nothing.
 * Throws `IssuerError`: `record-id-invalid`, `record-invalid`, `institution-mismatch`, `record-refused`.
 */
export function prepare(record: unknown, profile: IssuanceProfile, moment: IssuingMoment): Draft {
  const { id, prc } = parsePrcRecord(record, profile, moment.today);
  const warnings = lintPrc(prc, moment.today);
  const refused = warnings.find((finding) => isRefused(finding, profile));
  if (refused) {
    const { field, code, message } = refused;
    throw new IssuerError('record-refused', `${field}: ${message}`, { field, rule: code });
  }
  const jti = documentId(moment.randomBytes(DOCUMENT_ID_BYTES));
  const payload = { sid: PRC_SCHEMA_ID, jti, prc } as const;
  const signingInput = jwsSigningInput(headerOf(profile), payload);
  const draft: Draft = Object.freeze({ id, payload, signingInput, warnings });
  unsigned.add(draft);
  return draft;
}

/** Takes drafts out of the prepared ones. Throws `IssuerError` `draft-unknown` for any other, or a second time. */
export function claim(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!unsigned.delete(draft)) {
      throw new IssuerError(
        'draft-unknown',
        'Only what prepare made can be signed, and only once.',
      );
    }
  }
}

function isRefused({ severity, code }: PrcLintFinding, { nativeScript }: IssuanceProfile): boolean {
  return severity === 'error' || (code === 'outside-s2-set' && nativeScript === 'refuse');
}

/** Without `typ`: it says nothing here and costs 16 characters in the QR (specification v0.5 §2.3.1). */
function headerOf({ signer }: IssuanceProfile): { alg: string; kid: string } {
  return { alg: signer.algorithm, kid: formatKid(nodePlatform.sha256(signer.certificate)) };
}
