import type { DeskSettings } from '../counter/desk-kind.ts';
import type { Tally } from '../counter/tally.ts';
import type { DeskState } from '../desk/desk-state.ts';
import { deskPanel } from '../screens/desk-panel.ts';
import { fill, type PageWords } from '../words/page-words.ts';
import { el } from './dom.ts';
import { modalDialog } from './modal-dialog.ts';

export interface DeskDialogOrder {
  readonly settings: DeskSettings;
  readonly tally: Tally;
  readonly state: () => Pick<DeskState, 'rights' | 'lacksRights'>;
  /** The desk is another one now, or other rights count: what was on the screen was told before. */
  readonly onChange: () => void;
}

/** The entry at the end of every screen, and what it opens. */
export interface DeskDialog {
  entry(words: PageWords): HTMLElement;
  /** Something else has the screen now. */
  close(): void;
}

const ENTRY = 'desk-entry';

export function createDeskDialog({
  settings,
  tally,
  state,
  onChange,
}: DeskDialogOrder): DeskDialog {
  let words: PageWords | undefined;
  let atOpening = '';
  const dialog = modalDialog({
    ...{ title: 'desk-title', entry: ENTRY },
    onClosed: () => inWords(settings) !== atOpening && onChange(),
  });

  /** Drawn anew, with the focus where it was: each choice has its own name. */
  function show(): void {
    if (!words) return;
    const { rights: known, lacksRights } = state();
    const { id: focused } = document.activeElement ?? { id: '' };
    dialog.replaceChildren(
      ...deskPanel({
        ...{ words, language: words.language, kind: settings.kind(), known, lacksRights },
        ...{ chosen: settings.rights(), rows: tally.rows() },
        onKind(kind) {
          settings.setKind(kind);
          show();
        },
        onRight(rightId, isChosen) {
          const before = settings.rights();
          const chosen = new Set(before === 'all' ? [] : before);
          if (isChosen) chosen.add(rightId);
          else chosen.delete(rightId);
          settings.setRights(chosen.size === 0 ? 'all' : chosen);
        },
        onClear() {
          tally.clear();
          show();
        },
        onClose: () => dialog.close(),
      }),
    );
    const again = focused === '' ? null : dialog.querySelector(`#${focused}`);
    if (again instanceof HTMLElement) again.focus();
  }

  function open(said: PageWords): void {
    words = said;
    if (!dialog.isConnected) atOpening = inWords(settings);
    document.body.append(dialog);
    dialog.showModal();
    show();
    dialog.querySelector('h2')?.focus();
  }

  return {
    entry: (said) =>
      el(
        'button',
        { type: 'button', id: ENTRY, class: 'plain', onclick: () => open(said) },
        fill(said.desk.entry, { kind: said.desk.entryKinds[settings.kind()] }),
      ),
    close: () => dialog.close(),
  };
}

function inWords({ kind, rights }: DeskSettings): string {
  const chosen = rights();
  return [kind(), ...(chosen === 'all' ? [] : chosen)].join(' ');
}
