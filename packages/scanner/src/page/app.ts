import type { Language } from '@prova/verifier';
import type { Judged } from '../desk/desk.ts';
import type { DeskState } from '../desk/desk-state.ts';
import { type TypedText, trimScan } from '../input/layout-repair.ts';
import type { PageKeeping } from '../offline/keep-page.ts';
import { band } from '../screens/band.ts';
import { type Offer, startScreen } from '../screens/start.ts';
import { surroundings } from '../screens/surroundings.ts';
import { spokenVerdict, verdictScreen } from '../screens/verdict.ts';
import { localDate } from '../words/dates.ts';
import { languageNames, wordsOf } from '../words/languages.ts';
import type { PageWords } from '../words/page-words.ts';
import type { Judge } from '../worker/judge.ts';
import { ReaderMissing } from '../worker/reader-missing.ts';
import type { ScanGiven } from '../worker/services.ts';
import { type CameraScan, scanWithCamera } from './camera-scan.ts';
import { el } from './dom.ts';
import { createFoot, type Foot } from './foot.ts';
import type { HomeSteps } from './home-screen.ts';
import { createLeaving } from './leaving.ts';
import type { Preferences } from './preferences.ts';
import { type Scan, scanCounter } from './scan.ts';

/** Why the way that was chosen did not lead on: in words that may be those of another language by and by. */
export type Notice = (words: PageWords) => string;

export interface AppOrder {
  readonly judge: Judge;
  readonly state: DeskState;
  readonly language: Language;
  readonly kept: Preferences;
  readonly page: PageKeeping;
  /** How the page comes to the home screen of this phone, if somebody has to be told. */
  readonly home: HomeSteps | undefined;
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
  /** Goes on to the next scan, if there is a verdict to go on from. */
  readonly next: () => 'next' | 'nothing';
  /** Somebody is at the desk. */
  readonly touched: () => void;
  /** Whether nothing would be lost if the page were loaded anew. */
  readonly isIdle: () => boolean;
  readonly foot: Foot;
}

