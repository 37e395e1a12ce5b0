import { listenToSerial, serialOf } from '../input/serial.ts';
import { keepPage, type PageKeeping } from '../offline/keep-page.ts';
import { takeShared } from '../offline/shared.ts';
import { chooseLanguage, wordsOf } from '../words/languages.ts';
import { type App, startApp } from './app.ts';
import { el } from './dom.ts';
import { listenForFiles } from './files.ts';
import { browserSigns, homeSteps } from './home-screen.ts';
import { listenForScanner } from './keyboard.ts';
import { listenForPerson } from './person.ts';
import { preferences } from './preferences.ts';
import { loadScheme } from './scheme.ts';
import { startJudging } from './start-judging.ts';
import { dress } from './style.ts';
import { trustedScript } from './trusted-script.ts';

dress(document);
const kept = preferences();
const language = chooseLanguage([kept.read('language') ?? '', ...navigator.languages]);

/** Milliseconds between two looks for newer lists: as often as a desk makes them. */
const UPDATE_PAUSE = 15 * 60 * 1000;

/** One sentence in place of an empty page, and the way on. */
function sayOnly(fault: 'never' | 'program'): void {
  const words = wordsOf(language);
  document.documentElement.lang = words.language;
  document.body.replaceChildren(
    el(
      'main',
      {},
      el('h1', {}, words.faults[fault]),
      el(
        'button',
        { type: 'button', class: 'primary', onclick: () => location.reload() },
        words.faults.reload,
      ),
    ),
  );
}

async function start(): Promise<void> {
  const scheme = await loadScheme();
  if (!scheme) return sayOnly('never');
  const { judge, state, by } = await startJudging({
    scheme,
    now: () => Math.floor(Date.now() / 1000),
    later(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const shared = takeShared(navigator.serviceWorker?.controller ?? null);
  let app: App | undefined;
  const page = await keepPage(navigator.serviceWorker, trustedScript('/sw.js'), {
    changed: () => app?.foot.refresh(),
    newer: () => app?.foot.announceVersion(),
    isIdle: () => app?.isIdle() ?? false,
  });
  const serial = serialOf(navigator);
  app = startApp({
    ...{ judge, state, language, kept, page, home: homeSteps(browserSigns()) },
    notice: by === 'page' ? ({ faults }) => faults.reader : undefined,
    listenToLine:
      serial && ((onText) => void listenToSerial(serial, onText).catch(() => undefined)),
  });
  listenForScanner(app.typed);
  listenForPerson(app);
  listenForFiles({ onFile: app.file, onText: app.text });
  keepFresh(app, page);
  const offered = await shared;
  if (offered !== undefined) app.offer(offered);
}

/** Looks for newer lists, and a newer page, now, again and again, and when the network is back. */
function keepFresh({ foot }: App, page: PageKeeping): void {
  const update = () => {
    void foot.update();
    page.look();
  };
  update();
  setInterval(update, UPDATE_PAUSE);
  addEventListener('online', update);
  // What is kept here is wanted again tomorrow, also where nobody comes by for a week.
  void navigator.storage?.persist?.();
}

start().catch(() => sayOnly('program'));
