import { createHash, type KeyObject, sign } from 'node:crypto';
import { decodeBase64url, decodeUtf8, encodeBase64url, encodeUtf8 } from '@prova/credential';

/** Which question a holder answers, when, and by which key. */
export interface HolderAnswer {
  readonly privateKey: KeyObject;
  readonly clientId: string;
  readonly nonce: string;
  /** Epoch seconds. */
  readonly now: number;
}

/**
 * What a wallet does with an SD-JWT VC: hands over the claims of these names, wherever they are, and keeps the others, and signs that it
 * does so for this question (RFC 9901 §4.3). An element of a list is known by its `code`.
 */
export function presentSdJwtVc(
  credential: string,
  names: readonly string[],
  answer: HolderAnswer,
): string {
  const { jwt, disclosures } = takenApart(credential);
  const shown = disclosures.filter((text) => names.includes(nameIn(text)));
  const presented = `${[jwt, ...shown].join('~')}~`;
  return presented + keyBinding(presented, answer);
}

/** The names of all that the holder of a credential may show or not. */
export function disclosableNames(credential: string): readonly string[] {
  return takenApart(credential).disclosures.map(nameIn);
}

function takenApart(credential: string) {
  const [jwt = '', ...disclosures] = credential.split('~').slice(0, -1);
  return { jwt, disclosures };
}

function nameIn(disclosure: string): string {
  const items: unknown = JSON.parse(
    decodeUtf8(decodeBase64url(disclosure) ?? new Uint8Array()) ?? '',
  );
  const named: unknown = Array.isArray(items) ? items[1] : undefined;
  const name: unknown = typeof named === 'string' ? named : Object(named).code;
  return typeof name === 'string' ? name : '';
}

/** What a holder signs who shows this, whatever it is (RFC 9901 §4.3). */
export function keyBinding(
  presented: string,
  { privateKey, clientId, nonce, now }: HolderAnswer,
): string {
  const claims = {
    aud: clientId,
    nonce,
    iat: now,
    sd_hash: createHash('sha256').update(presented).digest('base64url'),
  };
  const input = `${inDigits({ alg: 'ES256', typ: 'kb+jwt' })}.${inDigits(claims)}`;
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return `${input}.${encodeBase64url(sign('sha256', encodeUtf8(input), key))}`;
}

function inDigits(value: object): string {
  return encodeBase64url(encodeUtf8(JSON.stringify(value)));
}
