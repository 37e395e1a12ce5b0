import {
  assembleCompactJws,
  CredentialError,
  ENVIRONMENTS,
  encodeUtf8,
  jwsSigningInput,
  parseCompactJws,
  type Signer,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Certificate } from '@prova/trust';
import { TrustRegistryError } from '../../errors.ts';
import * as v from '../../schema.ts';
import { thumbprintOf } from '../../thumbprint.ts';

const TYPE = 'prova-possession+jws';

const HEADER = v.strictObject({ alg: v.picklist(['ES256', 'RS256']), typ: v.literal(TYPE) });

const POSSESSION = v.strictObject({
  scheme: v.string(),
  nonce: v.string(),
  environment: v.picklist(ENVIRONMENTS),
  certificate: v.string(),
});

/**
 * What the holder of a seal key signs. `scheme`: SHA-256 of the root's DER; `certificate`: SHA-256 of the certificate's
 * DER, both base64url; `nonce`: of `newChallenge`.
 */
export type Possession = v.InferOutput<typeof POSSESSION>;

/**
 * Signs that the seal key is in hand: a compact JWS, header exactly `alg` (ES256 or RS256, as the key) and `typ`
 * `prova-possession+jws`.
 */
export async function signPossession(
  statement: Omit<Possession, 'certificate'>,
  signer: Signer,
): Promise<string> {
  const payload = { ...statement, certificate: thumbprintOf(signer.certificate) };
  const input = jwsSigningInput({ alg: signer.algorithm, typ: TYPE }, payload);
  const [signature = new Uint8Array()] = await signer.signMany([encodeUtf8(input)]);
  return assembleCompactJws(input, signature);
}

/**
 * Opens a proof: the key of this certificate signed it, for this scheme. Does not ask for the environment, nor whether
 * the nonce is ours.
 * Throws `TrustRegistryError`: `proof-malformed`, `proof-signature`, `proof-mismatch` for another scheme or certificate.
 */
export function openPossession(
  jws: string,
  certificate: Certificate,
  root: Uint8Array,
): Possession {
  const { header, payload, signingInput, signature } = parse(jws);
  const head = v.safeParse(HEADER, header);
  const body = v.safeParse(POSSESSION, payload);
  if (!head.success || !body.success) throw malformed();
  const { spki } = certificate.publicKey;
  if (nodePlatform.verifySignature(head.output.alg, spki, signingInput, signature) !== 'valid') {
    throw new TrustRegistryError('proof-signature', 'The key of the certificate did not sign it.');
  }
  const possession = body.output;
  if (
    possession.scheme !== thumbprintOf(root) ||
    possession.certificate !== thumbprintOf(certificate.der)
  ) {
    throw new TrustRegistryError('proof-mismatch', 'It is for another scheme or certificate.');
  }
  return possession;
}

function parse(jws: string) {
  try {
    return parseCompactJws(jws);
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    throw malformed(cause);
  }
}

function malformed(cause?: unknown): TrustRegistryError {
  return new TrustRegistryError('proof-malformed', 'This is no proof of possession.', { cause });
}
