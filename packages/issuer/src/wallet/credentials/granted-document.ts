import { type GrantPrincipal, HttpError } from '@prova/http';
import { IssuerError } from '../../errors.ts';
import { localDay } from '../../issuance/local-day.ts';
import { type Configuration, findConfiguration, scopeOf } from '../configurations.ts';
import { isCounting } from '../copies/require-counting.ts';
import { parseCredentialIdentifier } from '../grants/credential-identifier.ts';
import { findGranted, type GrantedRow } from '../grants/grant-rows.ts';
import type { WalletOffice } from '../wallet-office.ts';
import type { CredentialRequest } from './credential-request.ts';

/** What a wallet asks for, and may. */
export interface GrantedDocument {
  readonly configuration: Configuration;
  readonly document: GrantedRow;
}

/**
 * The document that a request means among those that were granted: by identifier exactly that one; by configuration, of those of its type that
 * count today the one that was issued last. Where none does, one that is not released yet comes before what counts no more.
 *
 * Does not say whether it counts still: see `stageCopies`.
 * Rejects with `IssuerError` `unknown-credential-configuration`, `unknown-credential-identifier`, `credential-request-denied`; `HttpError`
 * `invalid-access-token` where nothing is granted any more.
 */
export async function grantedDocument(
  { database, now }: Pick<WalletOffice, 'database' | 'now'>,
  { institutionId, grantId, scopes }: Pick<GrantPrincipal, 'institutionId' | 'grantId' | 'scopes'>,
  request: Pick<CredentialRequest, 'configurationId' | 'identifier'>,
): Promise<GrantedDocument> {
  const { configuration, jti } = wanted(request);
  const granted = await findGranted(database, { institutionId, grantId });
  if (granted === undefined) {
    throw new HttpError('invalid-access-token', 'What was granted is over.');
  }
  const scope = scopeOf(institutionId, configuration);
  const named = granted.filter((each) => jti === undefined || each.jti === jti);
  if (!scopes.includes(scope) || (jti !== undefined && named.length === 0)) {
    throw unknown(request);
  }
  const today = localDay(institutionId, now());
  const [document] = named
    .filter(({ type }) => type === configuration.type)
    .sort(
      (a, b) =>
        rankOf(a, today) - rankOf(b, today) || b.stagedAt - a.stagedAt || (a.jti < b.jti ? -1 : 1),
    );
  if (document === undefined) {
    throw new IssuerError('credential-request-denied', 'There is no such document.');
  }
  return { configuration, document };
}

/** The less, the sooner it is chosen. */
function rankOf(document: GrantedRow, today: string): number {
  if (isCounting(document, today)) return 0;
  return document.state === 'staged' ? 1 : 2;
}

function wanted(request: Pick<CredentialRequest, 'configurationId' | 'identifier'>): {
  readonly configuration: Configuration;
  readonly jti?: string;
} {
  const { configurationId, identifier } = request;
  if (identifier !== undefined) {
    const parsed = parseCredentialIdentifier(identifier);
    if (parsed) return parsed;
    throw unknown(request);
  }
  const configuration = findConfiguration(configurationId ?? '');
  if (configuration) return { configuration };
  throw unknown(request);
}

function unknown({ identifier }: Pick<CredentialRequest, 'identifier'>): IssuerError {
  return identifier === undefined
    ? new IssuerError('unknown-credential-configuration', 'Nothing is offered under this id.')
    : new IssuerError('unknown-credential-identifier', 'Nothing is granted under this identifier.');
}
