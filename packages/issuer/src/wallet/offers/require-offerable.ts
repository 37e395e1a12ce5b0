import {
  type AttestationType,
  attestationOf,
  type ProfileName,
  validityOf,
  type WalletDocument,
  walletDocumentOf,
} from '@prova/credential';
import { IssuerError } from '../../errors.ts';
import type { PayloadDraft } from '../../issuance/draft-payload.ts';
import { isErased, type Standing } from '../../ledger/standing.ts';
import { configurationsOf } from '../configurations.ts';
import { requireComplete } from '../copies/copy-formats.ts';

/**
 * Returns a draft that can be offered once it is issued: of one that cannot, no document is made. `today` is `yyyy-mm-dd`.
 * Throws `IssuerError`: `attestation-ended`, `attestation-incomplete`.
 */
export function requireOfferableDraft(
  draft: PayloadDraft,
  profile: ProfileName,
  today: string,
): PayloadDraft {
  const attestation = attestationOf(draft.payload);
  requireLasting(validityOf(attestation).end, today);
  requireWhole(walletDocumentOf(attestation), draft.type, profile);
  return draft;
}

/**
 * Returns a document of the ledger that can be offered on a day, as far as the ledger knows; what it says is for `requireWhole`.
 * Throws `IssuerError`: `attestation-unknown`, `attestation-not-released`, `revocation-final`, `attestation-erased`, `attestation-ended`.
 */
export function requireOfferable<Row extends Standing>(
  document: Row | undefined,
  today: string,
): Row {
  if (document === undefined) {
    throw new IssuerError('attestation-unknown', 'There is no such document of this institution.');
  }
  const { state, validUntil } = document;
  if (state === 'failed') {
    throw new IssuerError('attestation-not-released', 'The document was never released.');
  }
  if (state === 'revoked' || state === 'superseded') {
    throw new IssuerError('revocation-final', 'This document is withdrawn.');
  }
  if (isErased(document)) {
    throw new IssuerError('attestation-erased', 'What the document said was erased.');
  }
  requireLasting(validUntil, today);
  return document;
}

function requireLasting(lastDay: string, today: string): void {
  if (lastDay >= today) return;
  throw new IssuerError('attestation-ended', 'The last day of this document is past.');
}

/**
 * Returns a document that says what it must in each format in which it will be offered: a wallet that was sent here gets what it was
 * promised. Throws `IssuerError` `attestation-incomplete`.
 */
export function requireWhole(
  document: WalletDocument,
  type: AttestationType,
  profile: ProfileName,
): WalletDocument {
  const configurations = configurationsOf(type, profile);
  if (configurations.length === 0) {
    throw new IssuerError('attestation-incomplete', 'The profile has no such document.');
  }
  for (const configuration of configurations) requireComplete(document, configuration);
  return document;
}
