import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  assembleCompactJws,
  createTokenStatusList,
  draftStatusListCwt,
  encodeUtf8,
  setStatusAt,
  statusListSigningInput,
} from '@prova/credential';
import type { TestInstitution } from '../test-authority.ts';

/** A Token Status List of two bits and a thousand places. Instants are epoch seconds. */
export interface TestStatusListOrder {
  readonly uri: string;
  readonly issuedAt: number;
  /** A day later unless said. */
  readonly expiresAt?: number;
  /** Places, and what stands there; everybody else is valid. */
  readonly statuses?: ReadonlyMap<number, number>;
}

type ListSigner = Pick<TestInstitution, 'signer' | 'certificate'>;

/** A status list as its institution publishes it, as JWT. */
export async function makeStatusList(by: ListSigner, order: TestStatusListOrder): Promise<string> {
  const input = statusListSigningInput(whole(by, order), deflateSync);
  const [signature = new Uint8Array()] = await by.signer.signMany([encodeUtf8(input)]);
  return assembleCompactJws(input, signature);
}

/** The same as CWT. */
export async function makeStatusListCwt(
  by: ListSigner,
  order: TestStatusListOrder,
): Promise<Uint8Array> {
  const { signingInput, complete } = draftStatusListCwt(whole(by, order), deflateSync);
  const [signature = new Uint8Array()] = await by.signer.signMany([signingInput]);
  return complete(signature);
}

function whole(
  { certificate }: ListSigner,
  { uri, issuedAt, expiresAt = issuedAt + 86_400, statuses = new Map() }: TestStatusListOrder,
) {
  const list = createTokenStatusList(2, 1_000);
  for (const [place, status] of statuses) setStatusAt(list, place, status);
  const thumbprint = new Uint8Array(createHash('sha256').update(certificate).digest());
  return { uri, issuedAt, expiresAt, ttl: 3_600, list, thumbprint, path: [certificate] };
}
