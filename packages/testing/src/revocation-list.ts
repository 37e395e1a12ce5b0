import { createHash } from 'node:crypto';
import { assembleCompactJws, encodeUtf8, revocationListSigningInput } from '@prova/credential';
import type { TestInstitution } from './test-authority.ts';

/** What a list of withdrawn documents says. Instants are epoch seconds. */
export interface TestListOrder {
  /** Its address. */
  readonly rid: string;
  readonly revoked: readonly string[];
  readonly issuedAt: number;
  /** Seven days later unless said. */
  readonly expiresAt?: number;
}

/** A list of withdrawn documents as its institution publishes it: a compact JWS. */
export async function makeRevocationList(
  { signer, certificate }: Pick<TestInstitution, 'signer' | 'certificate'>,
  { expiresAt, ...order }: TestListOrder,
): Promise<string> {
  const input = revocationListSigningInput({
    ...order,
    expiresAt: expiresAt ?? order.issuedAt + 7 * 86_400,
    algorithm: signer.algorithm,
    thumbprint: createHash('sha256').update(certificate).digest(),
  });
  const [signature = new Uint8Array()] = await signer.signMany([encodeUtf8(input)]);
  return assembleCompactJws(input, signature);
}
