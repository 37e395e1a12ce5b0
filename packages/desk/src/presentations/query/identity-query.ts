import type { CredentialQuery } from './dcql.ts';

// Identity data of a person, as every wallet of the Union has them (Regulation (EU) 2024/2977; PID rulebook of the Architecture and Reference
// Framework, §3 and §4).

const PID_VCT = 'urn:eudi:pid:1';
const PID_DOC_TYPE = 'eu.europa.ec.eudi.pid.1';

/** By their names in an SD-JWT, and the same in an mdoc. */
export const IDENTITY_CLAIMS = {
  'dc+sd-jwt': { familyName: 'family_name', givenName: 'given_name', birthDate: 'birthdate' },
  mso_mdoc: { familyName: 'family_name', givenName: 'given_name', birthDate: 'birth_date' },
} as const;

/** Where they stand in an mdoc. */
export const PID_NAMESPACE = PID_DOC_TYPE;

/** Names and day of birth, in either format: what a counter compares, and nothing else. Of authorities nothing is said: this desk knows none. */
export const IDENTITY_QUERIES: readonly CredentialQuery[] = [
  {
    id: 'identity-sd-jwt',
    format: 'dc+sd-jwt',
    meta: { vct_values: [PID_VCT] },
    claims: Object.values(IDENTITY_CLAIMS['dc+sd-jwt']).map((name) => ({ path: [name] })),
  },
  {
    id: 'identity-mdoc',
    format: 'mso_mdoc',
    meta: { doctype_value: PID_DOC_TYPE },
    claims: Object.values(IDENTITY_CLAIMS.mso_mdoc).map((name) => ({
      path: [PID_NAMESPACE, name],
      intent_to_retain: false,
    })),
  },
];
