import { type Child, el, pairs } from '../page/dom.ts';
import type { BookState } from '../receipts/receipt-book.ts';
import type { StationFiles } from '../receipts/station-files.ts';
import { fill, type PageWords } from '../words/page-words.ts';
import { type StationFormOrder, stationForm } from './station-form.ts';

export interface ReceiptsPanelOrder {
  readonly words: PageWords['receipts'];
  readonly state: BookState;
  /** `ending`: the person asked for the end, and is asked whether they mean it. */
  readonly step: 'shown' | 'ending';
  readonly onBegin: StationFormOrder['onBegin'];
  /** `failed`: it could not be read. */
  readonly onSave: (which: keyof StationFiles) => Promise<'saved' | 'failed'>;
  readonly onStep: (step: 'shown' | 'ending') => void;
  readonly onEnd: () => Promise<'ended' | 'failed'>;
  readonly onGiveUp: () => void;
  readonly onClose: () => void;
}

/** What there is to say and to do about receipts, one thing at a time. */
export function receiptsPanel(order: ReceiptsPanelOrder): readonly HTMLElement[] {
  const { words, state, step } = order;
  if (state.state === 'on') return step === 'ending' ? ending(order, state) : running(order, state);
  const label = state.state === 'gone' ? state.label : '';
  return [
    title(words.title),
    state.state === 'gone'
      ? el('p', { class: 'banner undetermined' }, fill(words.gone, { label }))
      : el('p', {}, words.what),
    stationForm({ ...order, label }),
    el(
      'div',
      { class: 'row' },
      state.state === 'gone' && button(words.giveUp, order.onGiveUp),
      button(words.close, order.onClose),
    ),
  ];
}

type Running = Extract<BookState, { state: 'on' }>;

function running(order: ReceiptsPanelOrder, { label, count, latest }: Running) {
  const { words, onStep, onClose } = order;
  return [
    title(words.title),
    pairs([
      [words.station, label],
      [words.count, String(count)],
    ]),
    ...(latest === 'not-written' ? [el('p', { class: 'banner undetermined' }, words.stuck)] : []),
    el('p', {}, words.keeping),
    saves(order),
    el(
      'div',
      { class: 'row' },
      button(words.close, onClose),
      button(words.end, () => onStep('ending')),
    ),
  ];
}

/** All that there is to save is at hand where it is about to go. */
function ending(order: ReceiptsPanelOrder, { label, count }: Running) {
  const { words, onStep, onEnd } = order;
  const fault = el('p', { class: 'fault', role: 'alert' });
  const end = () =>
    void onEnd().then((outcome) => outcome === 'failed' && fault.replaceChildren(words.unended));
  return [
    title(fill(words.endQuestion, { label })),
    el('p', {}, fill(words.endHelp, { count: String(count) })),
    saves(order),
    el(
      'div',
      { class: 'row' },
      button(words.keep, () => onStep('shown')),
      button(words.endNow, end),
    ),
    fault,
  ];
}

function saves({ words, onSave }: ReceiptsPanelOrder): HTMLElement {
  const fault = el('p', { class: 'fault', role: 'alert' });
  const save = (which: keyof StationFiles) => () =>
    void onSave(which).then((outcome) =>
      fault.replaceChildren(...(outcome === 'failed' ? [words.unsaved] : [])),
    );
  return el(
    'div',
    { class: 'saves' },
    button(words.save, save('receipts')),
    button(words.savePublicKey, save('publicKey')),
    button(words.saveClinicKey, save('clinicKey')),
    fault,
  );
}

function title(text: string): HTMLElement {
  return el('h2', { id: 'receipts-title', tabindex: '-1' }, text);
}

function button(text: Child, onclick: () => void): HTMLElement {
  return el('button', { type: 'button', onclick }, text);
}
