import type { DeskState } from '../desk/desk-state.ts';
import type { PageKept } from '../offline/keep-page.ts';
import { el } from '../page/dom.ts';
import { writtenMoment } from '../words/dates.ts';
import { fill, type PageWords } from '../words/page-words.ts';
import { fileButton } from './file-button.ts';

export interface ListLineOrder {
  readonly words: PageWords;
  readonly language: string;
  readonly state: DeskState;
  /** Whether the page itself, with all that it loads, is kept by the browser. */
  readonly pageKept: PageKept;
  /** What became of the last update, or what else there is to say. */
  readonly news: readonly string[];
  /** Whether the server is being asked for newer lists. */
  readonly isBusy: boolean;
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
      'aria-busy': String(order.isBusy),
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

function linesOf(order: ListLineOrder): string[] {
  const { language, state, news } = order;
  const { list } = order.words;
  const date = (instant?: number) =>
    instant === undefined ? '–' : writtenMoment(instant, language);
  const urgent = state.clock === 'suspect' ? [list.clockSuspect] : [];
  const age = fill(list[state.freshness], { date: date(state.issuedAt) });
  return [
    [...urgent, age, offline(order)].join(' '),
    ...(state.refused ? [fill(list.refused, { code: state.refused })] : []),
    state.lists === 0
      ? list.noWithdrawn
      : fill(list.withdrawn, { count: String(state.lists), date: date(state.oldestList) }),
    ...news,
  ];
}

/** What there will be without a network, and if nothing, why. */
function offline({ words: { list }, state, pageKept }: ListLineOrder): string {
  if (state.memory === 'full') return list.noRoom;
  if (state.memory === 'not-kept') return list.notKept;
  if (pageKept === 'refused') return list.pageNotKept;
  return pageKept === 'kept' && state.isComplete ? list.offlineReady : list.offlineNotReady;
}
