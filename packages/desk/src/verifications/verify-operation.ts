import {
  answerJson,
  HttpError,
  type InputIssue,
  type Note,
  type Operation,
  operation,
} from '@prova/http';
import type { EvidenceSource } from '../evidence/evidence-source.ts';
import type { Judge } from './judge.ts';
import { FILE_QUERY, questionBody } from './question.ts';
import { REPORT } from './report-shape.ts';

/** What a verification is made with. */
export interface VerifyOrder {
  readonly judge: Judge;
  readonly evidence: EvidenceSource;
  /** Counts verdicts, by their words alone. */
  readonly count: Note<'verdict'>;
}

/** A hospital's programs share an address: ten a second are enough for a house, and too few to wear us out. */
const LIMIT = { requests: 600, seconds: 60 };

/**
 * `POST /verifier/v1/verifications`: the verifier's report of a text or a file, with 200 whatever the verdict. Nothing of the
 * question is kept, logged or counted but the verdict's word, and no cache may keep the answer.
 */
export function verifyOperation({ judge, evidence, count }: VerifyOrder): Operation {
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
    handle: async ({ query, body }) => {
      const isFile = body instanceof Uint8Array;
      if (!isFile) requireNothing(query);
      const report = isFile
        ? await judge(await evidence.read(body), query)
        : await judge({ kind: 'text', text: body.text }, body);
      count({ verdict: report.verdict }, 1);
      return answerJson(report);
    },
  });
}

/** Said in two places, a date could be two dates. */
function requireNothing(query: Readonly<Record<string, unknown>>): void {
  const said = Object.keys(query).filter((name) => query[name] !== undefined);
  const issues = said.map(
    (name): InputIssue => ({
      type: 'urn:problem-type:belgif:input-validation:unknownInput',
      in: 'query',
      name,
      detail: 'With a text this stands in the body.',
    }),
  );
  if (issues.length === 0) return;
  throw new HttpError('invalid-input', 'The request is not as described.', { issues });
}
