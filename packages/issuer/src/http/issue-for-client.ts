import { ATTESTATION_TYPES, type LintFinding } from '@prova/credential';
import type { Answer, Caller } from '@prova/http';
import { PAGE_LANGUAGES, templateId } from '@prova/paper';
import {
  type DocumentPage,
  draftDocument,
  type StatusCatalogues,
} from '../issuance/draft-document.ts';
import type { PayloadDraft } from '../issuance/draft-payload.ts';
import { localDay } from '../issuance/local-day.ts';
import { profileOf } from '../issuance/profile.ts';
import { clientActor } from '../ledger/client-rows.ts';
import type { RepeatableRequest } from '../ledger/idempotency-rows.ts';
import type { IssuingInstitution } from '../ledger/institution-rows.ts';
import * as v from '../schema.ts';
import type { IssuedDocument } from '../singles/issuing.ts';
import { type ApiClient, requireType } from './api-client.ts';
import { issuedAnswer, issuedForm } from './issued-answer.ts';
import type { IssuerOffice } from './issuer-office.ts';
import { recordProblem } from './record-problem.ts';

const language = v.picklist(PAGE_LANGUAGES);

/** What a document is made of. */
export const DOCUMENT = v.strictObject({
  type: v.picklist(ATTESTATION_TYPES),
  record: v.record(v.string(), v.unknown()),
  /** Of the page; as the institution settled it where nothing is said. */
  languages: v.exactOptional(
    v.union([v.strictTuple([language]), v.strictTuple([language, language])]),
  ),
});

/** A document that a client asks for, in the name of its institution. */
export interface DocumentOrder {
  readonly client: ApiClient;
  readonly document: v.InferOutput<typeof DOCUMENT>;
  readonly request: RepeatableRequest;
  /** The jti of the one in whose place it will be valid. */
  readonly replaces?: string;
  /** What else the draft must be, before anything is issued of it: answers it, or throws. */
  readonly requireDraft?: (draft: PayloadDraft) => PayloadDraft;
}

/** The same, and how its answer is wanted. */
export interface ClientOrder extends DocumentOrder {
  readonly caller: Pick<Caller, 'baseUrl' | 'header'>;
}

/** Issues a document for a client and answers it; see `issuedAnswer`. */
export async function issueForClient(office: IssuerOffice, order: ClientOrder): Promise<Answer> {
  const { client, caller } = order;
  const wanted = { base: caller.baseUrl, form: issuedForm(caller.header('accept'), client) };
  const { issued, warnings } = await issueDocument(office, order);
  return issuedAnswer(office, issued, { ...wanted, warnings });
}

/** A document that was issued, and what its record was warned of, if it is new. */
export interface IssuedForClient {
  readonly issued: IssuedDocument;
  readonly warnings: readonly LintFinding[];
}

/**
 * Issues a document for a client. A request that came before gets what it got, whatever its record would be found to be today: what was
 * right yesterday is not refused.
 */
export async function issueDocument(
  office: IssuerOffice,
  order: DocumentOrder,
): Promise<IssuedForClient> {
  const { client, document, request } = order;
  const { institutionId } = client;
  const { institution, dailyCeiling } = requireType(client, document.type).client;
  const against = await heldAgainst(office, institution, document);
  let draft: PayloadDraft;
  try {
    draft = drafted(institution, document, against, localDay(institutionId, office.now()));
    order.requireDraft?.(draft);
  } catch (error) {
    const before = await office.issuing.again(institutionId, request);
    if (before === undefined) throw error;
    return { issued: before, warnings: [] };
  }
  const issued = await office.issuing.issue(institutionId, {
    draft,
    templateId: 'templateId' in against ? against.templateId : null,
    actor: clientActor(client),
    allowance: { spender: clientActor(client), ceiling: dailyCeiling },
    request,
    ...(order.replaces !== undefined && { replaces: order.replaces }),
  });
  return { issued, warnings: draft.warnings };
}

/** The page of a document, and of what has none the catalogues that it must keep to. */
async function heldAgainst(
  { deskAddress: address, printCheck, rights }: IssuerOffice,
  { environment, languages }: IssuingInstitution,
  document: v.InferOutput<typeof DOCUMENT>,
): Promise<DocumentPage | StatusCatalogues> {
  const { type } = document;
  if (type === 'status') return { catalogues: await rights.counting() };
  const name = { type, languages: document.languages ?? languages, environment, address };
  return {
    templateId: templateId(name),
    printCheck,
    rights: type === 'entitlement' ? await rights.orderable() : undefined,
  };
}

function drafted(
  institution: IssuingInstitution,
  { type, record }: v.InferOutput<typeof DOCUMENT>,
  against: DocumentPage | StatusCatalogues,
  today: string,
): PayloadDraft {
  try {
    return draftDocument(record, profileOf(institution, type), against, today);
  } catch (error) {
    throw recordProblem(error, 'record');
  }
}
