import type { InstitutionId, Signer } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  type Competence,
  findInstitution,
  type KeyResolution,
  resolveKey,
  type TrustedKey,
  type TrustMaterial,
} from '@prova/trust';
import { IssuerError } from '../errors.ts';

/** By which list a key is looked up, for whom, and for what was signed when, in epoch seconds. */
export interface ListedFor {
  readonly trust: TrustMaterial;
  readonly institution: InstitutionId;
  readonly now: number;
  /** What the key must be for, one of them; by default any document that is issued here. */
  readonly competences?: readonly Competence[];
}

/** Of the documents that are issued here, the last one what most institutions have. Which of them a key may sign is judged of each document. */
const COMPETENCES = ['ENTITLEMENT', 'STATUS', 'ISIPLUS', 'PDA1', 'EHIC'] as const;

/**
 * The key of a certificate as the trust list has it, by the same look-up as at a clinic: whatever another key signs would be refused there.
 * Throws `IssuerError` `signing-key-unlisted`, whose `rule` says how the key stands on the list.
 */
export async function requireListed(
  { certificate }: Pick<Signer, 'certificate'>,
  { trust, institution: { country, officialId }, now, competences = COMPETENCES }: ListedFor,
): Promise<TrustedKey> {
  const listed = findInstitution(trust, country, officialId);
  const thumbprint = nodePlatform.sha256(certificate);
  let found: KeyResolution | undefined;
  for (const competence of competences) {
    const query = { competence, at: now, platform: nodePlatform };
    found = listed && (await resolveKey(trust, listed, thumbprint, query));
    if (found?.outcome === 'trusted') return found.key;
  }
  throw new IssuerError(
    'signing-key-unlisted',
    'The trust list does not name this key for the institution; have it listed and published first.',
    { rule: found?.outcome ?? 'institution-unknown' },
  );
}
