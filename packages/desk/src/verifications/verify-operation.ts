import { answerJson, type Operation, operation } from '@prova/http';
import { LIMIT, reportOn, type VerifyOrder } from './asked.ts';
import { FILE_QUERY, questionBody } from './question.ts';
import { REPORT } from './report-shape.ts';

/**
 * `POST /verifier/v1/verifications`: the verifier's report of a text or a file, with 200 whatever the verdict. Nothing of the
 * question is kept, logged or counted but the verdict's word, and no cache may keep the answer.
 */
export function verifyOperation(order: VerifyOrder): Operation {
  return operation({
    operationId: 'verify',
    method: 'POST',
    path: '/verifier/v1/verifications',
    tag: 'Verifications',
    summary: 'Judges a document',
    description:
      'The text of its QR code in JSON, or a file (PDF, PNG, JPEG) as the body; treatmentDate and language then go into the query. ' +
      'Every verdict is answered with 200: branch on verdict, and on the code of reasons[0]. Only accepted is a yes, and it says ' +
      'that the document is genuine and covers the treatment date, not that the person is its holder: compare document.data with ' +
      'the identity document. Nothing is kept here.',
    query: FILE_QUERY,
    body: questionBody(),
    limit: LIMIT,
    answers: { 200: { description: 'The report, whatever the verdict', schema: REPORT } },
    handle: async (asked) => answerJson(await reportOn(asked, order)),
  });
}
