import { awaitAnswer, type Settled } from '../presentations/await-answer.ts';
import type { PutQuestion } from '../presentations/desk-answers.ts';
import type {
  DeskPresentations,
  PresentationQuestion,
} from '../presentations/desk-presentations.ts';
import type { Mode, Preset, WalletQuestion } from '../presentations/preset.ts';
import type { WalletVerdict } from '../presentations/wallet-verdict.ts';
import type { WayBack } from '../presentations/way-back.ts';
import type { ReceiptedJudge } from '../receipts/receipted-judge.ts';
import { type Chosen, walletChoice } from '../screens/wallet-choice.ts';
import { type NoAnswer, sentenceOn, walletEnded } from '../screens/wallet-ended.ts';
import { type WaitingScreen, type WaitingState, walletWaiting } from '../screens/wallet-waiting.ts';
import type { PageWords } from '../words/page-words.ts';

/** A screen in the words of the moment: drawn again when the person chooses another language. */
export type Draw = (words: PageWords) => { readonly screen: HTMLElement; readonly title: string };

/** How the desk of a page asks wallets. */
export interface Wallets {
  readonly desk: DeskPresentations;
  readonly back: WayBack;
  readonly presets: readonly Preset[];
  /** In the order in which they are offered. */
  readonly modes: readonly Mode[];
}

export interface WalletScanOrder extends Wallets {
  readonly judge: Pick<ReceiptedJudge, 'presented'>;
  readonly asked: () => Pick<PresentationQuestion, 'treatmentDate' | 'rights' | 'language'>;
  /** With which a wallet on this device sent the person back. */
  readonly responseCode?: string | undefined;
  /** `unattended`: what is left there for long goes away by itself. */
  readonly show: (draw: Draw, manner: 'attended' | 'unattended') => void;
  /** Says something to who does not see the screen. */
  readonly tell: (say: (words: PageWords) => string) => void;
  readonly over: AbortSignal;
}

/** `elsewhere`: another window of this browser shows what came. `stopped`: somebody went back, or on. */
export type WalletScan = WalletVerdict | 'stopped' | 'elsewhere';

/** Seconds for which a desk keeps a question, where it did not say. */
const LIFETIME = 300;

/** Asks a wallet, by the desk, until a document was judged or somebody goes back. Rejects where the desk answers as no desk does. */
export async function scanWallet(order: WalletScanOrder): Promise<WalletScan> {
  const { responseCode, back, presets } = order;
  let chosen: Chosen = { preset: presets[0] ?? 'ehic' };
  let ended: WalletVerdict | NoAnswer | 'stopped' | 'elsewhere' | undefined;
  if (responseCode !== undefined) {
    const transactionId = back.take();
    const asked = { ...chosen, mode: 'same-device' } as const;
    ended =
      transactionId === undefined
        ? 'expired'
        : await outcomeOf({ asked, transactionId, responseCode, lifetime: LIFETIME }, order);
  }
  for (;;) {
    if (ended === 'stopped' || ended === 'elsewhere' || typeof ended === 'object') return ended;
    if (ended !== undefined && (await afterwards(ended, order)) === 'back') return 'stopped';
    const asked = await choose(chosen, order);
    if (asked === 'back') return 'stopped';
    chosen = asked;
    ended = await askWallet(asked, order);
  }
}

function choose(before: Chosen, { presets, modes, show }: WalletScanOrder) {
  return new Promise<WalletQuestion | 'back'>((resolve) => {
    let chosen = before;
    const draw: Draw = (words) => ({
      title: words.wallet.title,
      screen: walletChoice({
        ...{ words, presets, modes, chosen },
        onChoose: (other) => {
          chosen = other;
        },
        onAsk: resolve,
        onBack: () => resolve('back'),
      }),
    });
    show(draw, 'unattended');
  });
}

