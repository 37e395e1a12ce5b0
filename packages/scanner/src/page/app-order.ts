import type { Language } from '@prova/verifier';
import type { DeskSettings } from '../counter/desk-kind.ts';
import type { Tally } from '../counter/tally.ts';
import type { DeskState } from '../desk/desk-state.ts';
import type { TypedText } from '../input/layout-repair.ts';
import type { PageKeeping } from '../offline/keep-page.ts';
import type { ReceiptBook } from '../receipts/receipt-book.ts';
import type { ReceiptedJudge } from '../receipts/receipted-judge.ts';
import type { PageWords } from '../words/page-words.ts';
import type { Foot } from './foot.ts';
import type { HomeSteps } from './home-screen.ts';
import type { Preferences } from './preferences.ts';
import type { Wallets } from './wallet-scan.ts';

/** Why the way that was chosen did not lead on: in words that may be those of another language by and by. */
export type Notice = (words: PageWords) => string;

export interface AppOrder {
  readonly judge: ReceiptedJudge;
  readonly book: ReceiptBook;
  readonly state: DeskState;
  readonly language: Language;
  readonly kept: Preferences;
  /** What this desk is. */
  readonly settings: DeskSettings;
  readonly tally: Tally;
  readonly page: PageKeeping;
  /** Where holders look at their own documents. */
  readonly holders: string | undefined;
  /** How the page comes to the home screen of this phone, if somebody has to be told. */
  readonly home: HomeSteps | undefined;
  /** How the desk of this page asks wallets, if it does. */
  readonly wallets: Wallets | undefined;
  /** What does not work here from the beginning. */
  readonly notice: Notice | undefined;
  /** Listens to a scanner on a serial line, where the browser can. */
  readonly listenToLine: ((onText: (text: string) => void) => void) | undefined;
}

export interface App {
  /** What a handheld scanner typed. Wherever the page is, it is a new scan. */
  readonly typed: (text: TypedText) => void;
  readonly text: (text: string) => void;
  readonly file: (file: File) => void;
  /** Something came from elsewhere, and nobody here asked for it: it is judged when somebody says so. */
  readonly offer: (offered: File | string) => void;
  /** A wallet on this device sent the person back with this code. */
  readonly returned: (responseCode: string) => void;
  /** Goes on to the next scan, if there is a verdict to go on from. */
  readonly next: () => 'next' | 'nothing';
  /** Somebody is at the desk. */
  readonly touched: () => void;
  /** Whether nothing would be lost if the page were loaded anew. */
  readonly isIdle: () => boolean;
  readonly foot: Foot;
  /** Another window may have begun or ended the station. */
  readonly lookForStation: () => void;
}
