import type { DeskState } from '../desk/desk-state.ts';
import { LONGEST_LIST, type UpdateOutcome } from '../desk/update.ts';
import type { PageKept } from '../offline/keep-page.ts';
import { listLine } from '../screens/list-line.ts';
import { fill, type PageWords } from '../words/page-words.ts';
import type { Judge } from '../worker/judge.ts';
import { el } from './dom.ts';

export interface Foot {
  show(place: HTMLElement, words: PageWords, language: string): void;
  /** Asks the server for newer lists. What cannot be had leaves what is here. */
  update(): Promise<void>;
  /** Shows what it knows now. */
  refresh(): void;
  /** What this desk knows of itself now. */
  readonly state: () => DeskState;
  /** A newer page waits for the next scan. */
  announceVersion(): void;
}

/** So far may two clocks be apart, in seconds. */
const CLOCK_SKEW = 120;

/** Where the focus can stand, in order. */
const steps = (foot: HTMLElement): (Element | null)[] => [
  ...foot.querySelectorAll('summary, button, input'),
];

/** The line at the end of every screen, and what its buttons do. */
export function createFoot({
  judge,
  state: first,
  pageKept,
  entries,
}: {
  judge: Pick<Judge, 'update' | 'snapshot'>;
  state: DeskState;
  pageKept: () => PageKept;
  /** What else stands there. */
  entries: (words: PageWords) => readonly HTMLElement[];
}): Foot {
  let state = first;
  let outcome: UpdateOutcome['snapshot'] | undefined;
  let minutesApart = 0;
  let hasNewVersion = false;
  let updating: Promise<void> | undefined;
  let shown: Parameters<Foot['show']> | undefined;

  function news({ list }: PageWords): string[] {
    const lines: string[] = [];
    if (updating !== undefined) lines.push(list.asking);
    if (outcome === 'taken' || outcome === 'same' || outcome === 'offline')
      lines.push(list[outcome]);
    else if (outcome && state.freshness !== 'MISSING')
      lines.push(fill(list.refusedAndKept, { code: outcome }));
    else if (outcome && outcome !== state.refused)
      lines.push(fill(list.refused, { code: outcome }));
    if (minutesApart !== 0) {
      lines.push(fill(list.clockDiffers, { minutes: String(Math.abs(minutesApart)) }));
    }
    if (hasNewVersion) lines.push(list.newVersion);
    return lines;
  }

  function show(...place: Parameters<Foot['show']>): void {
    shown = place;
    const [foot, words, language] = place;
    const isOpen = foot.querySelector('details')?.open ?? false;
    // It is drawn anew whenever news come: whoever has stepped into it by keyboard stays where they are.
    const stepped = steps(foot).indexOf(document.activeElement);
    foot.replaceChildren(
      listLine({
        ...{ words, language, state, isOpen, pageKept: pageKept(), news: news(words) },
        isBusy: updating !== undefined,
        onUpdate: () => void update(),
        onFile: (file) => void fromFile(file),
      }),
      el('div', { class: 'entries' }, ...entries(words)),
    );
    const step = steps(foot)[stepped];
    if (step instanceof HTMLElement) step.focus();
  }

  function refresh(): void {
    if (shown) show(...shown);
  }

  async function update(): Promise<void> {
    updating ??= ask().finally(() => {
      updating = undefined;
      refresh();
    });
    refresh();
    await updating;
  }

  async function ask(): Promise<void> {
    outcome = undefined;
    const updated = await judge.update().catch(() => undefined);
    if (!updated) return;
    ({ state, snapshot: outcome } = updated);
    const { serverAhead: apart = 0 } = updated;
    minutesApart = Math.abs(apart) > CLOCK_SKEW ? Math.round(apart / 60) : 0;
  }

  async function fromFile(file: File): Promise<void> {
    try {
      if (file.size > LONGEST_LIST) throw new RangeError('No trust list is so large.');
      ({ state, outcome } = await judge.snapshot(new Uint8Array(await file.arrayBuffer())));
    } catch {
      outcome = 'trust-malformed';
    }
    refresh();
  }

  return {
    show,
    refresh,
    update,
    state: () => state,
    announceVersion() {
      hasNewVersion = true;
      refresh();
    },
  };
}
