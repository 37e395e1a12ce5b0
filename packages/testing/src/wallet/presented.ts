import type { KeyObject } from 'node:crypto';
import {
  type CredentialFormat,
  draftMdoc,
  draftSdJwtVc,
  type IssuerOrder,
  mdocContent,
  type Presentation,
  type PresentationBinding,
  type ProfileName,
  type StatusPlace,
  sdJwtVcContent,
  type WalletDocument,
} from '@prova/credential';
import type { TestInstitution } from '../test-authority.ts';
import { owfPresents } from './owf-mdoc.ts';
import { disclosableNames, presentSdJwtVc } from './present-sd-jwt-vc.ts';
import { DRAFT_TOOLS, holderKeyOf, signDrafts } from './sample-mdoc.ts';

/** A credential to be issued for one holder. */
export interface TestCredentialOrder {
  readonly format: CredentialFormat;
  readonly document: WalletDocument;
  readonly profile?: ProfileName;
  readonly issuer: IssuerOrder;
  /** Absent of a copy that nobody withdraws. */
  readonly status?: StatusPlace | undefined;
}

/** A credential in its holder's hand. */
export interface HeldCredential extends Pick<TestCredentialOrder, 'format'> {
  readonly credential: string;
  readonly holder: KeyObject;
  /** Of an mdoc: its type, and the names of its elements. */
  readonly docType: string;
  readonly names: readonly string[];
}

/** Has an institution issue. */
export async function issueForHolder(
  { signer }: Pick<TestInstitution, 'signer'>,
  holder: KeyObject,
  { format, document, profile = 'dc4eu-1', issuer, status }: TestCredentialOrder,
): Promise<HeldCredential> {
  const copies = [{ holderKey: holderKeyOf(holder), status }];
  if (format === 'dc+sd-jwt') {
    const content = sdJwtVcContent(document, profile);
    const drafts = draftSdJwtVc({ ...content, issuer, copies }, DRAFT_TOOLS);
    const [credential = ''] = await signDrafts(drafts, signer);
    return { format, credential, holder, docType: '', names: disclosableNames(credential) };
  }
  const content = mdocContent(document, profile);
  const drafts = draftMdoc({ ...content, issuer, copies }, DRAFT_TOOLS);
  const [credential = ''] = await signDrafts(drafts, signer);
  const names = content.elements.map(([name]) => name);
  return { format, credential, holder, docType: content.docType, names };
}

/** What the holder answers with; all that is in the credential unless `names` says which. */
export async function presented(
  { format, credential, holder, docType, names: all }: HeldCredential,
  binding: PresentationBinding,
  { now, names = all }: { readonly now: number; readonly names?: readonly string[] },
): Promise<Presentation> {
  if (format === 'dc+sd-jwt') {
    const answer = { ...binding, privateKey: holder, now };
    return { format, text: presentSdJwtVc(credential, names, answer) };
  }
  const order = { credential, docType, namespace: docType, elements: names };
  return { format, bytes: await owfPresents({ ...order, holderKey: holder, binding }) };
}
