import { HttpError, type InputIssue, type Note } from '@prova/http';
import type { Report } from '@prova/verifier';
import type { EvidenceSource } from '../evidence/evidence-source.ts';
import type { Judge, Particulars } from './judge.ts';
import type { TextQuestion } from './question.ts';

/** What a verification is made with. */
export interface VerifyOrder {
  readonly judge: Judge;
  readonly evidence: EvidenceSource;
  /** Counts verdicts, by their words alone. */
  readonly count: Note<'verdict'>;
}

/** A hospital's programs share an address: ten a second are enough for a house, and too few to wear us out. */
export const LIMIT = { requests: 600, seconds: 60 };

/** A question as it came: a text with all that goes with it, or a file, and that in the address. */
export interface Asked {
  readonly query: Pick<Particulars, 'treatmentDate' | 'language'>;
  readonly body: TextQuestion | Uint8Array;
}

/** The report on what was asked. Nothing of the question is kept, logged or counted but the verdict's word. */
export async function reportOn({ query, body }: Asked, order: VerifyOrder): Promise<Report> {
  const { judge, evidence, count } = order;
  const isFile = body instanceof Uint8Array;
  if (!isFile) requireNothing(query);
  const report = isFile
    ? await judge(await evidence.read(body), query)
    : await judge({ kind: 'text', text: body.text }, body);
  count({ verdict: report.verdict }, 1);
  return report;
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
