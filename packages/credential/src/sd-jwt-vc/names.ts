/** What the header of the issuer's JWT must call it (SD-JWT VC §3.2.1). */
export const SD_JWT_VC_TYPE = 'dc+sd-jwt';

/** What the header of the holder's answer must call it (RFC 9901 §4.3). */
export const KEY_BINDING_TYPE = 'kb+jwt';

/** The hash of the metadata of a type (SD-JWT VC §3.2.2.2). */
export const TYPE_INTEGRITY = 'vct#integrity';

/**
 * Claims by which a credential is judged, and that therefore everybody sees (SD-JWT VC §3.2.2.2). `iat` may be hidden by that clause; nobody
 * gains by it here.
 */
export const REGISTERED_CLAIMS: ReadonlySet<string> = new Set([
  'iss',
  'iat',
  'nbf',
  'exp',
  'cnf',
  'vct',
  TYPE_INTEGRITY,
  'status',
]);

/** Names that are no claims, but say where the digests are (RFC 9901 §4.2.1). */
export const DIGEST_NAMES: ReadonlySet<string> = new Set(['_sd', '...']);

/** The name of the algorithm of all digests, at the top alone (RFC 9901 §4.1.1). */
export const DIGEST_ALGORITHM = '_sd_alg';
