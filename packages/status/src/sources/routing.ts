import { type Answer, type Question, questionKey, type UnknownReason } from '@prova/catalogue';
import type { Answers, Asking, Source } from './source.ts';

/** Which source answers what. */
export interface Routes {
  /** Asked about these statuses, where it is there. */
  readonly live?: { readonly source: Source; readonly statuses: ReadonlySet<string> } | undefined;
  /** Asked about all others, and about those while the other one cannot be reached. */
  readonly buffer: Source;
}

/** Nobody spoke. What did speak, however oddly, is not overruled by something older. */
const SILENT: readonly UnknownReason[] = ['source-slow', 'source-down'];

/**
 * Several sources as one. What the live one could not say because it was slow or away, the buffer says, with its mode and its day; where
 * that does not know either, the reason of the live one stays.
 */
export function routedSource({ live, buffer }: Routes): Source {
  return {
    async ask(asking) {
      if (!live) return buffer.ask(asking);
      const isLive = ({ status }: Question) => live.statuses.has(status);
      const ofLive = asking.questions.filter(isLive);
      const [now, before] = await Promise.all([
        asked(live.source, asking, ofLive),
        asked(
          buffer,
          asking,
          asking.questions.filter((question) => !isLive(question)),
        ),
      ]);
      const silent = ofLive.filter((question) => isSilent(now.get(questionKey(question))));
      const instead = await asked(buffer, asking, silent);
      const known = [...instead].filter(([, answers]) => isKnown(answers));
      return new Map([...now, ...before, ...known]);
    },
  };
}

async function asked(
  source: Source,
  asking: Asking,
  questions: readonly Question[],
): Promise<Answers> {
  return questions.length === 0 ? new Map() : source.ask({ ...asking, questions });
}

function isSilent(answers: readonly Answer[] = []): boolean {
  return answers.every((answer) => answer.outcome === 'unknown' && SILENT.includes(answer.reason));
}

/** One body that says that somebody has a status is enough; that nobody has it, all have to say. */
function isKnown(answers: readonly Answer[]): boolean {
  const outcomes = answers.map(({ outcome }) => outcome);
  return outcomes.includes('applies') || !outcomes.includes('unknown');
}
