import { el } from '../page/dom.ts';
import type { RefusalCode } from '../presentations/desk-answers.ts';
import type { PageWords } from '../words/page-words.ts';
import { band } from './band.ts';

/** Why there was nothing to judge. */
export type NoAnswer = RefusalCode | 'expired' | 'no-desk' | 'no-rights';

export interface WalletEndedOrder {
  readonly words: PageWords;
  readonly why: NoAnswer;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** There is no answer, or none that could be judged: what is so, and what to do. In the place of a verdict, and as high. */
export function walletEnded({ words, why, onAgain, onBack }: WalletEndedOrder): HTMLElement {
  return el(
    'section',
    { class: 'wallet' },
    band('not-judged', words.wallet.nothing, [sentenceOn(why, words)]),
    el(
      'div',
      { class: 'row after' },
      el('button', { type: 'button', class: 'primary', onclick: onAgain }, words.wallet.again),
      el('button', { type: 'button', onclick: onBack }, words.back),
    ),
    why.startsWith('answer-') &&
      el('p', { class: 'quiet' }, `${words.details.title}: `, el('code', {}, why)),
  );
}

export function sentenceOn(
  why: NoAnswer,
  { wallet: { why: sentences }, counter }: PageWords,
): string {
  switch (why) {
    case 'expired':
      return sentences.expired;
    case 'no-desk':
      return sentences.noDesk;
    case 'no-rights':
      return counter.noWallet;
    case 'answer-declined':
      return sentences.declined;
    case 'answer-unsatisfying':
      return sentences.unsatisfying;
    case 'answer-invalid':
      return sentences.invalid;
    case 'answer-not-encrypted':
    case 'answer-encryption':
    case 'answer-malformed':
    case 'answer-state':
      return sentences.unreadable;
  }
}