function afterwards(why: NoAnswer, { show, tell }: WalletScanOrder): Promise<'again' | 'back'> {
  return new Promise((resolve) => {
    const draw: Draw = (words) => ({
      title: words.wallet.nothing,
      screen: walletEnded({
        ...{ words, why },
        onAgain: () => resolve('again'),
        onBack: () => resolve('back'),
      }),
    });
    show(draw, 'unattended');
    tell((words) => `${words.wallet.nothing}. ${sentenceOn(why, words)}`);
  });
}

async function askWallet(asked: WalletQuestion, order: WalletScanOrder) {
  const { desk, back, over } = order;
  const question = await desk.ask({ ...asked, ...order.asked() });
  if (question === 'silent') return 'no-desk';
  if (question === 'no-rights') return question;
  const { transactionId, expiresIn: lifetime } = question;
  if (over.aborted) {
    await desk.cancel(transactionId);
    return 'stopped';
  }
  if (asked.mode === 'same-device') back.wait(transactionId);
  return outcomeOf({ asked, question, transactionId, lifetime }, order);
}

interface Wait {
  readonly asked: WalletQuestion;
  readonly question?: PutQuestion;
  readonly transactionId: string;
  readonly responseCode?: string;
  readonly lifetime: number;
}

async function outcomeOf(
  wait: Wait,
  order: WalletScanOrder,
): Promise<WalletVerdict | NoAnswer | 'stopped' | 'elsewhere'> {
  const { language } = order.asked();
  const answer = await waitFor(wait, order);
  switch (answer.state) {
    case 'judged': {
      const said = await order.judge.presented(answer.report, language);
      return { ...said, identity: answer.identity, mode: wait.asked.mode };
    }
    case 'refused':
      return answer.code;
    case 'stopped':
    case 'expired':
    case 'elsewhere':
      return answer.state;
  }
}

/** Waits on its screen. Whoever leaves it takes the question back, unless it went on in another window. */
async function waitFor(
  { asked, question, transactionId, responseCode, lifetime }: Wait,
  { desk, back, show, tell, over }: WalletScanOrder,
): Promise<Settled | { readonly state: 'elsewhere' }> {
  const left = new AbortController();
  const leave = () => left.abort();
  over.addEventListener('abort', leave, { signal: left.signal });
  let state: WaitingState = { waiting: 'created', secondsLeft: lifetime };
  let drawn: WaitingScreen | undefined;
  const draw: Draw = (words) => {
    drawn = walletWaiting({ ...{ words, asked, question, ...state }, onCancel: leave });
    const { codeTitle, linkTitle } = words.wallet;
    return { screen: drawn.screen, title: asked.mode === 'same-device' ? linkTitle : codeTitle };
  };
  show(draw, 'attended');
  // A question that was put to a wallet on this device may have gone on in the window to which the wallet came back.
  const isMovable = question !== undefined && asked.mode === 'same-device';
  const hasMoved = () => isMovable && back.waitedFor() !== transactionId;
  addEventListener('storage', () => hasMoved() && leave(), { signal: left.signal });
  const answer = await awaitAnswer({
    ...{ desk, transactionId, responseCode, lifetime, pause, over: left.signal },
    now: () => performance.now() / 1000,
    onWaiting(waiting, secondsLeft) {
      const before = state;
      state = { waiting, secondsLeft };
      drawn?.update(state);
      if (waiting !== before.waiting) tell(({ wallet }) => wallet.waiting[waiting]);
      else if (before.secondsLeft > LAST && secondsLeft <= LAST)
        tell(({ wallet }) => wallet.lastMinute);
    },
  }).finally(leave);
  if (hasMoved()) return { state: 'elsewhere' };
  if (isMovable) back.take();
  if (answer.state === 'stopped') await desk.cancel(transactionId);
  return answer;
}

/** Seconds before the end at which it is said that it is near. */
const LAST = 60;
const PAUSE_MS = 1_000;

function pause(over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    over.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
