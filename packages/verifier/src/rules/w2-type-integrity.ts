import {
  integrityMetadata,
  type Platform,
  type SdJwtVc,
  typeMetadataDocument,
  typesOfVct,
} from '@prova/credential';
import type { Remarks } from '../checklist.ts';

/**
 * Rule w2, of an SD-JWT VC that says which metadata of its type it was issued by (SD-JWT VC §3.2.2.2, `vct#integrity`): whether they are among those
 * that this program has, of any profile. Nothing is fetched, and nothing is judged by metadata that came from elsewhere, so others change
 * no verdict: of a type that the Union named each issuer may have a description of its own. It is said, as a person may then see
 * other words in the wallet than here.
 *
 * Of hashes by SHA-384 or SHA-512 alone it cannot tell, and says the same.
 */
export async function checkTypeIntegrity(
  {
    opened: { vct, typeIntegrity },
    platform,
  }: { readonly opened: SdJwtVc; readonly platform: Pick<Platform, 'sha256'> },
  remarks: Remarks,
): Promise<void> {
  if (typeIntegrity.length === 0) return;
  for (const type of typesOfVct(vct)) {
    const own = integrityMetadata(await platform.sha256(typeMetadataDocument(type)));
    if (typeIntegrity.includes(own)) return;
  }
  remarks.remark('vct-integrity');
}
