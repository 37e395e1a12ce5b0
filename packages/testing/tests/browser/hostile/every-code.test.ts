import { CODES, type ReasonCode } from '@prova/verifier';
import { CURRENT_LISTS } from '../../../src/fixtures/revocation-lists.ts';
import { TEST_NOW } from '../../../src/test-authority.ts';
import { type Counter, inWorker, openCounter } from './counter.ts';
import { DOCUMENT_GROUPS } from './document-groups.ts';
import { CODE, kit } from './documents.ts';
import { type Expected, wrongWith } from './expected-screen.ts';
import { type HostileDesk, openHostileDesk } from './hostile-desk.ts';
import { HOSTILE_PAGES, SLOW_PAGES } from './hostile-pages.ts';
import { HOSTILE_PICTURES } from './hostile-pictures.ts';
import { HOSTILE_PAYLOADS, TEXT_FILES } from './hostile-texts.ts';
import { keptTrust, reopenWith } from './kept-trust.ts';

// Everything that a desk can be shown, on one page, one after the other: each ends in its verdict, its reason and its next step, and
// the document after it is judged as ever.

const FILES = [
  ...HOSTILE_PICTURES,
  ...HOSTILE_PAYLOADS,
  ...TEXT_FILES,
  ...HOSTILE_PAGES,
  ...SLOW_PAGES,
];

/** Codes that this page cannot reach, and why. */
const NOT_HERE: Readonly<Partial<Record<ReasonCode, string>>> = {
  'names-differ': 'A person compares, and tells the page nothing of it.',
  bearer:
    'Never the first reason: that its form is ours is said before. The screen of a counter shows it.',
  'birth-date-differs': 'As of names.',
};

const accepted: Expected = { verdict: 'accepted', code: 'names-not-compared' };

let desk: HostileDesk;
let counter: Counter;
beforeAll(async () => {
  desk = await openHostileDesk();
  counter = await openCounter(desk.browser, desk.between);
});
afterAll(() => desk.close());
afterEach(() => expect(counter.watch.faults()).toEqual([]));

async function expectGoodNext(): Promise<void> {
  expect(wrongWith(await counter.show({ text: CODE }), accepted)).toEqual([]);
}

async function openOrdinary(): Promise<void> {
  await counter.setClock(TEST_NOW);
  await reopenWith(counter.page, await keptTrust('current', CURRENT_LISTS));
}

test('every code of the verifier is shown below, but for those of which it is said why not', () => {
  const shown = new Set<ReasonCode | undefined>([
    ...DOCUMENT_GROUPS.flatMap(({ vectors }) => vectors.map(({ code }) => code)),
    ...FILES.map(({ code }) => code),
    accepted.code,
    'birth-date-not-compared',
    'internal-fault',
  ]);
  const missing = Object.keys(CODES).filter((code) => !shown.has(code as ReasonCode));
  expect(missing).toEqual(Object.keys(NOT_HERE));
});

test.each(DOCUMENT_GROUPS)('$what', async ({ trust, lists, vectors }) => {
  await reopenWith(counter.page, await keptTrust(trust, lists));
  const wrong: unknown[] = [];
  for (const { name, text, now, treatmentDate, ...expected } of vectors) {
    await counter.setClock(now);
    const faults = wrongWith(await counter.show({ text, treatmentDate }), expected);
    if (faults.length > 0) wrong.push([name, ...faults]);
  }
  expect(wrong).toEqual([]);
});

describe('under an ordinary trust list', () => {
  beforeAll(openOrdinary);

  test('that nobody compared is said of every document that is accepted', async () => {
    const screen = await counter.show({ text: CODE });
    for (const code of ['names-not-compared', 'birth-date-not-compared'] as const) {
      expect(wrongWith(screen, { verdict: 'accepted', code })).toEqual([]);
    }
  });

  test.each(FILES)('$what: $verdict $code', async ({ shown, or, ...expected }) => {
    const screen = await counter.show(shown);
    const wrong = wrongWith(screen, expected);
    if (wrong.length > 0) expect(or ? wrongWith(screen, or) : wrong).toEqual([]);
    await expectGoodNext();
  });

  test('a scan that comes while a slow file is read is the one that counts', async () => {
    const [slow] = SLOW_PAGES.slice(-1);
    if (slow && 'file' in slow.shown) await counter.drop(slow.shown.file);
    await expectGoodNext();
    await expectGoodNext();
  });

  test('what was signed is text, whatever it looks like', async () => {
    const fn = '<img src=x onerror="alert(1)">';
    const gn = '\u202eeiraM <b>javascript:</b>';
    const { person, verdict } = await counter.show({
      text: kit.code('belgian', { prc: { fn, gn } }),
    });
    expect(verdict).toBe('accepted');
    expect(person).toContain(fn);
    expect(person).toContain(gn);
    await expectGoodNext();
  });

  test('a fault of the program itself accepts nothing, and the next scan is as good as any', async () => {
    await inWorker(
      counter.page,
      () => {
        const { verify } = crypto.subtle;
        crypto.subtle.verify = (...given) => {
          crypto.subtle.verify = verify;
          throw new RangeError(`A fault, after ${given.length} arguments.`);
        };
      },
      undefined,
    );
    const broken = { verdict: 'undetermined', code: 'internal-fault' } as const;
    expect(wrongWith(await counter.show({ text: CODE }), broken)).toEqual([]);
    await expectGoodNext();
  });
});

test('a page that does what it must not is found out, and so is a wrong screen', async () => {
  const { page, watch } = await openCounter(desk.browser, desk.between);
  expect(watch.faults()).toEqual([]);
  const elsewhere = `${desk.between.origin.replace('127.0.0.1', 'localhost')}/`;
  const opened = page.waitForEvent('popup');
  await page.evaluate(async (address) => {
    console.info('a word');
    await fetch(address).catch(() => undefined);
    await fetch('/not-there');
    open(address);
    void Promise.reject(new RangeError('left alone'));
    await new Promise((resolve) => setTimeout(resolve));
    setTimeout(() => {
      alert('a question');
      location.href = address;
    });
  }, elsewhere);
  await Promise.all([page.waitForURL(elsewhere), opened]);
  const faults = watch.faults().join('\n');
  for (const each of [
    /console info: a word/,
    /forbidden by connect-src/,
    /asked http:\/\/localhost:/,
    /went to http:\/\/localhost:/,
    /404/,
    /opened/,
    /nobody caught .*left alone/,
    /a question/,
  ]) {
    expect(faults).toMatch(each);
  }
  await openOrdinary();
  const good = await counter.show({ text: CODE });
  expect(wrongWith(good, accepted)).toEqual([]);
  expect(wrongWith(good, { verdict: 'undetermined', code: 'trust-stale' })).not.toEqual([]);
  expect(wrongWith(good, { verdict: 'accepted', code: 'pdf-modified' })).not.toEqual([]);
  expect(wrongWith({ ...good, results: 2 }, accepted)).toEqual(['results: 2, not 1']);
});
