import type { Language } from '@prova/verifier';
import { rightsAt } from '../counter/desk-kind.ts';
import { rightsToAsk } from '../counter/rights-to-ask.ts';
import { trimScan } from '../input/layout-repair.ts';
import { RIGHT_PRESETS } from '../presentations/preset.ts';
import type { Said } from '../receipts/receipted-judge.ts';
import { band } from '../screens/band.ts';
import { type Offer, startScreen } from '../screens/start.ts';
import { surroundings } from '../screens/surroundings.ts';
import { localDate } from '../words/dates.ts';
import { languageNames, wordsOf } from '../words/languages.ts';
import type { ScanGiven } from '../worker/services.ts';
import type { App, AppOrder, Notice } from './app-order.ts';
import { type CameraScan, scanWithCamera } from './camera-scan.ts';
import { createDeskDialog } from './desk-dialog.ts';
import { el } from './dom.ts';
import { faultOf } from './fault-of.ts';
import { fileBytes } from './file-bytes.ts';
import { createFoot } from './foot.ts';
import { createLeaving } from './leaving.ts';
import { createReceiptsDialog } from './receipts-dialog.ts';
import { askedNow, type Scan, scanCounter } from './scan.ts';
import { type AnyVerdict, createVerdictView, isOfWallet } from './verdict-view.ts';
import { type Draw, scanWallet, type WalletScan } from './wallet-scan.ts';

