import type { Language } from '@prova/verifier';
import type { Judged, Judgement } from '../desk/desk.ts';
import type { DeskState } from '../desk/desk-state.ts';
import { type TypedText, trimScan } from '../input/layout-repair.ts';
import { listenToSerial, type Serial } from '../input/serial.ts';
import type { PageKeeping } from '../offline/keep-page.ts';
import { band } from '../screens/band.ts';
import { startScreen } from '../screens/start.ts';
import { surroundings } from '../screens/surroundings.ts';
import { verdictScreen } from '../screens/verdict.ts';
import { localDate } from '../words/dates.ts';
import { languageNames, wordsOf } from '../words/languages.ts';
import type { Judge } from '../worker/judge.ts';
import { type CameraScan, scanWithCamera } from './camera-scan.ts';
import { el } from './dom.ts';
import { createFoot, type Foot } from './foot.ts';
import { createLeaving } from './leaving.ts';
import type { Preferences } from './preferences.ts';

export interface AppOrder {
  readonly judge: Judge;
  readonly state: DeskState;
  readonly language: Language;
  readonly kept: Preferences;
  readonly page: PageKeeping;
  readonly serial: Serial | undefined;
}

export interface App {
  /** What a handheld scanner typed. Wherever the page is, it is a new scan. */
  readonly typed: (text: TypedText) => void;
  readonly text: (text: string) => void;
  readonly file: (file: File) => void;
  /** Goes on to the next scan, if there is a verdict to go on from. */
  readonly next: () => 'next' | 'nothing';
  /** Somebody is at the desk. */
  readonly touched: () => void;
  readonly foot: Foot;
}

/** What is on the screen beside the start: a verdict, and the way by which it came. */
interface Shown {
  readonly judged: Judged;
  readonly way: 'camera' | 'other';
  readonly remark: string | undefined;
}

/** The page: one thing at a time, and the one before is wiped before the next begins. */
export function startApp({ judge, state, kept, page, serial, ...order }: AppOrder): App {
  let language = order.language;
  let words = wordsOf(language);
  let chosenDay: string | undefined;
  let shown: Shown | undefined;
  let scan = new AbortController();
  const languages = languageNames();
  let around = surround();
  const foot = createFoot({ judge, state, isPageKept: page.isKept });
  const leaving = createLeaving(() => showStart());

  function surround() {
    document.documentElement.lang = words.language;
    const made = surroundings({
      ...{ words, language, environment: state.environment, languages },
      onLanguage: speak,
    });
    document.body.replaceChildren(...made.nodes);
    return made;
  }

  function speak(code: Language): void {
    language = code;
    words = wordsOf(code);
    kept.write('language', code);
    around = surround();
    if (shown) rejudge(shown.judged.report.treatmentDate);
    else showStart();
    foot.show(around.foot, words, words.language);
  }

  /** The screen is replaced whole, and who hears or steps through it begins at its heading. */
  function show(screen: HTMLElement, title: string): void {
    around.content.replaceChildren(screen);
    document.title = `${title} – ${words.service}`;
    screen.querySelector('h1')?.focus();
    scrollTo(0, 0);
  }

  function wipe(): AbortSignal {
    scan.abort();
    scan = new AbortController();
    shown = undefined;
    leaving.cancel();
    judge.forget();
    return scan.signal;
  }

  function judgement(): Judgement {
    const now = new Date();
    const today = localDate(now);
    return {
      ...{ today, now: Math.floor(now.getTime() / 1000), language },
      ...(chosenDay !== undefined && { treatmentDate: chosenDay }),
    };
  }

  function choose(day: string): void {
    chosenDay = day === '' || day === localDate(new Date()) ? undefined : day;
  }

  function showStart(notice?: string): void {
    wipe();
    page.takeOver();
    const today = localDate(new Date());
    const screen = startScreen({
      ...{ words, today, notice, treatmentDate: chosenDay ?? today, onTreatmentDate: choose },
      ...{ onCamera: showCamera, onFile: app.file, onText: app.text },
      onSerial: serial && (() => listenToSerial(serial, app.text).catch(() => undefined)),
    });
    show(screen, words.start.title);
  }

  function showCamera(): void {
    const stopped = wipe();
    const scanning = scanWithCamera({
      ...{ judge, words, kept, judgement, stopped },
      show: (screen) => show(screen, words.camera.title),
      onChoose(camera) {
        kept.write('camera', camera);
        showCamera();
      },
      onStop: () => showStart(),
    });
    scanning.then((outcome) => {
      if (!stopped.aborted) showScan(outcome);
    }, fail);
  }

  function showScan(outcome: CameraScan): void {
    if (outcome === 'stopped') return;
    if (outcome === 'unread') showStart(words.faults.reader);
    else if (typeof outcome === 'string') showStart(words.camera.faults[outcome]);
    else showVerdict({ judged: outcome, way: 'camera', remark: undefined });
  }

  function showVerdict(verdict: Shown): void {
    shown = verdict;
    const { judged, remark } = verdict;
    const screen = verdictScreen({
      ...{ judged, words, remark, language: words.language, today: localDate(new Date()) },
      onNext: app.next,
      onBack: () => showStart(),
      onTreatmentDate: rejudge,
      copy: (text) => navigator.clipboard.writeText(text),
    });
    show(screen, judged.title);
    leaving.begin(screen, words);
  }

  /** The same document for another day, or in another language. */
  function rejudge(day: string): void {
    const before = shown;
    if (!before || day === '') return;
    const { signal } = scan;
    choose(day);
    judge.again(judgement()).then((judged) => {
      if (judged && !signal.aborted) showVerdict({ ...before, judged });
    }, fail);
  }

  /** Everything that is not the camera: wiped first, then read, then shown. */
  function take(read: () => Promise<Judged>, remark?: string): void {
    const stopped = wipe();
    show(el('section', { role: 'status' }, band('not-judged', words.working, [])), words.working);
    read().then((judged) => {
      if (!stopped.aborted) showVerdict({ judged, way: 'other', remark });
    }, fail);
  }

  function fail(): void {
    showStart(words.faults.reader);
  }

  const app: App = {
    typed: ({ text, repair }) =>
      take(() => judge.text(text, judgement()), repair === 'none' ? undefined : words.repaired),
    text: (text) => take(() => judge.text(trimScan(text), judgement())),
    file: (file) =>
      take(async () => judge.file(new Uint8Array(await file.arrayBuffer()), judgement())),
    next() {
      if (!shown) return 'nothing';
      if (shown.way === 'camera') showCamera();
      else showStart();
      return 'next';
    },
    touched: leaving.extend,
    foot,
  };
  showStart();
  foot.show(around.foot, words, words.language);
  return app;
}
