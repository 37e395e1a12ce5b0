import type { DeskKind } from '../counter/desk-kind.ts';
import { el } from '../page/dom.ts';
import type { HomeSteps } from '../page/home-screen.ts';
import type { PageWords } from '../words/page-words.ts';
import { fileButton } from './file-button.ts';
import { walletWay } from './wallet-way.ts';

/** Something that was handed to the page by another program. */
export interface Offer {
  readonly onCheck: () => void;
}

export interface StartOrder {
  readonly words: PageWords;
  /** A counter judges today alone. */
  readonly kind: DeskKind;
  readonly treatmentDate: string;
  readonly today: string;
  /** Why the way that was chosen did not lead on, in a sentence. */
  readonly notice?: string | undefined;
  readonly offer?: Offer | undefined;
  /** The page of holders, where there is one: whoever has a paper in hand finds this address on it. */
  readonly holders?: string | undefined;
  readonly home?: HomeSteps | undefined;
  readonly onTreatmentDate: (date: string) => void;
  readonly onCamera: () => void;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  /** Where the desk of this page asks wallets. */
  readonly onWallet?: (() => void) | undefined;
  /** Aborted when another screen is shown. */
  readonly over: AbortSignal;
  /** Where the browser can listen to a serial line. */
  readonly onSerial?: (() => void) | undefined;
}

/** Where every scan begins: one thing to do, and the other ways to do it. */
export function startScreen(order: StartOrder): HTMLElement {
  const { kind, words } = order;
  const { start } = words;
  return el(
    'section',
    { class: 'start' },
    el('h1', { tabindex: '-1' }, kind === 'counter' ? start.counterTitle : start.title),
    order.notice !== undefined &&
      el('p', { class: 'banner undetermined', role: 'alert' }, order.notice),
    order.offer !== undefined && offered(order.offer, order.words),
    el(
      'div',
      { class: 'ways' },
      el(
        'div',
        { class: 'card first' },
        kind === 'clinic' && treatmentDay(order),
        el(
          'button',
          { type: 'button', class: 'primary big', onclick: order.onCamera },
          start.camera,
        ),
        el('p', { class: 'quiet' }, start.handheld),
      ),
      el(
        'div',
        { class: 'card' },
        el('h2', {}, start.otherWays),
        fileButton({
          id: 'file',
          label: start.file,
          accept: 'application/pdf,image/png,image/jpeg,text/plain',
          kind: 'way',
          onFile: order.onFile,
        }),
        el('p', { class: 'quiet' }, start.drop),
        textWay(order),
        ...walletWay(order),
        order.onSerial !== undefined &&
          el('button', { type: 'button', onclick: order.onSerial }, start.serial),
      ),
    ),
    order.holders !== undefined &&
      el('p', { class: 'quiet holders' }, el('a', { href: order.holders }, start.holders)),
    order.home !== undefined && el('p', { class: 'quiet home' }, start.home[order.home]),
  );
}

/** Nobody here may have asked for it, so it is judged only when somebody says so. */
function offered({ onCheck }: Offer, { start }: PageWords): HTMLElement {
  return el(
    'div',
    { class: 'card row', role: 'status' },
    el('p', {}, start.shared),
    el('button', { type: 'button', class: 'primary', onclick: onCheck }, start.checkShared),
  );
}

function treatmentDay({ words, treatmentDate, today, onTreatmentDate }: StartOrder): HTMLElement {
  const input = el('input', {
    ...{ type: 'date', id: 'day', value: treatmentDate, min: '1900-01-01', max: today },
    'aria-describedby': 'day-help',
    onchange: () => onTreatmentDate(input.value),
  });
  return el(
    'div',
    { class: 'field' },
    el('label', { for: 'day' }, words.start.treatmentDate),
    input,
    el('p', { class: 'help', id: 'day-help' }, words.start.treatmentHelp),
  );
}

function textWay({ words, onText }: StartOrder): HTMLElement {
  const area = el('textarea', {
    ...{ id: 'text', rows: '3', spellcheck: 'false', autocomplete: 'off' },
  });
  const check = () => {
    if (area.value !== '') onText(area.value);
  };
  return el(
    'details',
    {},
    el('summary', {}, words.start.paste),
    el('div', { class: 'field' }, el('label', { for: 'text' }, words.start.pasteLabel), area),
    el('button', { type: 'button', onclick: check }, words.start.check),
  );
}
