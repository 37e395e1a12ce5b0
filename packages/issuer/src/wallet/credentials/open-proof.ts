import type { HolderKey } from '@prova/credential';
import { parsePublicJwk, readClaims, signedBy, thumbprintOf, timeClaim } from '@prova/http';
import { IssuerError } from '../../errors.ts';
import { isNow, MAX_JWT } from '../attestations/claims.ts';
import { openKeyAttestation } from '../attestations/key-attestation.ts';
import { credentialIssuerOf } from '../credential-issuer.ts';
import { clientIdOf } from '../grants/wallet-client.ts';
import type { WalletOffice } from '../wallet-office.ts';

/** How far the time of a proof may be from ours, in seconds: as long as a nonce is good for. */
const WINDOW = 300;

/** Keys that a wallet proved to have. */
export interface OpenProof {
  readonly holderKeys: readonly HolderKey[];
  /** Still to be judged. */
  readonly nonce: string;
}

type ProofOffice = Pick<WalletOffice, 'baseUrl' | 'now' | 'walletProviders'>;

/** For whom a proof is made, and by whom. */
export interface ProofParties {
  readonly institutionId: string;
  /** What the token calls the wallet. */
  readonly clientId: string;
}

/**
 * Opens a proof of type `jwt` (OpenID4VCI 1.0 §8.2.1.1, appendix F.1): signed by the one P-256 key that its header has, meant for this credential
 * issuer alone, made now, by the wallet that has the token. With an attestation of its key by a provider that counts here, it is a proof of all
 * keys that are attested with it; where none counts, what is attested is not looked at.
 * Rejects with `IssuerError` `invalid-proof`.
 */
export async function openJwtProof(
  text: string,
  { institutionId, clientId }: ProofParties,
  office: ProofOffice,
): Promise<OpenProof> {
  const { baseUrl, now, walletProviders } = office;
  const read = readClaims(text, ['openid4vci-proof+jwt'], MAX_JWT);
  if (!read) throw invalid('A proof is a JWT of its type, signed with ES256.');
  const { header, payload } = read;
  const key = parsePublicJwk(header['jwk']);
  const isOne = header['kid'] === undefined && header['x5c'] === undefined;
  if (!key || !isOne || header['trust_chain'] !== undefined) {
    throw invalid('A proof has its public P-256 key in its header, and no other name for it.');
  }
  if (!signedBy(read, key)) throw invalid('The key in a proof did not sign it.');
  const [audience, ...others] = [payload['aud']].flat();
  if (audience !== credentialIssuerOf(baseUrl, institutionId) || others.length > 0) {
    throw invalid('A proof is for somebody else.');
  }
  const issuedAt = timeClaim(payload, 'iat');
  if (issuedAt === undefined || Math.abs(now() - issuedAt) > WINDOW || !isNow(payload, now())) {
    throw invalid('A proof was not made now.');
  }
  const { iss, nonce } = payload;
  if (iss !== undefined && iss !== clientIdOf(clientId)) {
    throw invalid('A proof is of another wallet.');
  }
  if (typeof nonce !== 'string') throw invalid('A proof has no nonce.');
  const { key_attestation: attestation } = header;
  if (attestation === undefined || !walletProviders) return { holderKeys: [key], nonce };
  return { holderKeys: await attestedWith(key, attestation, nonce, office), nonce };
}

/**
 * Opens a proof of type `attestation` (appendix F.3): the provider alone vouches, with a nonce of ours.
 * Rejects with `IssuerError` `invalid-proof`.
 */
export async function openAttestationProof(text: string, office: ProofOffice): Promise<OpenProof> {
  const attestation = await openKeyAttestation(text, office);
  if (attestation?.nonce === undefined) throw invalid('The attestation of keys does not hold.');
  return { holderKeys: attestation.keys, nonce: attestation.nonce };
}

async function attestedWith(
  key: HolderKey,
  text: unknown,
  nonce: string,
  office: ProofOffice,
): Promise<readonly HolderKey[]> {
  const attestation = typeof text === 'string' ? await openKeyAttestation(text, office) : undefined;
  if (!attestation) throw invalid('The attestation of a key does not hold.');
  if (attestation.nonce !== undefined && attestation.nonce !== nonce) {
    throw invalid('The attestation of a key was made for another request.');
  }
  const name = thumbprintOf(key);
  if (attestation.keys.some((each) => thumbprintOf(each) === name)) return attestation.keys;
  throw invalid('The attestation is of other keys than that of the proof.');
}

function invalid(message: string): IssuerError {
  return new IssuerError('invalid-proof', message);
}
