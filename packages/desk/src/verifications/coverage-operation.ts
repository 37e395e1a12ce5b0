import { encodeUtf8 } from '@prova/credential';
import { answerBytes, type Operation, operation } from '@prova/http';
import { type FhirCoverage, fhirCoverage, type Report, VerifierError } from '@prova/verifier';
import { DeskError } from '../errors.ts';
import { LIMIT, reportOn, type VerifyOrder } from './asked.ts';
import { FILE_QUERY, questionBody } from './question.ts';

/**
 * `POST /verifier/v1/coverages`: the same question as a verification, answered in the form in which a hospital's system books it, if
 * the document is accepted. Otherwise 422 `not-accepted`, and a verification says why; 422 `nothing-covered` for a PD A1.
 */
export function coverageOperation(order: VerifyOrder): Operation {
  return operation({
    operationId: 'cover',
    method: 'POST',
    path: '/verifier/v1/coverages',
    tag: 'Verifications',
    summary: 'Judges a document, and answers a FHIR R4 Coverage if it is accepted',
    description:
      'Asked as a verification is. What is not accepted covers nothing: 422, code not-accepted; ask for a verification to learn why. ' +
      'A PD A1 is about the legislation that applies, and covers no treatment: 422, code nothing-covered. ' +
      'The holder is a contained Patient: compare it with the identity document. Nothing is kept here.',
    query: FILE_QUERY,
    body: questionBody(),
    limit: LIMIT,
    answers: {
      200: {
        description: 'What the document covers, as HL7 FHIR R4',
        mediaType: 'application/fhir+json',
      },
    },
    handle: async (asked) => {
      const report = await reportOn(asked, order);
      if (report.verdict !== 'accepted') {
        throw new DeskError('not-accepted', 'The document is not accepted, and covers nothing.');
      }
      return answerBytes('application/fhir+json', encodeUtf8(JSON.stringify(coverageOf(report))));
    },
  });
}

function coverageOf(report: Report): FhirCoverage {
  try {
    return fhirCoverage(report);
  } catch (error) {
    if (!(error instanceof VerifierError) || error.code !== 'nothing-covered') throw error;
    const message = 'The document is accepted, and covers no treatment.';
    throw new DeskError('nothing-covered', message, { cause: error });
  }
}
