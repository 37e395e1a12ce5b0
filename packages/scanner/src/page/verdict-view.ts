import type { Said } from '../receipts/receipted-judge.ts';
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

/** The verdict on the screen, if there is one, and all that is remembered of it. */
export interface VerdictView {
  /** Shows a verdict, and answers its screen. */
  show(said: Said): HTMLElement;
  /** Another scan began: nothing of the one before is left. `remark` is a sentence for the verdict that comes. */
  wipe(remark?: string): void;
  /** What is shown now. */
  readonly said: Said | undefined;
}

export function createVerdictView(order: VerdictViewOrder): VerdictView {
  let said: Said | undefined;
  let remark: string | undefined;
  return {
    show(judged) {
      said = judged;
      const words = order.words();
      const screen = verdictScreen({
        ...order,
        ...{ judged, words, remark, language: words.language, today: localDate(new Date()) },
        forms: exportForms(judged, words),
        copy: (text) => navigator.clipboard.writeText(text),
        onSave: saveFile,
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
