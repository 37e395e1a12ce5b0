import { type DcqlCredential, DcqlQuery } from 'dcql';
import { orRefuse, WalletError } from '../errors.ts';
import { openCredential } from '../formats/open-credential.ts';
import type { CredentialFormat, HeldCredential, OpenCredential } from '../held-credential.ts';

// The one importer of dcql.

/** A credential that answers a credential query, and what of it is shown. */
export interface Choice {
  /** The id of the credential query. */
  readonly queryId: string;
  readonly held: HeldCredential;
  /** The claims that are shown, as they are nested in the credential. */
  readonly shown: Readonly<Record<string, unknown>>;
}

/**
 * What of the credentials answers a query (OpenID4VP 1.0 §6): of each set that is asked for the first option that can be had, of each query
 * the newest credential, and of that no more than was asked. `format` passes over the credentials of the other one.
 * Throws `WalletError`: `request-unusable` for what is no query; `nothing-fits`.
 */
export async function choose(
  query: unknown,
  credentials: readonly HeldCredential[],
  format?: CredentialFormat,
): Promise<readonly Choice[]> {
  const parsed = await orRefuse('request-unusable', 'The request has no query in DCQL.', () => {
    const read = DcqlQuery.parse(query as DcqlQuery.Input);
    DcqlQuery.validate(read);
    return read;
  });
  const held = credentials
    .filter((each) => format === undefined || each.format === format)
    .reverse();
  const open = await Promise.all(
    held.map(async (each) => dcqlCredential(each, await openCredential(each))),
  );
  const result = DcqlQuery.query(parsed, open);
  if (!result.can_be_satisfied) throw nothingFits();
  const wanted =
    result.credential_sets?.flatMap(({ matching_options: options }) => options?.[0] ?? []) ??
    result.credentials.map(({ id }) => id);
  return wanted.map((queryId): Choice => {
    const [match] = result.credential_matches[queryId]?.valid_credentials ?? [];
    const found = match && held[match.input_credential_index];
    const [claims] = match?.claims.valid_claim_sets ?? [];
    if (!found || !claims) throw nothingFits();
    return { queryId, held: found, shown: Object(claims.output) };
  });
}

/** A credential as the library reads it. */
function dcqlCredential({ format }: HeldCredential, open: OpenCredential): DcqlCredential {
  const { type, authority, claims, all } = open;
  const shared = {
    cryptographic_holder_binding: true,
    ...(authority !== undefined && {
      authority: { type: 'aki' as const, values: [authority] as [string] },
    }),
  };
  return format === 'mso_mdoc'
    ? { ...shared, credential_format: format, doctype: type, namespaces: Object(claims) }
    : { ...shared, credential_format: format, vct: type, claims: Object(all) };
}

function nothingFits(): WalletError {
  return new WalletError('nothing-fits', 'Nothing in this wallet answers the request.');
}
