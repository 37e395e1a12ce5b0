import { type Answer, type AnswerOptions, answerBytes } from '@prova/http';
import { IssuerError } from '../errors.ts';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import { pageOrderOf } from './find-document.ts';
import type { IssuerOffice } from './issuer-office.ts';

export const PDF = 'application/pdf';

/** The page of a document, as a file unless `headers` say otherwise. Throws `IssuerError` as `pageOrderOf` and `IssuerOffice.print` do. */
export async function pageAnswer(
  office: Pick<IssuerOffice, 'dataKeys' | 'print'>,
  row: AttestationRow,
  { headers, ...options }: AnswerOptions = {},
): Promise<Answer> {
  const [page] = await office.print(row.institutionId, [pageOrderOf(office, row)]);
  if (!page) throw new IssuerError('print-fault', 'No page was drawn.');
  const name = { 'content-disposition': `attachment; filename="${row.jti}.pdf"` };
  return answerBytes(PDF, page, { ...options, headers: { ...name, ...headers } });
}
