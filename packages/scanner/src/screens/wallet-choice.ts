import { el } from '../page/dom.ts';
import type { Mode, Preset, WalletQuestion } from '../presentations/preset.ts';
import type { PageWords } from '../words/page-words.ts';
import { circumstancesForm } from './circumstances.ts';

export type Chosen = Pick<WalletQuestion, 'preset' | 'circumstances'>;

export interface WalletChoiceOrder {
  readonly words: PageWords;
  readonly presets: readonly Preset[];
  /** What is chosen already. */
  readonly chosen: Chosen;
  /** Where a wallet can be. */
  readonly modes: readonly Mode[];
  readonly onChoose: (chosen: Chosen) => void;
  readonly onAsk: (question: WalletQuestion) => void;
  readonly onBack: () => void;
}

/** What shall be shown, and by which wallet. */
export function walletChoice(order: WalletChoiceOrder): HTMLElement {
  const { words, presets, modes, onAsk, onBack } = order;
  const { wallet } = words;
  let { preset, circumstances = {} } = order.chosen;
  const besides = circumstancesForm(circumstances, words, (changed) => {
    circumstances = changed;
    order.onChoose({ preset, circumstances });
  });
  const choose = (chosen: Preset) => {
    preset = chosen;
    besides.hidden = !hasBesides(preset);
    order.onChoose({ preset, circumstances });
  };
  besides.hidden = !hasBesides(preset);
  const ask = (mode: Mode, index: number) =>
    el(
      'button',
      {
        ...{ type: 'button', class: index === 0 && 'primary' },
        onclick: () => onAsk({ preset, mode, circumstances }),
      },
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
      presets.some(hasBesides) && besides,
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

function hasBesides(preset: Preset): boolean {
  return preset === 'right-and-circumstances';
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
