import type { LintFinding } from '@prova/credential';
import { type Answer, answerJson, chooseMediaType, HttpError } from '@prova/http';
import { IssuerError, type IssuerErrorCode } from '../errors.ts';
import type { IssuedDocument } from '../singles/issuing.ts';
import type { ApiClient } from './api-client.ts';
import { ATTESTATION_SHAPE, attestationShape } from './attestation-shape.ts';
import type { IssuerOffice } from './issuer-office.ts';
import { PDF, pageAnswer } from './page-answer.ts';

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
  201: { description: 'Issued', schema: ATTESTATION_SHAPE, mediaType: PDF },
};

/** How its page is had, in the description of the interface. */
export const PAGE_AT_ONCE =
  'With `Accept: application/pdf`, which takes the scope `read` too, the answer is the page, and `Content-Location` its address. It is JSON all the same where the page cannot be drawn now, and where the same request came before and the document counts no more. Warnings are told in JSON only.';

/**
 * As what a client has the document that it asks for, by its `Accept` header. Throws `HttpError` `missing-permission` for a page that it
 * might not ask for by itself.
 */
export function issuedForm(
  accept: string | undefined,
  { scopes }: Pick<ApiClient, 'scopes'>,
): IssuedForm {
  const form = chooseMediaType(accept, FORMS);
  if (form === 'application/json' || scopes.includes('read')) return form;
  throw new HttpError('missing-permission', 'To have the page takes the scope read.');
}

/** Why a page cannot be drawn, now or ever. */
const UNDRAWN: readonly IssuerErrorCode[] = [
  'print-busy',
  'print-fault',
  'print-refused',
  'seal-postponed',
];

/**
 * A document as it was issued: 201, or 200 with `Idempotency-Replayed` when the same request came before. The page is of one that counts:
 * of any other it is told what became of it. Whatever keeps the page from being drawn, the document is issued, so the answer is no error.
 */
export async function issuedAnswer(
  office: Pick<IssuerOffice, 'dataKeys' | 'print'>,
  { row, replayed }: IssuedDocument,
  wanted: { base: string; form: IssuedForm; warnings?: readonly LintFinding[] },
): Promise<Answer> {
  const shape = attestationShape(row, wanted);
  const { self, pdf } = shape.links;
  const status = replayed ? 200 : 201;
  const headers = replayed ? { 'idempotency-replayed': 'true' } : { location: self };
  if (pdf !== undefined && wanted.form === PDF && row.state === 'released' && row.sealed !== null) {
    try {
      const at = { ...headers, 'content-location': pdf };
      return await pageAnswer(office, row, { status, headers: at });
    } catch (error) {
      if (!(error instanceof IssuerError && UNDRAWN.includes(error.code))) throw error;
    }
  }
  return answerJson(shape, { status, headers });
}
