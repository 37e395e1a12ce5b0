import { type Child, el } from '../page/dom.ts';
import type { PageWords } from '../words/page-words.ts';

/** A name, its value as it is shown, and as it is copied where that is another; nothing is shown without a value. */
export type CopiedRow = readonly [name: string, shown: string | undefined, value?: string];

export interface CopyOrder {
  readonly words: PageWords;
  readonly language: string;
  /** Puts a text where programs paste from. */
  readonly copy: (text: string) => Promise<void>;
}

/** Facts behind a heading, closed until somebody opens it, each with a button that copies it. */
export function copiedRows(
  title: string,
  rows: readonly CopiedRow[],
  { words, copy }: CopyOrder,
): HTMLElement {
  return el(
    'details',
    { class: 'card billing' },
    el('summary', {}, title),
    el(
      'dl',
      {},
      ...rows.flatMap(([name, shown, value]) => row(name, shown, value, words.billing, copy)),
    ),
  );
}

/** A value with a button that copies it: a day as data have it, so that another program understands it. */
function row(
  name: string,
  shown: string | undefined,
  value = shown,
  labels: PageWords['billing'],
  copy: CopyOrder['copy'],
): readonly Child[] {
  if (shown === undefined || value === undefined) return [];
  const button = el(
    'button',
    {
      type: 'button',
      class: 'small',
      'aria-label': `${labels.copy}: ${name}`,
      onclick: () => {
        copy(value).then(
          () => button.replaceChildren(labels.copied),
          () => button.remove(),
        );
      },
    },
    labels.copy,
  );
  return [el('dt', {}, name), el('dd', {}, el('span', { translate: 'no' }, shown), ' ', button)];
}
