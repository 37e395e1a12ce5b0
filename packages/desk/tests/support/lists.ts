import { assembleCompactJws, encodeUtf8, revocationListSigningInput } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { TEST_NOW, type TestInstitution } from '@prova/testing';

const DAY = 86_400;

/** A list of withdrawn documents, signed by an institution a minute ago unless said. */
export async function denyList(
  by: TestInstitution,
  rid: string,
  revoked: readonly string[],
  issuedAt = TEST_NOW - 60,
): Promise<string> {
  const { algorithm } = by.signer;
  const thumbprint = nodePlatform.sha256(by.certificate);
  const times = { issuedAt, expiresAt: issuedAt + 7 * DAY };
  const input = revocationListSigningInput({ rid, revoked, algorithm, thumbprint, ...times });
  const [signature] = await by.signer.signMany([encodeUtf8(input)]);
  return assembleCompactJws(input, signature ?? new Uint8Array());
}
