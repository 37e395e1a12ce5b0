import { makeRevocationList, TEST_NOW, type TestInstitution } from '@prova/testing';

/** A list of withdrawn documents, signed by an institution a minute ago unless said. */
export function denyList(
  by: TestInstitution,
  rid: string,
  revoked: readonly string[],
  issuedAt = TEST_NOW - 60,
): Promise<string> {
  return makeRevocationList(by, { rid, revoked, issuedAt });
}
