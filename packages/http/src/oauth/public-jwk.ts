import { createHash } from 'node:crypto';
import { parseHolderKey } from '@prova/credential';
import type { PublicJwk } from './p256.ts';

/** What may stand in a public JWK beside the key itself; nothing is done with it. */
const BESIDE = ['kid', 'alg', 'use', 'key_ops', 'ext', 'iat', 'exp', 'nbf', 'iss'];
const MEMBERS: ReadonlySet<string> = new Set(['kty', 'crv', 'x', 'y', ...BESIDE]);

/**
 * The P-256 key of a JWK, one spelling a key. `undefined` for any other kind, for a private one, and for members that are
 * not known. That its point is on the curve shows when it is imported.
 */
export function parsePublicJwk(value: unknown): PublicJwk | undefined {
  const key = parseHolderKey(value);
  return key && Object.keys(Object(value)).every((member) => MEMBERS.has(member)) ? key : undefined;
}

/** The SHA-256 thumbprint of a key (RFC 7638), base64url. */
export function thumbprintOf({ kty, crv, x, y }: PublicJwk): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}
