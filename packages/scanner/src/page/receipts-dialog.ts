import type { BookState, ReceiptBook } from '../receipts/receipt-book.ts';
import { parseClinicKey, parseLabel } from '../receipts/station-words.ts';
import { receiptsPanel } from '../screens/receipts-panel.ts';
import type { StationFault } from '../screens/station-form.ts';
import { fill, type PageWords } from '../words/page-words.ts';
import { el } from './dom.ts';
import { modalDialog } from './modal-dialog.ts';
import { saveFile } from './save-file.ts';

export interface ReceiptsDialogOrder {
  readonly book: ReceiptBook;
  /** What the entry says may be another now. */
  readonly onState: () => void;
  /** Receipts were begun or ended here: what is on the screen was judged without, or with. */
  readonly onSettled: () => void;
}

/** The entry at the end of every screen, and what it opens. */
export interface ReceiptsDialog {
  entry(words: PageWords): HTMLElement;
  /** Looks anew, as another window may have begun or ended the station. */
  refresh(): Promise<void>;
  /** Something else has the screen now. */
  close(): void;
}

export function createReceiptsDialog({
  book,
  onState,
  onSettled,
}: ReceiptsDialogOrder): ReceiptsDialog {
  let state: BookState = { state: 'off' };
  let step: 'shown' | 'ending' = 'shown';
  let words: PageWords | undefined;
  const dialog = modalDialog({ title: 'receipts-title', entry: ENTRY });

  function show(): void {
    if (!words) return;
    dialog.replaceChildren(
      ...receiptsPanel({
        ...{ words: words.receipts, state, step },
        ...{ onBegin: begin, onSave: save, onEnd: end, onStep: go },
        onGiveUp: () => {
          book.giveUp();
          void settle();
        },
        onClose: () => dialog.close(),
      }),
    );
    dialog.querySelector('h2')?.focus();
  }

  function go(to: typeof step): void {
    step = to;
    show();
  }

  /** At once, with what was known last. */
  function open(said: PageWords): void {
    words = said;
    step = 'shown';
    document.body.append(dialog);
    dialog.showModal();
    show();
    void refresh();
  }

  async function refresh(): Promise<void> {
    const now = await book.state();
    if (JSON.stringify(now) === JSON.stringify(state)) return;
    state = now;
    onState();
    if (dialog.open) show();
  }

  async function settle(): Promise<void> {
    step = 'shown';
    await refresh();
    onSettled();
  }

  async function begin(label: string, clinicKey: string): Promise<StationFault | undefined> {
    const name = parseLabel(label);
    if (name === undefined) return 'labelMalformed';
    const markKey = parseClinicKey(clinicKey);
    if (clinicKey.trim() !== '' && !markKey) return 'clinicKeyMalformed';
    try {
      await book.begin(name, markKey);
    } catch {
      return 'unkept';
    }
    await settle();
    return undefined;
  }

  async function save(which: Parameters<Parameters<typeof receiptsPanel>[0]['onSave']>[0]) {
    try {
      const files = await book.files();
      if (!files) return 'failed';
      saveFile(files[which]);
      return 'saved';
    } catch {
      return 'failed';
    }
  }

  async function end(): Promise<'ended' | 'failed'> {
    try {
      await book.end();
    } catch {
      return 'failed';
    }
    await settle();
    return 'ended';
  }

  return {
    entry: (said) =>
      el(
        'button',
        { type: 'button', id: ENTRY, class: 'plain', onclick: () => open(said) },
        state.state === 'on'
          ? fill(said.receipts.entryOf, { label: state.label })
          : said.receipts.entry,
      ),
    refresh,
    close: () => dialog.close(),
  };
}

const ENTRY = 'receipts-entry';
