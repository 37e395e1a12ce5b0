import { type Attestation, dayOfIssue, type FileEvidence, type Platform } from '@prova/credential';
import type { Institution, TrustMaterial } from '@prova/trust';
import type { Checklist } from './checklist.ts';
import { judgeSealOwner, type SealOwner } from './rules/0-file-seal.ts';
import { comparePage } from './rules/0-page-text.ts';

/** A document whose signature verified, and who issued it. */
interface VerifiedDocument {
  readonly attestation: Attestation;
  /** The token. */
  readonly text: string;
  readonly institution: Institution;
  readonly trust: TrustMaterial;
}

/**
 * What rule 0 asks of a file and only a verified document can answer: is the seal that of its institution, does the page
 * print its holder? Both are remarks, of a step that was passed long before. Answers whose seal it is, if one holds.
 */
export async function judgeFile(
  { seal, pageText, attachments }: FileEvidence,
  { attestation, text, institution, trust }: VerifiedDocument,
  { list, platform }: { list: Checklist; platform: Platform },
): Promise<SealOwner | undefined> {
  const page = comparePage(attestation, { pageText, isOurs: attachments.includes(text) });
  const { type } = attestation;
  const di = dayOfIssue(attestation);
  const owner =
    seal?.state === 'intact'
      ? await judgeSealOwner(seal, { trust, institution }, { type, di, platform })
      : undefined;
  if (owner === 'foreign') list.remarkLate('pdf-seal-foreign');
  if (page === 'differs') list.remarkLate('pdf-text-mismatch');
  return owner;
}
