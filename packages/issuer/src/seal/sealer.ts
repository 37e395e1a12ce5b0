import { createHash } from 'node:crypto';
import { equalBytes, type Signer } from '@prova/credential';
import { createSealForm, type SealForm } from '@prova/keys';
import { type SealablePage, type SealOrder, sealPage } from '@prova/paper';
import { nodePlatform } from '@prova/platform-node';
import { parseCertificate, type TrustMaterial } from '@prova/trust';
import { IssuerError } from '../errors.ts';
import type { TimeStamping } from './time-stamping.ts';

/** Who seals pages: an institution, by the key that signs its documents now. */
export interface Sealer {
  readonly signer: Signer;
  readonly form: SealForm;
  /** Where time-stamps come from, if seals are to have any (PAdES level T). */
  readonly timeStamping?: TimeStamping | undefined;
}

/** Octets: tokens of authorities in wide use, with the certificates they carry, take up to six thousand. */
const ROOM_OF_TIME_STAMP = 10_000;

/** A form for each key that is open: writing one takes as long as sealing ten pages. */
const forms = new WeakMap<Signer, SealForm>();

/**
 * A sealer of this signer. The authority above its certificate is carried along in every seal, if the trust list has it: whoever knows the root
 * of the scheme alone can then follow the path. Throws `TrustError` `cert-malformed`, `KeysError` `key-unsupported`.
 */
export function sealerOf(
  signer: Signer,
  trust: TrustMaterial,
  timeStamping?: TimeStamping,
): Sealer {
  const form = forms.get(signer) ?? createSealForm(signer, authoritiesOf(signer, trust));
  forms.set(signer, form);
  return { signer, form, timeStamping };
}

function authoritiesOf({ certificate }: Signer, { snapshot }: TrustMaterial): Uint8Array[] {
  const { issuer } = parseCertificate(certificate);
  return snapshot.certificateAuthorities.filter((authority) =>
    equalBytes(parseCertificate(authority).subject.bytes, issuer.bytes),
  );
}

/** How a page is to be drawn that this one will seal; `at` is the claimed time, in epoch seconds. */
export function sealOrder(
  { form, timeStamping }: Sealer,
  at: number,
): Pick<SealOrder, 'at' | 'room'> {
  return { at, room: form.room + (timeStamping ? ROOM_OF_TIME_STAMP : 0) };
}

/** The hash of a page, for those who draw it. */
export function newHash(): ReturnType<SealOrder['newHash']> {
  return createHash('sha256');
}

/**
 * Seals pages, all by one call to the signer, and answers their files in the same order. A seal says that the file is as the institution
 * made it; what the document says is signed in its token. The pages can be sealed once: their bytes become the files.
 *
 * What did not come from this process alone, a signature by a token or a time-stamp, is looked at by the reader that clinics use.
 * Throws `IssuerError`: `signer-fault`, `time-stamp-unavailable`, `seal-unsound`; `PaperError` `seal-too-long`; passes on what the signer throws.
 */
export async function sealPages(
  pages: readonly SealablePage[],
  { signer, form, timeStamping }: Sealer,
): Promise<readonly Uint8Array[]> {
  const answer = signer.signMany(pages.map(({ digest }) => form.signingInput(digest)));
  const signatures = await answer;
  const isOurs = answer === signatures && !timeStamping;
  const files: Uint8Array[] = [];
  for (const [index, page] of pages.entries()) {
    const signature = signatures[index];
    if (!signature || signatures.length !== pages.length) {
      throw new IssuerError('signer-fault', 'The signer did not answer with one signature each.');
    }
    const token = await timeStamping?.(form.signatureValue(signature));
    const file = sealPage(page, form.signedData(page.digest, signature, token));
    files.push(isOurs ? file : await requireIntact(file));
  }
  return files;
}

/** The file, if our own reader finds its seal intact. */
async function requireIntact(file: Uint8Array): Promise<Uint8Array> {
  // Loaded where it is needed: it brings what reads pictures along.
  const { checkSeal } = await import('@prova/reader');
  const seal = await checkSeal(file, nodePlatform);
  if (seal?.state === 'intact') return file;
  throw new IssuerError('seal-unsound', 'The finished seal does not hold.');
}
