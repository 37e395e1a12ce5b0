import { parseInstitutionId } from '@prova/credential';
import { type Certificate, type Competence, requireAuthorityAt } from '@prova/trust';
import type { CurrentKey, IssuingHouse } from '../house/issuing-house.ts';
import { requireListed } from '../house/require-listed.ts';

/** The key with which an institution signs for wallets now, and what goes along with its signatures. */
export interface WalletKey extends CurrentKey {
  /** As the trust list has it: parsed once, and its key imported once. */
  readonly certificate: Certificate;
  /**
   * DER: its certificate, then that of the country authority by which the trust list believes it. Never the root, which whoever verifies
   * has by another way (HAIP 1.0 §6.1.1, ISO/IEC 18013-5 §9.1.2.4). A key that is pinned has no authority.
   */
  readonly certificatePath: readonly Uint8Array[];
}

/**
 * The key for wallets of an institution, as the trust list has it now: for one of these competences, or, where none is named, for any
 * document that is issued here.
 * Rejects with `IssuerError`: `signing-key-missing`, `signing-key-unlisted`, `trust-unusable`; `KeysError`.
 */
export async function walletKey(
  { keyOf, trust, now }: Pick<IssuingHouse, 'keyOf' | 'trust'> & { readonly now: () => number },
  institutionId: string,
  competences?: readonly Competence[],
): Promise<WalletKey> {
  const key = await keyOf(institutionId, 'wallet');
  const at = now();
  const institution = parseInstitutionId(institutionId);
  const { certificate, path } = await requireListed(key.signer, {
    ...{ trust: await trust(), institution, now: at },
    ...(competences && { competences }),
  });
  const authorities = path ? [requireAuthorityAt(path, at).der] : [];
  const certificatePath = sameEachTime(certificate, [key.signer.certificate, ...authorities]);
  return { ...key, certificate, certificatePath };
}

const paths = new WeakMap<Certificate, readonly Uint8Array[]>();

/** The array that was there before of the same certificates: what is written of a path is remembered by it. */
function sameEachTime(
  certificate: Certificate,
  path: readonly Uint8Array[],
): readonly Uint8Array[] {
  const known = paths.get(certificate);
  if (known?.length === path.length && known.every((each, index) => each === path[index])) {
    return known;
  }
  paths.set(certificate, path);
  return path;
}