/** The page: one thing at a time, and the one before is wiped before the next begins. */
export function startApp({
  judge,
  book,
  state,
  kept,
  page,
  holders,
  listenToLine,
  wallets,
  settings,
  tally,
  ...order
}: AppOrder): App {
  let language = order.language;
  let words = wordsOf(language);
  let startedOn = '';
  let drawn: Draw | undefined;
  let atStart: { readonly notice?: Notice | undefined; readonly offer?: Offer | undefined } = {};
  const languages = languageNames();
  let around = surround();
  const receipts = createReceiptsDialog({
    book,
    onState: () => foot.refresh(),
    onSettled: () => verdict.said && rejudge(scan.day),
  });
  const known = () => foot.state().rights;
  const rightsHere = () => rightsAt(settings, foot.state());
  const onChange = () => changeDesk();
  const deskDialog = createDeskDialog({ settings, tally, state: () => foot.state(), onChange });
  const foot = createFoot({
    ...{ judge, state, pageKept: page.kept },
    // A counter writes no receipts.
    entries: (said) => [
      deskDialog.entry(said),
      ...(settings.kind() === 'counter' ? [] : [receipts.entry(said)]),
    ],
  });
  const leaving = createLeaving(leave);
  const verdict = createVerdictView({
    ...{ words: () => words, show, onNext: () => app.next(), onBack: () => showStart() },
    onTreatmentDate: (day) => day !== '' && rejudge(day),
    ...{ known, rightsHere },
  });
  const begin = scanCounter((number) => {
    verdict.wipe();
    drawn = undefined;
    receipts.close();
    deskDialog.close();
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
    if (verdict.said) rejudge(scan.day);
    else if (scan.way === 'camera') showCamera();
    else if (drawn) showDrawn(drawn);
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

  function showStart(notice?: Notice, offer?: Offer): void {
    scan = begin('none');
    atStart = { notice, offer };
    page.takeOver();
    const today = localDate(new Date());
    startedOn = today;
    const screen = startScreen({
      ...{ words, today, notice: notice?.(words), offer, treatmentDate: today },
      ...{ holders, home: order.home, kind: settings.kind() },
      onTreatmentDate(day) {
        const isOther = day !== '' && day !== today;
        scan = { ...scan, day: isOther ? day : undefined };
      },
      ...{ onCamera: showCamera, onFile: app.file, onText: app.text },
      ...{ onWallet: wallets && (() => showWallet()), over: scan.over },
      onSerial: listenToLine && (() => listenToLine(app.text)),
    });
    const { title, counterTitle } = words.start;
    show(screen, settings.kind() === 'counter' ? counterTitle : title);
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
  function beginFromHere(way: Exclude<Scan['way'], 'none'>): Scan {
    scan = begin(way, scan.way === 'none' ? scan.day : undefined);
    return scan;
  }

  function showCamera(): void {
    const mine = beginFromHere('camera');
    showWorking(words.camera.starting);
    const scanning = scanWithCamera({
      ...{ judge, words, kept, given: () => askedNow(mine, language), over: mine.over },
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

  function showDrawn(draw: Draw): HTMLElement {
    drawn = draw;
    const { screen, title } = draw(words);
    show(screen, title);
    return screen;
  }

  function showWallet(responseCode?: string): void {
    if (!wallets) return;
    const rights = rightsToAsk(rightsHere());
    if (rights?.length === 0) {
      showStart(({ counter }) => counter.noWallet);
      return;
    }
    const mine = beginFromHere('wallet');
    const { day, over } = mine;
    const scanning = scanWallet({
      ...{ ...wallets, judge, responseCode, over },
      ...(rights && { presets: RIGHT_PRESETS }),
      asked: () => ({
        ...{ language, ...(rights && { rights }) },
        ...(day !== undefined && { treatmentDate: day }),
      }),
      show(draw, manner) {
        if (scan !== mine) return;
        leaving.cancel();
        const screen = showDrawn(draw);
        if (manner === 'unattended') leaving.begin(screen, words, 'quietly');
      },
      tell: (say) => scan === mine && around.tell(say(words), words.language),
    });
    finish(mine, scanning, showPresented);
  }

  function showPresented(outcome: WalletScan): void {
    drawn = undefined;
    if (outcome === 'stopped') showStart();
    else if (outcome === 'elsewhere') showStart(({ wallet }) => wallet.elsewhere);
    else showVerdict(outcome);
  }

  /** Once for each scan: in another language it is the same answer. */
  function showVerdict(said: AnyVerdict): void {
    const isFirst = !verdict.said;
    const { screen, spoken, counter } = verdict.show(said);
    if (counter && isFirst) tally.count(localDate(new Date()), counter);
    leaving.begin(screen, words, 'with a warning');
    around.tell(spoken, counter ? words.language : said.language);
    void receipts.refresh();
  }

  /** What was on the screen was of another desk. */
  function changeDesk(): void {
    foot.refresh();
    showStart();
  }

  /** The same document for another day, or in another language. */
  function rejudge(day: string | undefined): void {
    const { said } = verdict;
    if (said && isOfWallet(said)) {
      showVerdict(said);
      return;
    }
    const mine = { ...scan, day };
    // Under a day that was not judged yet no verdict stands, however long its receipt takes.
    if (day !== scan.day) showWorking(words.working);
    scan = mine;
    finish(mine, judge.again(askedNow(mine, language)), (again) =>
      again ? showVerdict(again) : showStart(),
    );
  }

  /** Everything that is not the camera: wiped first, then read, then shown. */
  function take(read: (asked: ScanGiven) => Promise<Said>, said?: string): void {
    const mine = beginFromHere('other');
    verdict.wipe(said);
    showWorking(words.working);
    finish(mine, read(askedNow(mine, language)), showVerdict);
  }

  /** Goes on with what a scan brought, if it is still the present one, for this day. Whatever goes wrong on the way, somebody is told. */
  function finish<T>(mine: Scan, brought: Promise<T>, go: (outcome: T) => void): void {
    brought
      .then((outcome) => {
        if (scan === mine) go(outcome);
      })
      .catch((error: unknown) => {
        if (scan === mine) showStart(({ faults }) => faults[faultOf(error)]);
      });
  }

  const app: App = {
    typed: ({ text, repair }) =>
      take((asked) => judge.text(asked, text), repair === 'none' ? undefined : words.repaired),
    text: (text) => take((asked) => judge.text(asked, trimScan(text))),
    file: (file) => take(async (asked) => judge.file(asked, await fileBytes(file))),
    offer: (offered) =>
      showStart(undefined, {
        onCheck: () => (typeof offered === 'string' ? app.text(offered) : app.file(offered)),
      }),
    returned: showWallet,
    next() {
      if (!verdict.said) return 'nothing';
      if (scan.way === 'camera') showCamera();
      else if (scan.way === 'wallet') showWallet();
      else showStart();
      return 'next';
    },
    touched: leaving.extend,
    isIdle: () => scan.way === 'none',
    foot,
    lookForStation: () => void receipts.refresh(),
  };
  showStart(order.notice);
  app.lookForStation();
  foot.show(around.foot, words, words.language);
  return app;
}
