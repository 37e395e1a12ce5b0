import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Between } from '../../../src/between.ts';
import { openDeskBrowser } from '../counter.ts';
import { type Watch, watchPage } from './watch.ts';

/** A text as if it were pasted, or a file as if it were chosen; of treatment on another day, where that is said. */
export type Shown = { readonly treatmentDate?: string | undefined } & (
  | { readonly text: string }
  | { readonly file: Uint8Array; readonly name?: string }
  /** A file that begins so, and then is blank for so many octets: too much to be sent to the browser. */
  | { readonly head: string; readonly blanks: number }
);

/** What stands on the screen once something was judged. */
export interface Screen {
  readonly verdict: string | null;
  /** Classes of the band, its shape, and its colours as they are painted. */
  readonly look: string;
  readonly shape: string | null;
  readonly colour: string;
  readonly heading: string | null;
  readonly title: string;
  /** The sentences of the band. */
  readonly band: readonly string[];
  /** What is said of the file, and was put right on the way. */
  readonly remarks: readonly string[];
  /** What is said under the details. */
  readonly notes: readonly string[];
  readonly hasPerson: boolean;
  readonly person: string;
  readonly hasFocus: boolean;
  /** How many results there are on the screen, and headings of the first order. */
  readonly results: number;
  readonly headings: number;
}

/** One page at a counter, watched from its first moment. */
export interface Counter {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
  /** Shows something, and waits for what the page says of it. Rejects when it goes on being busy. */
  show(shown: Shown): Promise<Screen>;
  /** Drops a file on the page, and waits for nothing. */
  drop(file: Uint8Array, name?: string): Promise<void>;
  /** Sets the clock of the computer, in epoch seconds. */
  setClock(now: number): Promise<void>;
}

/** A machine that does other work makes everything slow; a page that is stuck never ends. */
const PATIENCE = 30_000;

/** Opens the page of a desk in a browser that never saw it. */
export async function openCounter(
  browser: Browser,
  between: Between,
  now = between.clock,
): Promise<Counter> {
  const context = await openDeskBrowser(browser, { clock: now });
  const page = await context.newPage();
  const watch = await watchPage(page, between);
  await page.goto(between.origin);
  await page.locator('h1').waitFor();

  const drop = (file: Uint8Array, name = 'file') =>
    page.evaluate(dropFile, [Buffer.from(file).toString('base64'), name] as const);
  return {
    page,
    context,
    watch,
    drop,
    setClock: (instant) => context.clock.setFixedTime(instant * 1000),
    async show(shown) {
      if (shown.treatmentDate !== undefined) await chooseDay(page, shown.treatmentDate);
      if ('text' in shown) await page.evaluate(paste, shown.text);
      else if ('head' in shown)
        await page.evaluate(dropBlanks, [shown.head, shown.blanks] as const);
      else await drop(shown.file, shown.name);
      await page.locator('[data-verdict]').waitFor({ timeout: PATIENCE });
      return page.evaluate(readScreen);
    },
  };
}

/** A day is chosen before a scan, on the start screen. */
async function chooseDay(page: Page, day: string): Promise<void> {
  const back = page.getByRole('button', { name: 'Back to the start' });
  if (await back.isVisible()) await back.click();
  await page.locator('#day').fill(day);
}

function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
}

function dropBlanks([head, blanks]: readonly [string, number]): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([head, new Uint8Array(blanks).fill(0x20)], 'file'));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
}

function dropFile([content, name]: readonly [string, string]): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
}

function readScreen(): Screen {
  const textsOf = (selector: string) =>
    [...document.querySelectorAll(selector)].map((each) => each.textContent ?? '');
  const band = document.querySelector('main .verdict');
  const result = document.querySelector('[data-verdict]');
  const heading = document.querySelector('h1');
  const { backgroundColor = '', color = '' } = band ? getComputedStyle(band) : {};
  return {
    verdict: result?.getAttribute('data-verdict') ?? null,
    look: band?.className ?? '',
    shape: band?.querySelector('path')?.getAttribute('d') ?? null,
    colour: `${color} on ${backgroundColor}`,
    heading: heading?.textContent ?? null,
    title: document.title,
    band: textsOf('main .verdict p'),
    remarks: textsOf('[data-verdict] > .note'),
    notes: textsOf('[data-verdict] > details ul li'),
    hasPerson: document.querySelector('.person') !== null,
    person: document.querySelector('.person')?.textContent ?? '',
    hasFocus: document.activeElement === heading,
    results: document.querySelectorAll('[data-verdict]').length,
    headings: document.querySelectorAll('h1').length,
  };
}

/** Does something in the worker in which the page reads and judges. */
export async function inWorker<Given>(
  page: Page,
  work: (given: Given) => void,
  given: Given,
): Promise<void> {
  // One that was ended may still be in the list.
  const worker = page.workers().at(-1);
  if (!worker) throw new RangeError('The page has no worker.');
  await worker.evaluate(work as (given: unknown) => void, given);
}
