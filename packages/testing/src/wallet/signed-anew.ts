import {
  decodeBase64url,
  decodeUtf8,
  encodeBase64url,
  encodeUtf8,
  isJsonObject,
  type JsonObject,
} from '@prova/credential';
import type { TestInstitution } from '../test-authority.ts';

/**
 * The same SD-JWT VC, of which the issuer's JWT says something else, signed by an institution: what another issuer may write, or an
 * honest one by mistake.
 */
export async function signedAnew(
  credential: string,
  { signer }: Pick<TestInstitution, 'signer'>,
  change: (payload: JsonObject) => JsonObject,
): Promise<string> {
  const [jwt = '', ...disclosures] = credential.split('~');
  const [header = '', payload = ''] = jwt.split('.');
  const claims: unknown = JSON.parse(
    decodeUtf8(decodeBase64url(payload) ?? new Uint8Array()) ?? '',
  );
  if (!isJsonObject(claims)) throw new Error('The payload is no object.');
  const input = `${header}.${encodeBase64url(encodeUtf8(JSON.stringify(change(claims))))}`;
  const [signature = new Uint8Array()] = await signer.signMany([encodeUtf8(input)]);
  return [`${input}.${encodeBase64url(signature)}`, ...disclosures].join('~');
}