/** The page: one thing at a time, and the one before is wiped before the next begins. */
export function startApp({ judge, state, kept, page, listenToLine, ...order }: AppOrder): App {
  let language = order.language;
  let words = wordsOf(language);
  let judged: Judged | undefined;
  let remark: string | undefined;
  let startedOn = '';
  let atStart: { readonly notice?: Notice | undefined; readonly offer?: Offer | undefined } = {};
  const languages = languageNames();
  let around = surround();
  const foot = createFoot({ judge, state, pageKept: page.kept });
  const leaving = createLeaving(leave);
  const begin = scanCounter((number) => {
    judged = undefined;
    remark = undefined;
    leaving.cancel();
    judge.begin(number);
  });
  let scan = begin('none');

  function surround() {
    document.documentElement.lang = words.language;
    const made = surroundings({
      ...{ words, language, environment: state.environment, languages },
      onLanguage: speak,
    });
    document.body.replaceChildren(...made.nodes);
    return made;
  }

  /** What is on the screen stays there until it is said in the other language. */
  function speak(code: Language): void {
    language = code;
    words = wordsOf(code);
    kept.write('language', code);
    const before = [...around.content.childNodes];
    around = surround();
    around.content.replaceChildren(...before);
    foot.show(around.foot, words, words.language);
    if (judged) rejudge(scan.day);
    else if (scan.way === 'camera') showCamera();
    else if (scan.way === 'none') showStart(atStart.notice, atStart.offer);
  }

  /** The screen is replaced whole, and who hears or steps through it begins at its heading. */
  function show(screen: HTMLElement, title: string): void {
    around.content.replaceChildren(screen);
    around.tell('', words.language);
    document.title = `${title} – ${words.service}`;
    screen.querySelector('h1')?.focus();
    scrollTo(0, 0);
  }

  function showWorking(title: string): void {
    show(el('section', {}, band('not-judged', title, [])), title);
    around.tell(title, words.language);
  }

  /** Which scan is asked for; of now, as each is judged when it is asked for. */
  function given({ number, day }: Scan): ScanGiven {
    const now = new Date();
    const today = localDate(now);
    const judgement = {
      ...{ today, now: Math.floor(now.getTime() / 1000), language },
      ...(day !== undefined && { treatmentDate: day }),
    };
    return { scan: number, judgement };
  }

  function showStart(notice?: Notice, offer?: Offer): void {
    scan = begin('none');
    atStart = { notice, offer };
    page.takeOver();
    const today = localDate(new Date());
    startedOn = today;
    const screen = startScreen({
      ...{ words, today, notice: notice?.(words), offer, treatmentDate: today, home: order.home },
      onTreatmentDate(day) {
        const isOther = day !== '' && day !== today;
        scan = { ...scan, day: isOther ? day : undefined };
      },
      ...{ onCamera: showCamera, onFile: app.file, onText: app.text },
      onSerial: listenToLine && (() => listenToLine(app.text)),
    });
    show(screen, words.start.title);
    leaving.begin(screen, words, 'quietly');
  }

  /** Nobody is there. What is left of somebody goes; a start screen on which nothing is left stays as it is, unless the day is over. */
  function leave(): void {
    const { content } = around;
    const isLeft =
      scan.way !== 'none' ||
      scan.day !== undefined ||
      content.querySelector('textarea')?.value !== '';
    const screen = content.firstElementChild;
    if (isLeft || startedOn !== localDate(new Date()) || !(screen instanceof HTMLElement))
      showStart();
    else leaving.begin(screen, words, 'quietly');
  }

  /** A scan for the day that was chosen on the start screen, if that is where it begins. */
  function beginFromHere(way: 'camera' | 'other'): Scan {
    scan = begin(way, scan.way === 'none' ? scan.day : undefined);
    return scan;
  }

  function showCamera(): void {
    const mine = beginFromHere('camera');
    showWorking(words.camera.starting);
    const scanning = scanWithCamera({
      ...{ judge, words, kept, given: () => given(mine), over: mine.over },
      show: (screen) => show(screen, words.camera.title),
      onChoose(camera) {
        kept.write('camera', camera);
        showCamera();
      },
      onStop: () => showStart(),
    });
    finish(mine, scanning, showScan);
  }

  function showScan(outcome: CameraScan): void {
    if (outcome === 'stopped') return;
    if (outcome === 'unread') showStart(({ faults }) => faults.reader);
    else if (typeof outcome === 'string') showStart(({ camera }) => camera.faults[outcome]);
    else showVerdict(outcome);
  }

  function showVerdict(verdict: Judged): void {
    judged = verdict;
    const screen = verdictScreen({
      ...{ judged, words, remark, language: words.language, today: localDate(new Date()) },
      onNext: app.next,
      onBack: () => showStart(),
      onTreatmentDate: (day) => day !== '' && rejudge(day),
      copy: (text) => navigator.clipboard.writeText(text),
    });
    show(screen, verdict.title);
    around.tell(spokenVerdict(verdict), verdict.language);
    leaving.begin(screen, words, 'with a warning');
  }

  /** The same document for another day, or in another language. */
  function rejudge(day: string | undefined): void {
    const mine = { ...scan, day };
    scan = mine;
    finish(mine, judge.again(given(mine)), (again) => (again ? showVerdict(again) : showStart()));
  }

  /** Everything that is not the camera: wiped first, then read, then shown. */
  function take(read: (asked: ScanGiven) => Promise<Judged>, said?: string): void {
    const mine = beginFromHere('other');
    remark = said;
    showWorking(words.working);
    finish(mine, read(given(mine)), showVerdict);
  }

  /** Goes on with what a scan brought, if it is still the present one. Whatever goes wrong on the way, somebody is told. */
  function finish<T>({ over }: Scan, brought: Promise<T>, go: (outcome: T) => void): void {
    brought
      .then((outcome) => {
        if (!over.aborted) go(outcome);
      })
      .catch((error: unknown) => {
        if (!over.aborted) showStart(({ faults }) => faults[faultOf(error)]);
      });
  }

  const app: App = {
    typed: ({ text, repair }) =>
      take((asked) => judge.text(asked, text), repair === 'none' ? undefined : words.repaired),
    text: (text) => take((asked) => judge.text(asked, trimScan(text))),
    file: (file) =>
      take(async (asked) => {
        // What is larger is refused by its size, so that no more of it is read than shows that.
        const bytes = await file.slice(0, MOST_BYTES + 1).arrayBuffer();
        return judge.file(asked, new Uint8Array(bytes));
      }),
    offer: (offered) =>
      showStart(undefined, {
        onCheck: () => (typeof offered === 'string' ? app.text(offered) : app.file(offered)),
      }),
    next() {
      if (!judged) return 'nothing';
      if (scan.way === 'camera') showCamera();
      else showStart();
      return 'next';
    },
    touched: leaving.extend,
    isIdle: () => scan.way === 'none',
    foot,
  };
  showStart(order.notice);
  foot.show(around.foot, words, words.language);
  return app;
}

/** The reader takes files of 20 MB. */
const MOST_BYTES = 20_000_000;

/** Whose fault it was that nothing was judged: of the file, where it is gone or may not be read (File API §8), of the reader, or ours. */
function faultOf(error: unknown): 'file' | 'reader' | 'again' {
  if (error instanceof ReaderMissing) return 'reader';
  const isOfFile =
    error instanceof DOMException &&
    ['NotFoundError', 'NotReadableError', 'SecurityError'].includes(error.name);
  return isOfFile ? 'file' : 'again';
}
