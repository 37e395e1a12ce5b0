import { CredentialError, type InstitutionId, parseInstitutionId } from '@prova/credential';

/*
 * did:web (W3C CCG): the host with its port percent-encoded, then path segments, by colons. So
 * `did:web:registry.example:issuers:BE:0120` lies at `https://registry.example/issuers/BE/0120/did.json`.
 */

/** The DID of an institution under this registry. `baseUrl` without a slash at its end. */
export function didOf(baseUrl: string, { country, officialId }: InstitutionId): string {
  return `${registryDid(baseUrl)}:issuers:${country}:${officialId}`;
}

/** The DID of the registry itself. */
function registryDid(baseUrl: string): string {
  const { host, pathname } = new URL(baseUrl);
  const segments = pathname.split('/').filter((segment) => segment !== '');
  return ['did:web', encodeURIComponent(host), ...segments].join(':');
}

/** Where the document of an institution lies, from the root of the registry: `/issuers/BE/0120/did.json`. */
export function didDocumentPath({ country, officialId }: InstitutionId): string {
  return `/issuers/${country}/${officialId}/did.json`;
}

/**
 * The institution that a DID of this registry names, or `undefined` for every other text, also for a spelling that
 * `didOf` would not have written: one institution has one DID.
 */
export function parseDid(baseUrl: string, did: string): InstitutionId | undefined {
  const prefix = `${registryDid(baseUrl)}:issuers:`;
  if (!did.startsWith(prefix)) return undefined;
  try {
    const id = parseInstitutionId(did.slice(prefix.length));
    return didOf(baseUrl, id) === did ? id : undefined;
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}
