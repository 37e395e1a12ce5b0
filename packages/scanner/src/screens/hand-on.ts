import { el } from '../page/dom.ts';
import type { ExportForm } from '../page/export-files.ts';
import type { FileToSave } from '../page/save-file.ts';
import type { Receipted } from '../receipts/receipt-book.ts';
import type { PageWords } from '../words/page-words.ts';
import { writtenReceipt } from './said-verdict.ts';

export interface HandOnOrder {
  readonly words: PageWords;
  readonly receipted: Receipted;
  readonly forms: readonly ExportForm[];
  readonly onSave: (file: FileToSave) => void;
}

/** What others need to know of this verification: a second step, closed until somebody opens it. */
export function handOn({ words, receipted, forms, onSave }: HandOnOrder): HTMLElement {
  const { handOn: said } = words;
  return el(
    'details',
    { class: 'card hand-on' },
    el('summary', {}, said.title),
    writtenReceipt(receipted, words),
    el('p', {}, forms.length === 0 ? said.nameless : said.help),
    ...(forms.length === 0
      ? []
      : [el('div', { class: 'row' }, ...forms.map((form) => button(form, onSave, said.failed)))]),
  );
}

function button({ label, make }: ExportForm, onSave: HandOnOrder['onSave'], failed: string) {
  const element = el(
    'button',
    {
      type: 'button',
      onclick: () => {
        make().then(onSave, () => element.replaceWith(el('p', { role: 'alert' }, failed)));
      },
    },
    label,
  );
  return element;
}
