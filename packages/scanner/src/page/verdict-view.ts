import {
  type CounterVerdict,
  counterVerdict,
  type RightsHere,
} from '../counter/counter-verdict.ts';
import type { KnownRights } from '../desk/kept-rights.ts';
import type { WalletVerdict } from '../presentations/wallet-verdict.ts';
import type { Said } from '../receipts/receipted-judge.ts';
import { counterScreen, spokenAnswer } from '../screens/counter.ts';
import { presentedScreen } from '../screens/presented.ts';
import { spokenVerdict } from '../screens/said-verdict.ts';
import { verdictScreen } from '../screens/verdict.ts';
import { localDate } from '../words/dates.ts';
import { fill, type PageWords } from '../words/page-words.ts';
import { exportForms } from './export-files.ts';
import { saveFile } from './save-file.ts';

export interface VerdictViewOrder {
  readonly words: () => PageWords;
  readonly show: (screen: HTMLElement, title: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onTreatmentDate: (day: string) => void;
  /** The rights of the catalogue, where it is here. */
  readonly known: () => KnownRights | undefined;
  /** Which rights count here; nothing where this desk is no counter. */
  readonly rightsHere: () => RightsHere | undefined;
}

/** A verdict on a document on paper, by this page, or on what a wallet presented, by the desk. */
export type AnyVerdict = Said | WalletVerdict;

export interface ShownVerdict {
  readonly screen: HTMLElement;
  readonly spoken: string;
  /** What a counter was told. */
  readonly counter?: CounterVerdict;
}

/** The verdict on the screen, if there is one, and all that is remembered of it. */
export interface VerdictView {
  /** Shows a verdict, and answers its screen, and what is said to who does not see it. */
  show(said: AnyVerdict): ShownVerdict;
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
      const here = order.rightsHere();
      if (here) {
        const counter = counterVerdict(judged.report, here);
        const screen = counterScreen({ ...shared, judged, counter, ...madeBy(judged, words) });
        order.show(screen, words.counter.answers[counter.answer]);
        return { screen, counter, spoken: spokenAnswer({ ...shared, judged, counter }) };
      }
      const screen = isOfWallet(judged)
        ? presentedScreen({ ...shared, judged, deskHost: location.host })
        : verdictScreen({
            ...{ ...shared, judged, remark, onSave: saveFile, known: order.known() },
            forms: exportForms(judged, words),
          });
      order.show(screen, judged.title);
      return { screen, spoken: spokenVerdict(judged) };
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

/** Who judged, and whether another device answered. */
function madeBy(judged: AnyVerdict, { details }: PageWords) {
  return isOfWallet(judged)
    ? {
        judgedBy: fill(details.desk, { host: location.host }),
        isRelayable: judged.mode === 'cross-device',
      }
    : { judgedBy: details.thisPage, isRelayable: false };
}

/** Whether it was judged by the desk, once: nobody can judge it again. */
export function isOfWallet(said: AnyVerdict): said is WalletVerdict {
  return 'mode' in said;
}
