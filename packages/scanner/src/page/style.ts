import { STYLESHEET } from '@prova/look';
import verdictRules from '../screens/verdict.css?inline';
import fonts from './fonts.css?inline';
import ownRules from './scanner.css?inline';

/** Dresses the page: its type, the one look of all our pages, and behind it what only this one has. */
export function dress(document: Document): void {
  document.adoptedStyleSheets = [fonts, STYLESHEET, verdictRules, ownRules].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
