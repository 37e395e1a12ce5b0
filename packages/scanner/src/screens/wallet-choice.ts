import { el } from '../page/dom.ts';
import type { Mode, Preset, WalletQuestion } from '../presentations/preset.ts';
import type { PageWords } from '../words/page-words.ts';

export interface WalletChoiceOrder {
  readonly words: PageWords;
  readonly presets: readonly Preset[];
  /** Which is chosen already. */
  readonly chosen: Preset;
  /** Where a wallet can be. */
  readonly modes: readonly Mode[];
  readonly onChoose: (preset: Preset) => void;
  readonly onAsk: (question: WalletQuestion) => void;
  readonly onBack: () => void;
}

/** What shall be shown, and by which wallet. */
export function walletChoice(order: WalletChoiceOrder): HTMLElement {
  const { words, presets, modes, onAsk, onBack } = order;
  const { wallet } = words;
  let preset = order.chosen;
  const choose = (chosen: Preset) => {
    preset = chosen;
    order.onChoose(chosen);
  };
  const ask = (mode: Mode, index: number) =>
    el(
      'button',
      { type: 'button', class: index === 0 && 'primary', onclick: () => onAsk({ preset, mode }) },
      wallet.modes[mode],
    );
  return el(
    'section',
    { class: 'wallet' },
    el('h1', { tabindex: '-1' }, wallet.title),
    el(
      'fieldset',
      {},
      el('legend', {}, wallet.what),
      ...presets.map((each) => choice(each, each === preset, wallet, choose)),
    ),
    el(
      'div',
      { class: 'row' },
      ...modes.map(ask),
      el('button', { type: 'button', onclick: onBack }, words.back),
    ),
    el('p', { class: 'quiet' }, wallet.judgedByDesk),
  );
}

function choice(
  preset: Preset,
  checked: boolean,
  { presets, presetHelp }: PageWords['wallet'],
  onChoose: (preset: Preset) => void,
): HTMLElement {
  const id = `preset-${preset}`;
  return el(
    'div',
    { class: 'field choice' },
    el('input', {
      ...{ type: 'radio', name: 'preset', id, value: preset, checked },
      'aria-describedby': `${id}-help`,
      onchange: () => onChoose(preset),
    }),
    el('label', { for: id }, presets[preset]),
    el('p', { class: 'help', id: `${id}-help` }, presetHelp[preset]),
  );
}
