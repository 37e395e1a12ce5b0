import { publishedTypeMetadata, type SdJwtVc } from '@prova/credential';
import type { Remarks } from '../checklist.ts';

/**
 * Rule w2, of an SD-JWT VC that says which metadata of its type it was issued by (SD-JWT VC §3.2.2.2, `vct#integrity`): whether they are among those
 * that this program has or had, of any profile. Nothing is fetched, and nothing is judged by metadata that came from elsewhere, so others change
 * no verdict: of a type that the Union named each issuer may have a description of its own. It is said, as a person may then see
 * other words in the wallet than here.
 *
 * Of the hashes those of the strongest kind count (W3C Subresource Integrity §3.3.4). Where that is SHA-384 or SHA-512 it cannot tell, and says
 * the same.
 */
export function checkTypeIntegrity(
  { vct, typeIntegrity }: Pick<SdJwtVc, 'vct' | 'typeIntegrity'>,
  remarks: Remarks,
): void {
  if (typeIntegrity.length === 0) return;
  const known = typeIntegrity.every((hash) => hash.startsWith('sha256-'));
  const published = publishedTypeMetadata(vct);
  if (known && typeIntegrity.some((hash) => published.includes(hash))) return;
  remarks.remark('vct-integrity');
}
