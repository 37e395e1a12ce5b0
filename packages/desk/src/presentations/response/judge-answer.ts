import { CredentialError, parseJson } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import type { PresentationReport } from '@prova/verifier';
import type { JudgePresentation } from '../../verifications/judge.ts';
import { openAnswer } from '../openid4vp.ts';
import type { AskedMembers } from '../query/asked-members.ts';
import type { AskedQuery } from '../query/asked-query.ts';
import { requireSatisfied } from '../query/dcql.ts';
import type { Outcome } from '../transaction/outcome.ts';
import type { Answerable } from '../transaction/transitions.ts';
import { ANSWER_FAULTS, answerFault } from './answer-fault.ts';
import { requireGiven } from './declined.ts';
import { shownIdentity } from './identity.ts';
import { onlyAsked } from './only-asked.ts';
import { type Shown, show } from './shown.ts';
import { presentationsIn } from './vp-token.ts';

export interface JudgeAnswerOrder {
  readonly judge: JudgePresentation;
  readonly now: () => EpochSeconds;
}

/**
 * What an encrypted answer comes to: decrypted, held against its request and its query, then judged as every document is. Claims that
 * were not asked for stay here.
 *
 * Rejects with `DeskError`: `answer-not-encrypted`, `answer-encryption`, `answer-malformed`, `answer-declined`, `answer-state`,
 * `answer-unsatisfying`, `answer-invalid`.
 */
export async function judgeAnswer(
  jwe: string,
  { question, request }: Answerable,
  { judge, now }: JudgeAnswerOrder,
): Promise<Outcome> {
  const { payload, binding, answerKey } = request;
  const { query, particulars } = question;
  const given = requireGiven(jsonOf(await answerKey.decrypt(jwe)), question.requestId);
  const vpToken = openAnswer(given, payload);
  const presentations = presentationsIn(vpToken, query.dcql);
  const shown = new Map<string, Shown>();
  for (const [id, each] of presentations) shown.set(id, await show(each));
  requireSatisfied(shown, query.dcql);
  const { document, identity } = parts(shown, query);
  const report = await judge(document.presentation, { ...particulars, binding });
  const person = identity && (await shownIdentity(identity, binding, now()));
  if (isNoAnswer(report)) return { report, refusal: INVALID };
  // Whoever made a document up could have made the name up that goes with it.
  const isShown = report.verdict === 'accepted' || report.verdict === 'undetermined';
  return {
    report: onlyAsked(report, document.members),
    ...(person && isShown && { identity: person }),
  };
}

/** One of each purpose: of two documents nobody could say which one the verdict is about. */
function parts(shown: ReadonlyMap<string, Shown>, { purposes }: AskedQuery) {
  const documents: (Shown & { readonly members: AskedMembers | undefined })[] = [];
  const identities: Shown[] = [];
  for (const [id, each] of shown) {
    const purpose = purposes.get(id);
    if (purpose?.kind === 'document') documents.push({ ...each, members: purpose.members });
    else identities.push(each);
  }
  const [document, ...more] = documents;
  const [identity, ...others] = identities;
  if (document && more.length + others.length === 0) return { document, identity };
  throw answerFault('answer-unsatisfying');
}

/** Shape, signature, and the holder's own (decision 46): without these an answer is none, whoever sent it. */
const OF_THE_ANSWER: ReadonlySet<string> = new Set(['w1', 'w5', 'w6']);

const INVALID = { code: 'answer-invalid', message: ANSWER_FAULTS['answer-invalid'] } as const;

function isNoAnswer({ verdict, reasons }: PresentationReport): boolean {
  const [first] = reasons;
  return verdict !== 'accepted' && first !== undefined && OF_THE_ANSWER.has(first.step);
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    throw answerFault('answer-malformed');
  }
}
