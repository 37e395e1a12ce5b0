import { serialOf } from '../input/serial.ts';
import { keepPage } from '../offline/keep-page.ts';
import { takeShared } from '../offline/shared.ts';
import { chooseLanguage, wordsOf } from '../words/languages.ts';
import { startJudge } from '../worker/judge.ts';
import workerUrl from '../worker/main.ts?worker&url';
import { type App, startApp } from './app.ts';
import { el } from './dom.ts';
import { listenForFiles } from './files.ts';
import { listenForScanner } from './keyboard.ts';
import { listenForPerson } from './person.ts';
import { preferences } from './preferences.ts';
import { loadScheme } from './scheme.ts';
import { dress } from './style.ts';
import { trustedScript } from './trusted-script.ts';

dress(document);
const kept = preferences();
const language = chooseLanguage([kept.read('language') ?? '', ...navigator.languages]);

/** Milliseconds between two looks for newer lists: as often as a desk makes them. */
const UPDATE_PAUSE = 15 * 60 * 1000;

/** One sentence in place of an empty page. */
function sayOnly(sentence: string): void {
  document.body.replaceChildren(el('main', {}, el('h1', {}, sentence)));
}

async function start(): Promise<void> {
  const scheme = await loadScheme();
  const words = wordsOf(language);
  if (!scheme) return sayOnly(words.faults.never);
  const judge = startJudge({
    startWorker: () => new Worker(trustedScript(workerUrl), { type: 'module' }),
    scheme,
    now: () => Math.floor(Date.now() / 1000),
    later(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const state = await judge.state;
  let app: App | undefined;
  const page = await keepPage(navigator.serviceWorker, trustedScript('/sw.js'), {
    changed: () => app?.foot.refresh(),
    newer: () => app?.foot.announceVersion(),
  });
  app = startApp({ judge, state, language, kept, page, serial: serialOf(navigator) });
  listenForScanner(app.typed);
  listenForPerson(app);
  listenForFiles({ onFile: app.file, onText: app.text });
  const shared = await takeShared(navigator.serviceWorker?.controller ?? null);
  if (typeof shared === 'string') app.text(shared);
  else if (shared) app.file(shared);
  const { update } = app.foot;
  setInterval(update, UPDATE_PAUSE);
  addEventListener('online', update);
  await update();
}

start().catch(() => sayOnly(wordsOf(language).faults.program));
