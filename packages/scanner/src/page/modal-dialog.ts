import { el } from './dom.ts';

export interface ModalDialogOrder {
  /** The id of its heading. */
  readonly title: string;
  /** The id of the button that opens it. */
  readonly entry: string;
  readonly onClosed?: () => void;
}

/**
 * A dialog over the whole page, in the document for as long as it is open. When it closes, the focus goes back to its entry, which may
 * have been made anew; a scan that began meanwhile has the focus already, and keeps it.
 */
export function modalDialog({ title, entry, onClosed }: ModalDialogOrder): HTMLDialogElement {
  const dialog = el('dialog', {
    'aria-labelledby': title,
    onclose: () => {
      // A browser tells that it closed when it comes to it: by then somebody may have opened it again.
      if (dialog.open) return;
      dialog.remove();
      if (document.activeElement === document.body) document.getElementById(entry)?.focus();
      onClosed?.();
    },
  });
  return dialog;
}
