import type { AttestationRow } from '../../ledger/attestation-rows.ts';
import { type Configuration, findConfiguration } from '../configurations.ts';

/** Which document, in which way: `ehic-mdoc.0123456789ABCDEF`, where somebody has several of one type (OpenID4VCI 1.0 §3.3.4). */
export function credentialIdentifier(
  { id }: Configuration,
  { jti }: Pick<AttestationRow, 'jti'>,
): string {
  return `${id}.${jti}`;
}

/** What an identifier names; `undefined` for what is none of ours. Whether it was granted it does not say. */
export function parseCredentialIdentifier(
  identifier: string,
): { readonly configuration: Configuration; readonly jti: string } | undefined {
  const [id = '', jti = '', ...more] = identifier.split('.');
  const configuration = findConfiguration(id);
  return configuration && jti !== '' && more.length === 0 ? { configuration, jti } : undefined;
}
