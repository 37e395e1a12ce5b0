import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import {
  type CredentialDraft,
  cborTag,
  type DraftTools,
  draftMdoc,
  type HolderKey,
  type MdocContent,
  type MdocOrder,
  parseHolderKey,
  type Signer,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { TEST_DAY } from '../test-authority.ts';
import { SAMPLE_EHIC } from '../tokens.ts';

/** The card of the sample person: fifteen elements, as a wallet has them. */
export const SAMPLE_DOC_TYPE = 'eu.europa.ec.eudi.ehic.1';

export const SAMPLE_ELEMENTS: MdocContent['elements'] = [
  ['personal_administrative_number', SAMPLE_EHIC.hi],
  ['document_number', SAMPLE_EHIC.ci],
  ['issuing_authority_id', 'BE:0120'],
  ['issuing_authority_name', 'Institution 0120'],
  ['issuing_authority_country', 'BE'],
  ['issuing_country', 'BE'],
  ['authentic_source_id', '0120'],
  ['authentic_source_name', SAMPLE_EHIC.in],
  ['date_of_issuance', cborTag(1004, SAMPLE_EHIC.di)],
  ['date_of_expiry', cborTag(1004, SAMPLE_EHIC.xd)],
  ['starting_date', cborTag(1004, '2026-01-01')],
  ['ending_date', cborTag(1004, '2027-12-31')],
  ['attestation_legal_category', 'PuB-EAA'],
  ['family_name', SAMPLE_EHIC.fn],
  ['given_name', SAMPLE_EHIC.gn],
];

/** What drafting takes, by node:crypto. */
export const DRAFT_TOOLS: DraftTools = {
  randomBytes,
  sha256: nodePlatform.sha256,
};

/** The public key of a holder, as a wallet tells it. */
export function holderKeyOf(key: KeyObject): HolderKey {
  const holderKey = parseHolderKey(createPublicKey(key).export({ format: 'jwk' }));
  if (!holderKey) throw new Error('No key of P-256.');
  return holderKey;
}

/** Who signs, for whom, and what is different. */
export interface SampleMdocOrder {
  readonly signer: Signer;
  /** Private keys of holders, one for each copy. */
  readonly holders: readonly KeyObject[];
  readonly overrides?: Partial<MdocOrder>;
}

/** An order of the sample card for these holders. */
export function sampleMdocOrder({ signer, holders, overrides }: SampleMdocOrder): MdocOrder {
  return {
    docType: SAMPLE_DOC_TYPE,
    namespace: SAMPLE_DOC_TYPE,
    elements: SAMPLE_ELEMENTS,
    issuer: {
      issuer: 'https://issuer.example/wallet/BE-0120',
      certificatePath: [signer.certificate],
      issuedAt: TEST_DAY,
      expiresAt: TEST_DAY + 90 * 86_400,
    },
    copies: holders.map((holder, i) => ({
      holderKey: holderKeyOf(holder),
      status: { uri: 'https://issuer.example/statusLists/7', idx: 4711 + 1009 * i },
    })),
    ...overrides,
  };
}

/** Copies of the sample card, as an issuer hands them over. */
export async function sampleMdocs(order: SampleMdocOrder): Promise<readonly string[]> {
  return signDrafts(draftMdoc(sampleMdocOrder(order), DRAFT_TOOLS), order.signer);
}

/** Credentials of drafts, signed together. */
export async function signDrafts(
  drafts: readonly CredentialDraft[],
  signer: Signer,
): Promise<readonly string[]> {
  const signatures = await signer.signMany(drafts.map(({ signingInput }) => signingInput));
  return drafts.map(({ complete }, i) => complete(signatures[i] ?? new Uint8Array()));
}
