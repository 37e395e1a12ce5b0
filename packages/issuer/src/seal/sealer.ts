import type { Signer } from '@prova/credential';
import { createSealForm, type SealForm } from '@prova/keys';
import { type SealablePage, type SealOrder, sealPage } from '@prova/paper';
import { nodePlatform } from '@prova/platform-node';
import type { TrustMaterial } from '@prova/trust';
import { IssuerError } from '../errors.ts';
import { type ListedFor, requireListed } from '../house/require-listed.ts';
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

/** A form for each key that is open, by each list: writing one takes as long as sealing ten pages. */
const forms = new WeakMap<TrustMaterial, WeakMap<Signer, SealForm>>();

/**
 * A sealer of this signer, if clinics would take its seal for the institution's: its key must be trusted on the list at the
 * time that the seal claims. The authorities above its certificate are carried along in every seal, so that whoever knows the root of the scheme alone
 * can follow the path.
 *
 * Throws `IssuerError` `signing-key-unlisted`, whose `rule` says how the key stands on the list; `TrustError` `cert-malformed`.
 */
export async function openSealer(
  signer: Signer,
  listedFor: ListedFor,
  timeStamping?: TimeStamping,
): Promise<Sealer> {
  const { trust } = listedFor;
  const { path } = await requireListed(signer, listedFor);
  const known = forms.get(trust) ?? new WeakMap<Signer, SealForm>();
  forms.set(trust, known);
  const authorities = path?.authorities.map(({ der }) => der);
  const form = known.get(signer) ?? createSealForm(signer, authorities);
  known.set(signer, form);
  return { signer, form, timeStamping };
}

/** How a page is to be drawn that this one will seal; `at` is the claimed time, in epoch seconds. */
export function sealOrder(
  { form, timeStamping }: Sealer,
  at: number,
): Pick<SealOrder, 'at' | 'room'> {
  return { at, room: form.room + (timeStamping ? ROOM_OF_TIME_STAMP : 0) };
}

/**
 * Seals pages, all by one call to the signer, and answers their files in the same order. A seal says that the file is as the institution
 * made it; what the document says is signed in its token. The pages can be sealed once: their bytes become the files.
 *
 * What did not come from this process alone is looked at by the reader that clinics use: a time-stamp, and signatures that were not there at once.
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
