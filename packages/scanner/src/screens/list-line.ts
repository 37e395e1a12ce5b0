import type { DeskState } from '../desk/desk-state.ts';
import { el } from '../page/dom.ts';
import { writtenInstant } from '../words/dates.ts';
import { fill, type PageWords } from '../words/page-words.ts';
import { fileButton } from './file-button.ts';

export interface ListLineOrder {
  readonly words: PageWords;
  readonly language: string;
  readonly state: DeskState;
  /** Whether the page itself, with all that it loads, is kept by the browser. */
  readonly isPageKept: boolean;
  /** What became of the last update, or what else there is to say. */
  readonly news: readonly string[];
  /** Whether all of it is shown. */
  readonly isOpen: boolean;
  readonly onUpdate: () => void;
  readonly onFile: (file: File) => void;
}

/** What the machine knows about itself: one quiet line while all is well, loud when it matters, and all of it for who asks. */
export function listLine(order: ListLineOrder): HTMLElement {
  const { words, state } = order;
  const isLoud = state.freshness !== 'FRESH' && state.freshness !== 'DUE';
  const [first = '', ...others] = linesOf(order);
  return el(
    'details',
    {
      class: isLoud || state.clock === 'suspect' ? 'banner undetermined' : 'state',
      open: order.isOpen,
    },
    el('summary', {}, first),
    ...others.map((line) => el('p', {}, line)),
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'button', class: 'small', onclick: order.onUpdate }, words.list.update),
      fileButton({
        id: 'list-file',
        label: words.list.fromFile,
        accept: '.cose,application/cose',
        kind: 'small',
        onFile: order.onFile,
      }),
    ),
  );
}

function linesOf({ words: { list }, language, state, isPageKept, news }: ListLineOrder): string[] {
  const date = (instant?: number) =>
    instant === undefined ? '–' : writtenInstant(instant, language);
  const isReady = isPageKept && state.memory === 'kept' && state.isComplete;
  const urgent = state.clock === 'suspect' ? [list.clockSuspect] : [];
  const age = fill(list[state.freshness], { date: date(state.issuedAt) });
  const ready = isReady ? list.offlineReady : list.offlineNotReady;
  return [
    [...urgent, age, ready].join(' '),
    ...(state.refused ? [fill(list.refused, { code: state.refused })] : []),
    state.lists === 0
      ? list.noWithdrawn
      : fill(list.withdrawn, { count: String(state.lists), date: date(state.oldestList) }),
    ...(state.memory === 'not-kept' ? [list.notKept] : []),
    ...news,
  ];
}
