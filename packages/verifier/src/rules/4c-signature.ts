import {
  type AttestationAlgorithm,
  type Eventual,
  type Platform,
  whenKnown,
} from '@prova/credential';
import type { Certificate, TrustMaterial } from '@prova/trust';
import { RuleFailure } from '../checklist.ts';

const KEY_TYPES = { ES256: 'P-256', RS256: 'RSA' } as const;

interface SignedToken {
  readonly signed: { readonly signingInput: Uint8Array; readonly signature: Uint8Array };
  readonly algorithm: AttestationAlgorithm;
  readonly certificate: Certificate;
  readonly trust: TrustMaterial;
  readonly platform: Platform;
}

/**
 * Rule 4c: the signature is that of the listed key, and the key is of the kind that the algorithm needs. Answers the
 * certificate that it verified under.
 */
export function requireSignature({
  signed,
  algorithm,
  certificate,
  trust,
  platform,
}: SignedToken): Eventual<Certificate> {
  const { publicKey } = certificate;
  const allowed = trust.snapshot.policy.algorithms.includes(algorithm);
  if (!allowed || publicKey.type !== KEY_TYPES[algorithm]) {
    throw new RuleFailure('jws-key-mismatch');
  }
  const { spki } = publicKey;
  const outcome = platform.verifySignature(algorithm, spki, signed.signingInput, signed.signature);
  return whenKnown(outcome, (word) => {
    if (word !== 'valid') throw new RuleFailure('jws-signature');
    return certificate;
  });
}
