import {
  attestationOf,
  CredentialError,
  type CredentialFormat,
  type WalletDocument,
  walletDocumentOf,
} from '@prova/credential';
import { IssuerError } from '../../errors.ts';
import type { AttestationRow } from '../../ledger/attestation-rows.ts';
import type { DataKeys } from '../../ledger/data-keys.ts';
import { openStored } from '../../subject/open-stored.ts';
import type { Configuration } from '../configurations.ts';
import type { CopyFormat } from './copy-format.ts';
import { MDOC_COPIES } from './mdoc-copies.ts';
import { SD_JWT_VC_COPIES } from './sd-jwt-vc-copies.ts';

export const COPY_FORMATS: Readonly<Record<CredentialFormat, CopyFormat>> = {
  'dc+sd-jwt': SD_JWT_VC_COPIES,
  mso_mdoc: MDOC_COPIES,
};

/** What is stored of a document, as a wallet tells it. Throws `IssuerError` `attestation-erased`, `data-unreadable`. */
export function storedWalletDocument(
  dataKeys: DataKeys,
  row: Pick<AttestationRow, 'institutionId' | 'jti' | 'type' | 'state' | 'sealed'>,
): WalletDocument {
  const stored = openStored(dataKeys, row.institutionId, row);
  if (stored) return walletDocumentOf(attestationOf(stored.content));
  throw new IssuerError('attestation-erased', 'What the document said was erased.');
}

/**
 * Returns a document once it says all that a configuration's credential has to. Throws `IssuerError` `attestation-incomplete`, whose message
 * names the claims that have nothing to say, or too much.
 */
export function requireComplete(
  document: WalletDocument,
  { format, profile }: Pick<Configuration, 'format' | 'profile'>,
): WalletDocument {
  return complete(() => {
    COPY_FORMATS[format].requireContent(document, profile);
    return document;
  });
}

/** What `write` answers. Throws `IssuerError` `attestation-incomplete` where a document has no room in a credential, or does not fill it. */
export function complete<T>(write: () => T): T {
  try {
    return write();
  } catch (cause) {
    if (!(cause instanceof CredentialError && cause.code === 'payload-invalid')) throw cause;
    const { message, code: rule } = cause;
    throw new IssuerError('attestation-incomplete', message, { cause, rule });
  }
}
