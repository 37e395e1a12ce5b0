import { IssuerError } from '../errors.ts';
import * as v from '../schema.ts';

/** `BE-0120`: an institution as it stands in addresses and codes, where a colon means something else. */
export const INSTITUTION_SEGMENT = v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Za-z0-9]{4,10}$/));

/** `BE:0120` → `BE-0120`. */
export function institutionSegment(institutionId: string): string {
  return institutionId.replace(':', '-');
}

/** `BE-0120` → `BE:0120`. That there is such an institution it does not say. Throws `IssuerError` `institution-unknown`. */
export function institutionOfSegment(segment: string): string {
  const parsed = v.safeParse(INSTITUTION_SEGMENT, segment);
  if (parsed.success) return parsed.output.replace('-', ':');
  throw new IssuerError('institution-unknown', 'This is no institution.');
}

/** What wallets know an institution by, its Credential Issuer Identifier (OpenID4VCI 1.0 §12.2.1): `iss` and `aud` too. */
export function credentialIssuerOf(baseUrl: string, institutionId: string): string {
  return `${baseUrl}/wallet/${institutionSegment(institutionId)}`;
}

/** The institution that a code of ours begins with, `BE-0120.…`; `undefined` for what is no such code. */
export function institutionOfCode(code: string): string | undefined {
  const [segment, secret, ...more] = code.split('.');
  const parsed = v.safeParse(INSTITUTION_SEGMENT, segment);
  return parsed.success && secret && more.length === 0
    ? parsed.output.replace('-', ':')
    : undefined;
}
