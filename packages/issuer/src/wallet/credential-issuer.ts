import * as v from '../schema.ts';

/** `BE-0120`: an institution as it stands in addresses and codes, where a colon means something else. */
export const INSTITUTION_SEGMENT = v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Za-z0-9]{4,10}$/));

/** `BE:0120` → `BE-0120`. */
export function institutionSegment(institutionId: string): string {
  return institutionId.replace(':', '-');
}

/** `BE-0120` → `BE:0120`, of what is an `INSTITUTION_SEGMENT`. That there is such an institution it does not say. */
export function institutionOfSegment(segment: string): string {
  return segment.replace('-', ':');
}

/** The same of any text; `undefined` for what is no segment. */
export function institutionIn(text: string): string | undefined {
  return v.safeParse(INSTITUTION_SEGMENT, text).success ? institutionOfSegment(text) : undefined;
}

/** What wallets know an institution by, its Credential Issuer Identifier (OpenID4VCI 1.0 §12.2.1): `iss` and `aud` too. */
export function credentialIssuerOf(baseUrl: string, institutionId: string): string {
  return `${baseUrl}/wallet/${institutionSegment(institutionId)}`;
}

/** The institution that a code of ours begins with, `BE-0120.…`; `undefined` for what is no such code. */
export function institutionOfCode(code: string): string | undefined {
  const [segment = '', secret, ...more] = code.split('.');
  return secret && more.length === 0 ? institutionIn(segment) : undefined;
}
