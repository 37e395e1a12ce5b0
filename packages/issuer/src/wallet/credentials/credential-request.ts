import { IssuerError } from '../../errors.ts';
import * as v from '../../schema.ts';

/** What a wallet asks for. What it does not say is absent. */
export interface CredentialRequest {
  readonly configurationId?: string;
  readonly identifier?: string;
  /** Of which kind its proofs are, and proofs of the keys of its copies. */
  readonly type: 'jwt' | 'attestation';
  readonly proofs: readonly string[];
}

const name = v.pipe(v.string(), v.minLength(1));

/** One of the two, never both. */
const NAMING = v.union([
  v.strictObject({ credential_configuration_id: name }),
  v.strictObject({ credential_identifier: name }),
]);

const jwt = v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/));
const jwts = v.pipe(v.array(jwt), v.minLength(1));

/** Proofs of one kind (appendix F.1, F.3). */
const PROOFS = v.union([v.strictObject({ jwt: jwts }), v.strictObject({ attestation: jwts })]);

/**
 * Reads a credential request (OpenID4VCI 1.0 §8.2). Members that it does not know are ignored, as are those of drafts. Proofs are not opened.
 * Throws `IssuerError`: `invalid-credential-request` where it does not name one credential; `invalid-proof` for proofs that are none.
 */
export function parseCredentialRequest({
  credential_configuration_id,
  credential_identifier,
  proofs,
}: Readonly<Record<string, unknown>>): CredentialRequest {
  const naming = v.safeParse(NAMING, {
    ...(credential_configuration_id !== undefined && { credential_configuration_id }),
    ...(credential_identifier !== undefined && { credential_identifier }),
  });
  if (!naming.success) {
    const message = 'The request does not name one credential, as OpenID4VCI has it.';
    throw new IssuerError('invalid-credential-request', message);
  }
  const proven = v.safeParse(PROOFS, proofs);
  if (!proven.success) {
    throw new IssuerError('invalid-proof', 'Proofs belong in the request, each a JWT.');
  }
  return { ...namedBy(naming.output), ...proofsOf(proven.output) };
}

function namedBy(
  naming: v.InferOutput<typeof NAMING>,
): Pick<CredentialRequest, 'configurationId' | 'identifier'> {
  return 'credential_identifier' in naming
    ? { identifier: naming.credential_identifier }
    : { configurationId: naming.credential_configuration_id };
}

function proofsOf(
  proofs: v.InferOutput<typeof PROOFS>,
): Pick<CredentialRequest, 'type' | 'proofs'> {
  return 'jwt' in proofs
    ? { type: 'jwt', proofs: proofs.jwt }
    : { type: 'attestation', proofs: proofs.attestation };
}
