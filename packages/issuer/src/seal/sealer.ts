import { createHash } from 'node:crypto';
import { equalBytes, type Signer } from '@prova/credential';
import { createSealForm, type SealForm } from '@prova/keys';
import { type SealablePage, type SealOrder, sealPage } from '@prova/paper';
import { parseCertificate, type TrustMaterial } from '@prova/trust';
import { IssuerError } from '../errors.ts';

/** Who seals pages: an institution, by the key that signs its documents now. */
export interface Sealer {
  readonly signer: Signer;
  readonly form: SealForm;
}

/** A form for each key that is open: writing one takes as long as sealing ten pages. */
const forms = new WeakMap<Signer, SealForm>();

/**
 * A sealer of this signer. The authority above its certificate is carried along in every seal, if the trust list has it: whoever knows the root
 * of the scheme alone can then follow the path. Throws `TrustError` `cert-malformed`, `KeysError` `key-unsupported`.
 */
export function sealerOf(signer: Signer, trust: TrustMaterial): Sealer {
  const form = forms.get(signer) ?? createSealForm(signer, authoritiesOf(signer, trust));
  forms.set(signer, form);
  return { signer, form };
}

function authoritiesOf({ certificate }: Signer, { snapshot }: TrustMaterial): Uint8Array[] {
  const { issuer } = parseCertificate(certificate);
  return snapshot.certificateAuthorities.filter((authority) =>
    equalBytes(parseCertificate(authority).subject.bytes, issuer.bytes),
  );
}

/** How a page is to be drawn that this one will seal; `at` is the claimed time, in epoch seconds. */
export function sealOrder({ form }: Sealer, at: number): Pick<SealOrder, 'at' | 'room'> {
  return { at, room: form.room };
}

/** The hash of a page, for those who draw it. */
export function newHash(): ReturnType<SealOrder['newHash']> {
  return createHash('sha256');
}

/**
 * Seals pages, all by one call to the signer, and answers their files in the same order. A seal says that the file is as the institution
 * made it; what the document says is signed in its token. The pages can be sealed once: their bytes become the files.
 *
 * Checks no signature: what is wrong with one is a warning beside the document's verdict, wherever the file is read.
 * Throws `IssuerError` `signer-fault`; passes on what the signer throws.
 */
export async function sealPages(
  pages: readonly SealablePage[],
  { signer, form }: Sealer,
): Promise<readonly Uint8Array[]> {
  const signatures = await signer.signMany(pages.map(({ digest }) => form.signingInput(digest)));
  return pages.map((page, index) => {
    const signature = signatures[index];
    if (!signature || signatures.length !== pages.length) {
      throw new IssuerError('signer-fault', 'The signer did not answer with one signature each.');
    }
    return sealPage(page, form.signedData(page.digest, signature));
  });
}
