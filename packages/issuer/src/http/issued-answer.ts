import type { LintFinding } from '@prova/credential';
import {
  type Answer,
  type AnswerOptions,
  answerBytes,
  answerJson,
  chooseMediaType,
} from '@prova/http';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import type { IssuedDocument } from '../singles/issuing.ts';
import { ATTESTATION_SHAPE, attestationShape } from './attestation-shape.ts';
import { tokenOf } from './find-document.ts';
import type { IssuerOffice } from './issuer-office.ts';

const PDF = 'application/pdf';

/** As what a document may be had when it is issued: told of in JSON, or its page at once. */
const FORMS = ['application/json', PDF] as const;
export type IssuedForm = (typeof FORMS)[number];

/** What issuing answers. */
export const ISSUED = {
  200: {
    description: 'The same request came before; this is what it got',
    schema: ATTESTATION_SHAPE,
    mediaType: PDF,
  },
  201: {
    description: 'Issued; with `Accept: application/pdf` its page',
    schema: ATTESTATION_SHAPE,
    mediaType: PDF,
  },
};

/** What a client would rather have, by its `Accept` header. */
export function issuedForm(accept: string | undefined): IssuedForm {
  return chooseMediaType(accept, FORMS);
}

/**
 * A document as it was issued: 201, or 200 with `Idempotency-Replayed` when the same request came before. Where the page cannot be drawn
 * now, the document is issued all the same, and the same request gets its page later.
 * Throws `IssuerError` as `tokenOf` and `IssuerOffice.print` do.
 */
export async function issuedAnswer(
  office: Pick<IssuerOffice, 'dataKeys' | 'print'>,
  { row, replayed }: IssuedDocument,
  told: { base: string; form: IssuedForm; warnings?: readonly LintFinding[] },
): Promise<Answer> {
  const shape = attestationShape(row, told);
  const { self = told.base, pdf = self } = shape.links;
  const status = replayed ? 200 : 201;
  const headers = replayed ? { 'idempotency-replayed': 'true' } : { location: self };
  return told.form === PDF
    ? pageAnswer(office, row, { status, headers: { ...headers, 'content-location': pdf } })
    : answerJson(shape, { status, headers });
}

/** The page of a document, as a file. Throws `IssuerError` as `tokenOf` and `IssuerOffice.print` do. */
export async function pageAnswer(
  office: Pick<IssuerOffice, 'dataKeys' | 'print'>,
  row: AttestationRow,
  { status = 200, headers = {} }: AnswerOptions = {},
): Promise<Answer> {
  const page = await office.print(tokenOf(office, row));
  const name = { 'content-disposition': `attachment; filename="${row.jti}.pdf"` };
  return answerBytes(PDF, page, { status, headers: { ...headers, ...name } });
}
