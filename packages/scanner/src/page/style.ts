import { STYLESHEET } from '@prova/look';
import receiptRules from './receipts.css?inline';
import ownRules from './scanner.css?inline';

/** Dresses the page: the one look of all our pages, and behind it what only this one has. */
export function dress(document: Document): void {
  document.adoptedStyleSheets = [STYLESHEET, ownRules, receiptRules].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
