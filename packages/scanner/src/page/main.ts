import { webPlatform } from '@prova/platform-web';
import { deskSettings } from '../counter/desk-kind.ts';
import { tally } from '../counter/tally.ts';
import { listenToSerial, serialOf } from '../input/serial.ts';
import { keepPage, type PageKeeping } from '../offline/keep-page.ts';
import { takeShared } from '../offline/shared.ts';
import { deskPresentations } from '../presentations/desk-presentations.ts';
import { MODES } from '../presentations/preset.ts';
import { responseCodeIn, wayBack } from '../presentations/way-back.ts';
import { type ReceiptBook, receiptBook } from '../receipts/receipt-book.ts';
import { receiptedJudge } from '../receipts/receipted-judge.ts';
import { receiptsInBrowser } from '../receipts/receipts-in-browser.ts';
import { webKeysmith } from '../receipts/station-keys.ts';
import { chooseLanguage, wordsOf } from '../words/languages.ts';
import { startApp } from './app.ts';
import type { App } from './app-order.ts';
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

/** Nobody waits longer for a receipt; its verdict then says that there is none. Most take a hundredth of it. */
const RECEIPT_MS = 3_000;

function receiptPatience(): AbortSignal {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), RECEIPT_MS);
  return patience.signal;
}

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
  const book = receiptBook({
    memory: receiptsInBrowser('prova-receipts'),
    platform: webPlatform,
    keysmith: webKeysmith,
    expected: {
      read: () => kept.read('station'),
      write: (label = '') => kept.write('station', label),
    },
  });
  const settings = deskSettings(kept);
  // A receipt says of whoever has the document again that they were here: a counter writes none.
  const written: Pick<ReceiptBook, 'add'> = {
    add: async (...of) => (settings.kind() === 'counter' ? { state: 'off' } : book.add(...of)),
  };
  app = startApp({
    ...{ judge: receiptedJudge(judge, written, receiptPatience), book, state, language, kept },
    ...{ page, settings, tally: tally(kept) },
    holders: scheme.holders,
    home: homeSteps(browserSigns()),
    wallets:
      scheme.presets.length === 0
        ? undefined
        : {
            ...{ presets: scheme.presets, back: wayBack(kept) },
            desk: deskPresentations((...asked) => fetch(...asked)),
            // A computer has no wallet.
            modes: matchMedia('(pointer: coarse)').matches ? MODES : MODES.slice(0, 1),
          },
    notice: by === 'page' ? ({ faults }) => faults.reader : undefined,
    listenToLine:
      serial && ((onText) => void listenToSerial(serial, onText).catch(() => undefined)),
  });
  // Another window of this browser wrote down as which station receipts are written.
  addEventListener('storage', app.lookForStation);
  listenForScanner(app.typed);
  listenForPerson(app);
  listenForFiles({ onFile: app.file, onText: app.text });
  keepFresh(app, page);
  listenForReturn(app);
  const offered = await shared;
  if (offered !== undefined) app.offer(offered);
}

/** A wallet on this device sends the person back here, in this window or another. Its code is good once, and stays in no history. */
function listenForReturn({ returned }: App): void {
  const look = () => {
    const code = responseCodeIn(location.hash);
    if (code === undefined) return;
    history.replaceState(undefined, '', location.pathname);
    returned(code);
  };
  look();
  addEventListener('hashchange', look);
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
