import type { WalletVerdict } from '../presentations/wallet-verdict.ts';
import type { Said } from '../receipts/receipted-judge.ts';
import { presentedScreen } from '../screens/presented.ts';
import { verdictScreen } from '../screens/verdict.ts';
import { localDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';
import { exportForms } from './export-files.ts';
import { saveFile } from './save-file.ts';

export interface VerdictViewOrder {
  readonly words: () => PageWords;
  readonly show: (screen: HTMLElement, title: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onTreatmentDate: (day: string) => void;
}

/** A verdict on a document on paper, by this page, or on what a wallet presented, by the desk. */
export type AnyVerdict = Said | WalletVerdict;

/** The verdict on the screen, if there is one, and all that is remembered of it. */
export interface VerdictView {
  /** Shows a verdict, and answers its screen. */
  show(said: AnyVerdict): HTMLElement;
  /** Another scan began: nothing of the one before is left. `remark` is a sentence for the verdict that comes. */
  wipe(remark?: string): void;
  /** What is shown now. */
  readonly said: AnyVerdict | undefined;
}

export function createVerdictView(order: VerdictViewOrder): VerdictView {
  let said: AnyVerdict | undefined;
  let remark: string | undefined;
  return {
    show(judged) {
      said = judged;
      const words = order.words();
      const shared = {
        ...{ ...order, words, language: words.language, today: localDate(new Date()) },
        copy: (text: string) => navigator.clipboard.writeText(text),
      };
      const screen = isOfWallet(judged)
        ? presentedScreen({ ...shared, judged, deskHost: location.host })
        : verdictScreen({
            ...{ ...shared, judged, remark, onSave: saveFile },
            forms: exportForms(judged, words),
          });
      order.show(screen, judged.title);
      return screen;
    },
    wipe(sentence) {
      said = undefined;
      remark = sentence;
    },
    get said() {
      return said;
    },
  };
}

/** Whether it was judged by the desk, once: nobody can judge it again. */
export function isOfWallet(said: AnyVerdict): said is WalletVerdict {
  return 'mode' in said;
}
