import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attestationQr, qrPng } from '@prova/paper';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { type Clinic, ENDED, openClinic } from './clinic.ts';
import { openCounter, verdictOn } from './counter.ts';
import { gone, type HinderedServer, hindered, lacking, policy } from './hindered.ts';
import { judgePage } from './judge-page.ts';
import { scanText } from './scan-text.ts';

// What a browser, a computer or a house can withhold from the clinic's page: it says so in one sentence, and there is another way
// in, by which a document is judged.

const LANGUAGES = ['en', 'fr', 'nl', 'de'] as const;

/** One sentence in the languages of the page. */
type Sentence = Readonly<Record<(typeof LANGUAGES)[number], RegExp>>;

const WIDTHS = [1280, 360];
/** Chromium knows its size, and cannot start it. */
const BROKEN_FILM = join(tmpdir(), `prova-broken-film-${process.pid}.y4m`);

let clinic: Clinic;
let browser: Browser;
let house: HinderedServer;
beforeAll(async () => {
  [clinic, browser] = await Promise.all([openClinic(), launchChromium()]);
  house = await hindered(clinic.origin);
});
afterAll(async () => {
  await browser.close();
  await house.close();
  await clinic.close();
});
afterEach(async () => {
  house.hinder();
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** The page says it, in whichever language somebody chooses. */
async function says(page: Page, place: Locator, sentence: Sentence): Promise<void> {
  // Another language before there is anything to say would begin anew.
  await place.filter({ hasText: sentence.en }).waitFor();
  for (const language of LANGUAGES.toReversed()) {
    await page.locator('#language').selectOption(language);
    await place.filter({ hasText: sentence[language] }).waitFor();
  }
}

/** A scan with a handheld scanner, which needs nothing of a browser. */
async function judgesScan(page: Page): Promise<void> {
  await page.getByText('Trust list of 24 November').waitFor();
  await scanText(page, clinic.code());
  expect(await verdictOn(page)).toBe('accepted: Valid');
  await page.getByRole('button', { name: 'Back to the start' }).click();
}

async function judgesPicture(page: Page): Promise<void> {
  await choosePicture(page);
  expect(await verdictOn(page)).toBe('accepted: Valid');
}

function choosePicture(page: Page): Promise<void> {
  const buffer = Buffer.from(qrPng(attestationQr('prc', clinic.code()), 4));
  return page.locator('#file').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
}

const scanWithCamera = (page: Page) =>
  page.getByRole('button', { name: 'Scan with the camera' }).click();
const alertOf = (page: Page) => page.getByRole('alert');
const footOf = (page: Page) => page.locator('.foot summary');

/** A browser that keeps no page: nothing is loaded in the background. */
const unkept = ({ origin }: { readonly origin: string } = house) =>
  ({ origin, serviceWorkers: 'block' }) as const;

describe('the camera', () => {
  beforeAll(() => writeFile(BROKEN_FILM, `YUV4MPEG2 W1280 H720 F10:1 Ip A1:1 C420jpeg\nFRAME\n…`));
  afterAll(() => rm(BROKEN_FILM));

  test.each<[string, readonly string[], Sentence]>([
    [
      'is not there',
      [],
      {
        en: /^No camera was found\. Use a handheld scanner, or choose/,
        fr: /^Aucune caméra/,
        nl: /^Er is geen camera/,
        de: /^Es wurde keine Kamera/,
      },
    ],
    [
      'is not allowed',
      ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'],
      {
        en: /^This page may not use the camera\. /,
        fr: /^Cette page ne peut pas utiliser la caméra/,
        nl: /^Deze pagina mag de camera niet gebruiken/,
        de: /^Diese Seite darf die Kamera nicht benutzen/,
      },
    ],
    [
      'cannot be asked for',
      ['--use-fake-device-for-media-stream'],
      {
        en: /^This browser gives no camera to this page\. /,
        fr: /^Ce navigateur ne donne pas de caméra/,
        nl: /^Deze browser geeft deze pagina geen camera/,
        de: /^Dieser Browser gibt dieser Seite keine Kamera/,
      },
    ],
    [
      'does not start, as where another program has it',
      [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${BROKEN_FILM}`,
      ],
      {
        en: /^Another program is using the camera\. /,
        fr: /^Un autre programme utilise la caméra/,
        nl: /^Een ander programma gebruikt de camera/,
        de: /^Ein anderes Programm benutzt die Kamera/,
      },
    ],
  ])('%s: a sentence, and a scanner or a picture is judged', async (_what, flags, sentence) => {
    const own = await launchChromium(flags);
    try {
      const { page, complaints } = await openCounter(own, unkept(clinic));
      await scanWithCamera(page);
      await says(page, alertOf(page), sentence);
      await judgesScan(page);
      await judgesPicture(page);
      expect(complaints).toEqual([]);
    } finally {
      await own.close();
    }
  });

  test('ends before it is shown: that is said too', async () => {
    const flags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    const own = await launchChromium(flags);
    try {
      const { page, complaints } = await openCounter(own, unkept(clinic));
      await page.evaluate(() => {
        const devices = navigator.mediaDevices;
        const start = devices.getUserMedia.bind(devices);
        devices.getUserMedia = async (wanted) => {
          const stream = await start(wanted);
          for (const track of stream.getTracks()) track.stop();
          return stream;
        };
      });
      await scanWithCamera(page);
      await alertOf(page)
        .filter({ hasText: /^Another program is using the camera\. / })
        .waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await own.close();
    }
  });
});

// That of a private window lasts as long as the window; every context of these tests is one, so the others show that it does.
describe('the memory', () => {
  test('is full: the list counts until the page is closed, and the page says that it keeps none', async () => {
    const { page } = await openCounter(browser, {
      origin: clinic.origin,
      async before(empty) {
        const line = await empty.context().newCDPSession(empty);
        await line.send('Storage.overrideQuotaForOrigin', {
          origin: clinic.origin,
          quotaSize: 1000,
        });
      },
    });
    await says(page, footOf(page), {
      en: /There is no room left in this browser: /,
      fr: /Il n’y a plus de place dans ce navigateur\s: /,
      nl: /Er is geen ruimte meer in deze browser: /,
      de: /In diesem Browser ist kein Platz mehr: /,
    });
    await judgePage(page, 'scanner-full', WIDTHS);
    await judgesScan(page);
  });

  test('is refused, as in some private windows: the page judges, and does not call itself ready', async () => {
    house.hinder(
      lacking(
        /^\/assets\/main-/,
        "indexedDB.open = () => { throw new DOMException('', 'InvalidStateError'); };",
      ),
    );
    const { page } = await openCounter(browser, house);
    await says(page, footOf(page), {
      en: /This browser keeps nothing: /,
      fr: /Ce navigateur ne conserve rien\s: /,
      nl: /Deze browser bewaart niets: /,
      de: /Dieser Browser behält nichts: /,
    });
    await judgesScan(page);
    await page.reload();
    await footOf(page).filter({ hasText: 'This browser keeps nothing' }).waitFor();
    expect(await page.getByText('Ready for use').count()).toBe(0);
  });

  test('of the language is refused: it lasts as long as the page', async () => {
    const { page, complaints } = await openCounter(browser, {
      ...unkept(clinic),
      before: (empty) =>
        empty.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('', 'SecurityError');
            },
          });
        }),
    });
    await page.locator('#language').selectOption('fr');
    await page.getByRole('button', { name: 'Scanner avec la caméra' }).waitFor();
    await page.locator('#language').selectOption('en');
    await judgesScan(page);
    expect(complaints).toEqual([]);
  });
});

test('two windows at once: each shows its own document, and both have the newest list', async () => {
  const { page, context, complaints } = await openCounter(browser, clinic);
  await page.getByText('Ready for use without a network').waitFor();
  const other = await context.newPage();
  await other.goto(clinic.origin);
  await other.getByText('Ready for use without a network').waitFor();
  await scanText(page, clinic.code());
  await scanText(other, clinic.code(ENDED));
  expect(await verdictOn(page)).toBe('accepted: Valid');
  expect(await verdictOn(other)).toBe('rejected: Not valid');
  await clinic.publish();
  for (const window of [page, other]) {
    await window.locator('.foot summary').click();
    await window.getByRole('button', { name: 'Update now' }).click();
    await window.getByText(/A newer trust list was loaded|newest there is/).waitFor();
  }
  expect(await verdictOn(page)).toBe('accepted: Valid');
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await judgesScan(page);
  expect(await verdictOn(other)).toBe('rejected: Not valid');
  expect(complaints).toEqual([]);
});

const NO_READER: Sentence = {
  en: /^This browser does not run the reader of codes\. /,
  fr: /^Ce navigateur n’exécute pas le lecteur de codes/,
  nl: /^Deze browser voert de codelezer niet uit/,
  de: /^Dieser Browser führt den Codeleser nicht aus/,
};

describe('the reader of codes', () => {
  test.each([
    ['is forbidden by a policy', policy("'wasm-unsafe-eval'", '')],
    ['is not sent', gone(/\.wasm$/)],
  ])('%s: a picture says so, and what a scanner types is judged', async (_what, hindrance) => {
    house.hinder(hindrance);
    const { page } = await openCounter(browser, unkept());
    await choosePicture(page);
    await says(page, alertOf(page), NO_READER);
    await judgesScan(page);
  });

  test('came late: the next picture is read', async () => {
    house.hinder(gone(/\.wasm$/));
    const { page } = await openCounter(browser, unkept());
    await choosePicture(page);
    await alertOf(page).filter({ hasText: NO_READER.en }).waitFor();
    house.hinder();
    // The worker that was ended had the first update in hand; the next one brings the list.
    await page.getByText('Trust list of 24 November').waitFor();
    await judgesPicture(page);
  });
});

describe('the worker', () => {
  test('is forbidden by a policy: the page says so at once, and judges what a scanner types', async () => {
    house.hinder(policy("worker-src 'self'", "worker-src 'none'"));
    const { page } = await openCounter(browser, unkept());
    await says(page, alertOf(page), NO_READER);
    await judgePage(page, 'scanner-no-worker', WIDTHS);
    await judgesScan(page);
    await choosePicture(page);
    await alertOf(page).filter({ hasText: NO_READER.en }).waitFor();
    await judgesScan(page);
  });

  test('is not sent: nothing can be judged, and once it is, a button leads on', async () => {
    const sentence: Sentence = {
      en: /^The program of this page stopped\. /,
      fr: /^Le programme de cette page s’est arrêté/,
      nl: /^Het programma van deze pagina is gestopt/,
      de: /^Das Programm dieser Seite wurde beendet/,
    };
    const again =
      /^(Load the page again|Recharger la page|De pagina opnieuw laden|Die Seite neu laden)$/;
    for (const locale of LANGUAGES.toReversed()) {
      house.hinder(gone(/^\/assets\/main-/));
      const { page } = await openCounter(browser, { ...unkept(), locale });
      await page.getByRole('heading').filter({ hasText: sentence[locale] }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      if (locale !== 'en') continue;
      await judgePage(page, 'scanner-stopped', WIDTHS);
      house.hinder();
      await page.getByRole('button', { name: again }).click();
      await judgesScan(page);
    }
  });
});

test('the page is not kept, as in some private windows: it says so, and does all else', async () => {
  house.hinder(gone(/^\/sw\.js$/));
  const { page } = await openCounter(browser, house);
  await says(page, footOf(page), {
    en: /This browser does not keep the page, /,
    fr: /Ce navigateur ne conserve pas la page, /,
    nl: /Deze browser bewaart de pagina niet, /,
    de: /Dieser Browser behält die Seite nicht, /,
  });
  await judgesScan(page);
  await judgesPicture(page);
});

describe('a place on the home screen', () => {
  const IPHONE =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
  const FIREFOX = 'Mozilla/5.0 (Android 15; Mobile; rv:148.0) Gecko/148.0 Firefox/148.0';

  const openPhone = (userAgent: string, prompt: 'with a prompt' | 'without') =>
    openCounter(browser, {
      ...{ ...unkept(clinic), userAgent, isMobile: true, hasTouch: true },
      viewport: { width: 390, height: 844 },
      before: async (empty) => {
        // What those browsers do not have, and this one does.
        if (prompt === 'without') {
          await empty.addInitScript('delete window.onbeforeinstallprompt');
        }
      },
    });

  test.each<[string, string, Sentence]>([
    [
      'of Safari, which forgets pages that have none',
      IPHONE,
      {
        en: /tap Share, then “Add to Home Screen”.* after a week/,
        fr: /touchez Partager, puis «\sSur l’écran d’accueil\s».* après une semaine/,
        nl: /tik op Deel, dan op ‘Zet op beginscherm’.* na een week/,
        de: /Tippen Sie auf Teilen, dann auf „Zum Home-Bildschirm“.* nach einer Woche/,
      },
    ],
    [
      'of a browser that has it in its menu',
      FIREFOX,
      {
        en: /choose “Add to Home screen” in the menu/,
        fr: /choisissez «\sAjouter à l’écran d’accueil\s» dans le menu/,
        nl: /kies ‘Toevoegen aan startscherm’ in het menu/,
        de: /Wählen Sie „Zum Startbildschirm hinzufügen“ im Menü/,
      },
    ],
  ])(
    '%s: the steps to it stand below, and the page judges without it',
    async (_what, agent, sentence) => {
      const { page } = await openPhone(agent, 'without');
      await says(page, page.locator('.home'), sentence);
      await judgePage(page, agent === IPHONE ? 'scanner-home-safari' : 'scanner-home-menu', WIDTHS);
      await judgesScan(page);
    },
  );

  test('is not spoken of where the browser offers it by itself, and at a desk', async () => {
    const { page } = await openPhone(FIREFOX, 'with a prompt');
    const desk = await openCounter(browser, {
      ...unkept(clinic),
      before: (empty) => empty.addInitScript('delete window.onbeforeinstallprompt'),
    });
    for (const each of [page, desk.page]) {
      await each.getByRole('button', { name: 'Scan with the camera' }).waitFor();
      expect(await each.locator('.home').count()).toBe(0);
    }
  });
});

test('no script runs: a sentence in each language, and where scripts run again a document is judged', async () => {
  const { page } = await openCounter(browser, { origin: clinic.origin, javaScriptEnabled: false });
  const shown = await page.locator('main').textContent();
  const sentences = [
    /needs JavaScript/,
    /a besoin de JavaScript/,
    /heeft JavaScript nodig/,
    /braucht JavaScript/,
  ];
  for (const sentence of sentences) expect(shown).toMatch(sentence);
  for (const language of ['fr', 'nl', 'de']) {
    expect(await page.locator(`[lang=${language}]`).isVisible()).toBe(true);
  }
  if (process.env['PROVA_SHOTS'])
    await page.screenshot({ path: `${process.env['PROVA_SHOTS']}/scanner-no-script.png` });
  const again = await openCounter(browser, unkept(clinic));
  await judgesScan(again.page);
});
