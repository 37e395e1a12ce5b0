import { assembleCompactJws, encodeQrText, encodeUtf8 } from '@prova/credential';
import { deflate } from '@prova/platform-node';
import { IssuerError } from '../errors.ts';
import { claim, type Draft } from './prepare.ts';
import type { IssuanceProfile } from './profile.ts';

/** A signed document that nobody has judged yet. */
export interface SignedDraft {
  readonly draft: Draft;
  readonly jws: string;
  readonly qrText: string;
}

/**
 * Signs drafts, many at a time, and writes their QR texts. Each draft can be signed once.
 * Checks no signature: `release` does, with the verifier that clinics use.
 * Throws `IssuerError`: `draft-unknown`, `signer-fault`; passes on what the signer throws.
 */
export async function signDrafts(
  drafts: readonly Draft[],
  { signer }: IssuanceProfile,
): Promise<SignedDraft[]> {
  claim(drafts);
  const inputs = drafts.map(({ signingInput }) => encodeUtf8(signingInput));
  const signatures = await signer.signMany(inputs);
  return drafts.map((draft, index) => {
    const signature = signatures[index];
    if (!signature || signatures.length !== drafts.length) {
      throw new IssuerError('signer-fault', 'The signer did not answer with one signature each.');
    }
    const jws = assembleCompactJws(draft.signingInput, signature);
    return { draft, jws, qrText: encodeQrText(jws, deflate) };
  });
}
