import { STYLESHEET } from '@prova/look';
import verdictRules from '../screens/verdict.css?inline';
import walletRules from '../screens/wallet.css?inline';
import fonts from './fonts.css?inline';
import receiptRules from './receipts.css?inline';
import ownRules from './scanner.css?inline';

/** One of each file: names of patients are in any of them. */
const LETTERS = 'ařΩЖ';

/** Dresses the page: its type, the one look of all our pages, and behind it what only this one has. */
export function dress(document: Document): void {
  document.adoptedStyleSheets = [
    fonts,
    STYLESHEET,
    verdictRules,
    ownRules,
    receiptRules,
    walletRules,
  ].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  // Asked for before there is anything to read: a face that came after its text would wait for the next visit.
  for (const weight of [400, 700]) {
    document.fonts.load(`${weight} 16px "Noto Sans"`, LETTERS).catch(() => undefined);
  }
}
