import { type CounterVerdict, type ShownRight, TONES } from '../counter/counter-verdict.ts';
import { type Child, el } from '../page/dom.ts';
import { writtenDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';
import { band } from './band.ts';
import { details } from './details.ts';
import { compareRight, nameOf, rightFacts } from './right-facts.ts';
import { bearerIn, nextRow, ofFile, type SaidReport } from './said-verdict.ts';

export interface CounterOrder {
  readonly judged: SaidReport & Parameters<typeof details>[0];
  readonly counter: CounterVerdict;
  readonly words: PageWords;
  /** In which dates are written here. */
  readonly language: string;
  readonly judgedBy: string;
  /** Whether a wallet on another device answered: it may have been anywhere. */
  readonly isRelayable: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/**
 * Yes, no, or that it cannot be told, and of what: the right, its days, and what to compare. Of a no only the right is shown, and of another
 * document nothing. There is no receipt and nothing to hand on: a counter only counts.
 */
export function counterScreen(order: CounterOrder): HTMLElement {
  const { judged, counter, words, language, judgedBy } = order;
  const { answer, right } = counter;
  const isCompared = right && (answer === 'yes' || answer === 'cannot-tell');
  return el(
    'section',
    { 'data-verdict': TONES[answer], 'data-answer': answer },
    band(TONES[answer], words.counter.answers[answer], sentences(order)),
    ...ofFile(judged),
    isCompared && compareRight(right, { ...order, bearer: bearerIn(judged) }),
    nextRow(order),
    right && rightFacts(right, { words, language }),
    details(judged, { words, language, judgedBy }),
  );
}

/** The answer for who hears it. */
export function spokenAnswer({
  judged,
  counter,
  words,
  language,
}: Pick<CounterOrder, 'judged' | 'counter' | 'words' | 'language'>): string {
  const { answer, right, decidedBy } = counter;
  const why =
    decidedBy === 'verdict' ? (reasonOf(judged, counter) ?? '') : ownReason(counter, words);
  const said = answer === 'yes' && right ? yes(right, words, language).join('. ') : why;
  return `${words.counter.answers[answer]}. ${said}`;
}

function sentences(order: CounterOrder): readonly Child[] {
  const { judged, counter, words, language } = order;
  const { answer, right, decidedBy } = counter;
  if (answer === 'yes' && right) return yes(right, words, language);
  if (decidedBy !== 'verdict') return [ownReason(counter, words)];
  const message = reasonOf(judged, counter);
  return message === undefined ? [] : [el('span', { lang: judged.language }, message)];
}

/** Which right, and its last day. */
function yes(right: ShownRight, words: PageWords, language: string): readonly string[] {
  return [nameOf(right, words), `${words.right.until} ${writtenDate(right.until, language)}`];
}

function ownReason({ decidedBy }: CounterVerdict, { counter }: PageWords): string {
  if (decidedBy === 'no-catalogue') return counter.noCatalogue;
  if (decidedBy === 'unnamed') return counter.unnamed;
  return decidedBy === 'other-right' ? counter.otherRight : counter.otherDocument;
}

/** Why not. A counter judges today: that another day might do is nothing for it. */
function reasonOf({ report }: SaidReport, { answer }: CounterVerdict): string | undefined {
  const [decisive] = report.reasons;
  if (answer === 'yes' || !decisive) return undefined;
  const { code, message, next = '' } = decisive;
  const isOfDay = code === 'expired' || code === 'not-yet-valid';
  return isOfDay && message.endsWith(next)
    ? message.slice(0, message.length - next.length).trim()
    : message;
}
