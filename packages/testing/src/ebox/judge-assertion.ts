import { type KeyObject, verify } from 'node:crypto';

export interface ExpectedClient {
  readonly clientId: string;
  readonly keyId: string;
  readonly publicKey: KeyObject;
  readonly audience: string;
  readonly now: number;
  /** The ids of assertions that were used. */
  readonly seen: Set<string>;
}

const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** What is wrong with a client's assertion (RFC 7523 §3), judged without our own code; `undefined` if nothing is. */
export function judgeAssertion(
  form: URLSearchParams,
  { clientId, keyId, publicKey, audience, now, seen }: ExpectedClient,
): string | undefined {
  if (form.get('client_assertion_type') !== TYPE) return 'no assertion';
  const [header = '', claims = '', signature = ''] = (form.get('client_assertion') ?? '').split(
    '.',
  );
  const { alg, kid } = Object(JSON.parse(Buffer.from(header, 'base64url').toString('utf8')));
  const expected = publicKey.asymmetricKeyType === 'rsa' ? 'RS256' : 'ES256';
  if (alg !== expected || kid !== keyId) return 'another key';
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
  const input = Buffer.from(`${header}.${claims}`);
  if (!verify('sha256', input, key, Buffer.from(signature, 'base64url'))) return 'not signed';
  const { iss, sub, aud, exp, jti } = Object(
    JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')),
  );
  if (iss !== clientId || sub !== clientId || aud !== audience) return 'somebody else’s';
  if (!(exp > now && exp <= now + 300)) return 'not now';
  if (typeof jti !== 'string' || seen.has(jti)) return 'used before';
  seen.add(jti);
  return undefined;
}
