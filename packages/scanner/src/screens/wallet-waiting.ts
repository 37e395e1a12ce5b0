import { type Child, el } from '../page/dom.ts';
import type { Waiting } from '../presentations/await-answer.ts';
import type { PutQuestion } from '../presentations/desk-answers.ts';
import type { WalletQuestion } from '../presentations/preset.ts';
import { writtenTimeLeft } from '../words/dates.ts';
import { fill, type PageWords } from '../words/page-words.ts';

/** How it stands, and for how many seconds it still can. */
export interface WaitingState {
  readonly waiting: Waiting;
  readonly secondsLeft: number;
}

export interface WalletWaitingOrder extends WaitingState {
  readonly words: PageWords;
  readonly asked: WalletQuestion;
  /** Absent where the person has come back from a wallet, and nothing is to be shown to one. */
  readonly question: PutQuestion | undefined;
  readonly onCancel: () => void;
}

export interface WaitingScreen {
  readonly screen: HTMLElement;
  readonly update: (state: WaitingState) => void;
}

/**
 * A wallet is waited for. A code, or a link, stands there until a wallet has read it, which only one can. The time left is written in steps
 * that nobody has to follow, and read out to nobody by itself (WCAG 2.2 §2.2.1, §4.1.3).
 */
export function walletWaiting(order: WalletWaitingOrder): WaitingScreen {
  const { words, asked, question, onCancel } = order;
  const { wallet } = words;
  const isNear = asked.mode === 'same-device';
  const title = el('h1', { tabindex: '-1' }, isNear ? wallet.linkTitle : wallet.codeTitle);
  const doing = el('p', { class: 'doing' });
  const watch = el('p', { class: 'warning' }, wallet.proximity);
  const left = el('p', { class: 'quiet', role: 'timer' });
  const way = el('div', {}, ...(question ? wayTo(question, order) : []));
  let shown: Waiting | undefined;

  function update({ waiting, secondsLeft }: WaitingState): void {
    if (waiting !== shown) doing.replaceChildren(wallet.waiting[waiting]);
    // A desk that is silent has not forgotten the question.
    if (waiting === 'fetched' || waiting === 'answered') {
      way.remove();
      title.replaceChildren(wallet.decidingTitle);
      watch.replaceChildren(wallet.whoseWallet);
    }
    const text = fill(wallet.timeLeft, { time: writtenTimeLeft(secondsLeft, words.language) });
    if (left.textContent !== text) left.replaceChildren(text);
    left.hidden = waiting === 'answered';
    shown = waiting;
  }
  update(order);
  const screen = el(
    'section',
    { class: 'wallet waiting' },
    title,
    el('p', { class: 'quiet' }, wallet.presets[asked.preset]),
    el(
      'div',
      { class: 'beside' },
      way,
      el(
        'div',
        {},
        doing,
        !isNear && watch,
        left,
        el('button', { type: 'button', onclick: onCancel }, wallet.cancel),
      ),
    ),
  );
  return { screen, update };
}

function wayTo(
  { links, qrCode }: PutQuestion,
  { asked, words: { wallet } }: WalletWaitingOrder,
): readonly Child[] {
  if (asked.mode === 'cross-device') {
    // A picture, and no part of the page: what a server sends never becomes elements.
    const src = `data:image/svg+xml,${encodeURIComponent(qrCode ?? '')}`;
    return [el('img', { class: 'qr code', src, alt: wallet.codeAlt })];
  }
  const [first = '', ...others] = links;
  return [
    el('p', {}, el('a', { class: 'button primary', href: first }, wallet.open)),
    others.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, wallet.otherWallets),
        ...others.map((link) =>
          el('p', {}, el('a', { class: 'button', href: link }, schemeOf(link))),
        ),
      ),
  ];
}

function schemeOf(link: string): string {
  return link.slice(0, link.indexOf(':'));
}
