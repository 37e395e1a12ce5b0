import {
  CredentialError,
  decodeUtf8,
  encodeUtf8,
  equalBytes,
  parseCompactJws,
  type Signer,
} from '@prova/credential';
import { canonicalJson } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { jwsPayload, signListJws } from '../formats/list-jws.ts';
import type { Register } from '../register/register.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { checkedCatalogue } from './register-catalogue.ts';

/**
 * What the catalogue of a register says, as it will be signed: canonical JSON (RFC 8785), so that the same catalogue always gives the
 * same bytes; `undefined` before there is one. What breaks its rules is not published, whoever wrote it into the register.
 *
 * Throws `TrustRegistryError` with the codes of `checkedCatalogue`.
 */
export function cataloguePayload({ catalogue, environment }: Register): Uint8Array | undefined {
  const checked = checkedCatalogue(catalogue, environment);
  return checked && encodeUtf8(canonicalJson(checked.content));
}

/**
 * The catalogue as `signListJws` signs. Where the file that is out says the same by the same signer it is answered, to the byte,
 * with the time of its first signing: an unchanged catalogue is fetched once. `previous` is a file of ours, known by its hash.
 */
export async function signCatalogue(
  payload: Uint8Array,
  signer: Signer,
  { previous, iat }: { readonly previous: Uint8Array | undefined; readonly iat: EpochSeconds },
): Promise<Uint8Array> {
  if (previous && equalBytes(jwsPayload(previous), payload) && isBy(previous, signer)) {
    return previous;
  }
  return signListJws(decodeUtf8(payload) ?? '', signer, iat);
}

function isBy(jws: Uint8Array, { certificate }: Signer): boolean {
  try {
    const { header } = parseCompactJws(decodeUtf8(jws) ?? '', jws.length);
    return header['x5t#S256'] === thumbprintOf(certificate);
  } catch (error) {
    if (error instanceof CredentialError) return false;
    throw error;
  }
}
