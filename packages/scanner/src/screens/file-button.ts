import { el } from '../page/dom.ts';

export interface FileButtonOrder {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly kind: 'small' | 'way';
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. The field itself is there for the keyboard and for who hears the page, and is not seen. */
export function fileButton({ id, label, accept, kind, onFile }: FileButtonOrder): HTMLElement {
  const input = el('input', {
    ...{ type: 'file', id, accept, class: 'unseen' },
    onchange: () => {
      const [file] = input.files ?? [];
      // The same file may be chosen again.
      input.value = '';
      if (file) onFile(file);
    },
  });
  return el(
    'span',
    { class: 'file' },
    input,
    el('label', { for: id, class: `button ${kind}` }, label),
  );
}
