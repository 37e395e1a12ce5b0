import type { Instead } from '../../../src/between.ts';
import { CURRENT_LISTS } from '../../../src/fixtures/revocation-lists.ts';
import { TEST_NOW } from '../../../src/test-authority.ts';
import { printedPage } from '../printed-page.ts';
import { type Counter, inWorker, openCounter } from './counter.ts';
import { CODE, kit, TOKEN } from './documents.ts';
import { type Expected, wrongWith } from './expected-screen.ts';
import { updateNow } from './foot.ts';
import {
  GOOD_INDEX,
  GOOD_LIST,
  GOOD_SNAPSHOT,
  INDEX,
  INDEX_ANSWERS,
  LATER_ANSWERS,
  LIST,
  NEWER_SNAPSHOT,
  OLD_LIST,
  OLD_LIST_NAMING,
  SNAPSHOT,
  SNAPSHOT_ANSWERS,
  WITHDRAWN_ANSWERS,
} from './hostile-answers.ts';
import { MOMENTS } from './hostile-clocks.ts';
import { type HostileDesk, openHostileDesk } from './hostile-desk.ts';
import { keptTrust, reopenWith } from './kept-trust.ts';

// A desk whose server lies, breaks off, or says nothing: what it has counts on, and what it does not have it confirms to nobody.

/** A document that names no list on which it could be withdrawn. */
const WITHOUT_LIST = kit.code('belgian', { payload: { rid: undefined } });
const WITHDRAWN = kit.code('belgian', { payload: { jti: 'REVOKED123456789' } });

const accepted: Expected = { verdict: 'accepted', code: 'names-not-compared' };
const unknown: Expected = { verdict: 'undetermined', code: 'status-unknown' };

let desk: HostileDesk;
let counter: Counter;
beforeAll(async () => {
  desk = await openHostileDesk();
  counter = await openCounter(desk.browser, desk.between);
});
afterAll(() => desk.close());
beforeEach(async () => {
  serve({});
  await counter.setClock(TEST_NOW);
});
afterEach(() => expect(counter.watch.faults()).toEqual([]));

/** What the server has from now on. What is not said is as it should be. */
function serve({
  snapshot = GOOD_SNAPSHOT,
  index = GOOD_INDEX,
  list = GOOD_LIST,
}: {
  snapshot?: Instead;
  index?: Instead;
  list?: Instead;
}): void {
  desk.between.answer(SNAPSHOT, snapshot);
  desk.between.answer(INDEX, index);
  desk.between.answer(LIST, list);
}

async function reopenEmpty(): Promise<void> {
  await reopenWith(counter.page, new Map());
}

async function expectScreen(text: string, expected: Expected): Promise<void> {
  expect(wrongWith(await counter.show({ text }), expected)).toEqual([]);
}

const update = async () => (await updateNow(counter.page)).join('\n');

test.each(SNAPSHOT_ANSWERS)(
  '$what in place of the trust list: a desk without one says why, and goes on with one that it had',
  async ({ instead, code, said }) => {
    serve({ snapshot: instead });
    await reopenEmpty();
    expect(await update()).toMatch(said);
    await expectScreen(CODE, { verdict: 'undetermined', code });
    serve({});
    expect(await update()).toMatch(/newer trust list was loaded/);
    await expectScreen(CODE, accepted);
    serve({ snapshot: instead });
    expect(await update()).toMatch(said);
    await expectScreen(CODE, accepted);
    expect(desk.between.taken).toBeLessThan(60_000_000);
  },
);

test.each(LATER_ANSWERS)('$what is refused, and the one from before counts', async (answer) => {
  await reopenEmpty();
  await update();
  serve({ snapshot: answer.instead });
  expect(await update()).toMatch(answer.said);
  await expectScreen(CODE, accepted);
  serve({ snapshot: NEWER_SNAPSHOT });
  expect(await update()).toMatch(/newer trust list was loaded/);
  await expectScreen(CODE, accepted);
});

test.each(WITHDRAWN_ANSWERS)(
  '$what in place of the withdrawn documents clears nobody, and takes away nothing',
  async ({ instead }) => {
    serve({ list: instead });
    await reopenEmpty();
    await update();
    await expectScreen(CODE, unknown);
    await expectScreen(WITHOUT_LIST, { verdict: 'accepted', code: 'no-revocation-reference' });
    serve({});
    await update();
    await expectScreen(CODE, accepted);
    serve({ list: instead });
    await update();
    await expectScreen(CODE, accepted);
    await expectScreen(WITHDRAWN, { verdict: 'rejected', code: 'revoked' });
  },
);

test.each(INDEX_ANSWERS)('$what instead of which lists there are', async ({ instead }) => {
  serve({ index: instead });
  await reopenEmpty();
  await update();
  await expectScreen(CODE, unknown);
  serve({});
  await update();
  await expectScreen(CODE, accepted);
});

test('a list that has run out clears nobody, and still says who is withdrawn; an older one changes nothing', async () => {
  serve({ list: OLD_LIST_NAMING });
  await reopenEmpty();
  await update();
  await expectScreen(CODE, unknown);
  await expectScreen(WITHDRAWN, { verdict: 'rejected', code: 'revoked' });
  serve({});
  await update();
  serve({ list: OLD_LIST });
  await update();
  await expectScreen(WITHDRAWN, { verdict: 'rejected', code: 'revoked' });
  await expectScreen(CODE, accepted);
});

test('a server that says nothing keeps nobody from scanning, and the page says that it waits', async () => {
  serve({ snapshot: 'silent' });
  await reopenEmpty();
  await counter.page.locator('.foot p', { hasText: 'The server is being asked' }).waitFor({
    state: 'attached',
  });
  await expectScreen(CODE, { verdict: 'undetermined', code: 'trust-missing' });
  await reopenWith(counter.page, await keptTrust('current', {}));
  await expectScreen(WITHOUT_LIST, { verdict: 'accepted', code: 'no-revocation-reference' });
});

test('a disk that is full: what comes counts until the page is closed, what was kept is kept, and the page says so', async () => {
  await reopenEmpty();
  await update();
  await fillDisk();
  serve({ snapshot: NEWER_SNAPSHOT });
  expect(await update()).toMatch(/This browser keeps nothing/);
  await expectScreen(CODE, accepted);
  serve({ snapshot: { status: 500 }, index: { status: 500 } });
  await counter.page.reload();
  expect(await update()).toMatch(/No server answered/);
  await expectScreen(CODE, accepted);
  serve({ snapshot: NEWER_SNAPSHOT });
  expect(await update()).not.toMatch(/This browser keeps nothing/);
  await expectScreen(CODE, accepted);
});

/** From now on each transaction of the page's memory ends as on a full disk: it is taken back whole (Indexed Database API §5.4). */
async function fillDisk(): Promise<void> {
  await inWorker(
    counter.page,
    () => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        const request = put.apply(this, given);
        this.transaction.abort();
        return request;
      };
    },
    undefined,
  );
}

describe('a clock', () => {
  let kept = '';

  test.each(MOMENTS)('$what: $verdict', async (moment) => {
    const { trust, now, text, person, said, ...expected } = moment;
    serve({ snapshot: { status: 404 }, index: { status: 404 } });
    await counter.setClock(now);
    if (kept !== trust) await reopenWith(counter.page, await keptTrust(trust, {}));
    kept = trust;
    const screen = await counter.show({ text });
    expect(wrongWith(screen, expected)).toEqual([]);
    expect(screen.hasPerson).toBe(person === 'shown');
    const [line = ''] = await updateNow(counter.page);
    if (said) expect(line).toMatch(said);
    else expect(line).not.toMatch(/wrong|too old/);
  });

  test.each([
    ['a minute', 60, 'nothing is said'],
    ['ten minutes', 600, 'the page says so'],
    ['a year', 365 * 86_400, 'the page says so'],
  ])('of the server that is %s ahead or behind (%i s): %s', async (_what, apart, what) => {
    await reopenWith(counter.page, await keptTrust('current', {}));
    // One that began with the page began by another clock.
    await update();
    await inWorker(counter.page, setWorkerClock, TEST_NOW);
    for (const ahead of [apart, -apart]) {
      desk.between.clock = TEST_NOW + ahead;
      const sentence = `differs from the server’s by ${Math.round(apart / 60)} minutes`;
      const said = await update();
      expect(said.includes(sentence)).toBe(what === 'the page says so');
      expect(said).toContain('newest there is');
    }
    desk.between.clock = TEST_NOW;
  });
});

/** The worker asks its own clock how far that of the server is from it. */
function setWorkerClock(now: number): void {
  Date.now = () => now * 1000;
}

describe('a page that was not kept, and of which a part is not to be had', () => {
  const scheme = '/trust/scheme.json';

  /** The paths of the parts of the page that are called so. */
  async function partsOf(name: RegExp): Promise<readonly string[]> {
    const worker = await (await fetch(`${desk.between.origin}/sw.js`)).text();
    return [...worker.matchAll(name)].map(([path]) => path);
  }

  test('a file that comes while its reader is asked for in vain is read when it can be had', async () => {
    const [wasm = ''] = await partsOf(/\/assets\/[^"]*\.wasm/g);
    let letGo = () => {};
    const after = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    desk.between.answer('/sw.js', { status: 404 });
    desk.between.answer(wasm, { status: 404, after });
    const other = await openCounter(desk.browser, desk.between);
    await other.drop(await printedPage(TOKEN));
    desk.between.answer(wasm, undefined);
    letGo();
    await other.page.locator('[data-verdict]').waitFor();
    expect(other.watch.faults()).toEqual([]);
    await other.context.close();
    desk.between.answer('/sw.js', undefined);
  });

  test('PDFs are read as soon as what reads them is there, and until then nothing is said of the file', async () => {
    const parts = await partsOf(/\/assets\/pdf[^"]*|\/assets\/[^"]*\.wasm/g);
    expect(parts.length).toBeGreaterThan(2);
    for (const path of ['/sw.js', ...parts]) desk.between.answer(path, { status: 404 });
    const other = await openCounter(desk.browser, desk.between);
    await reopenWith(other.page, await keptTrust('current', CURRENT_LISTS));
    const file = await printedPage(TOKEN);
    await other.drop(file);
    await other.page
      .getByRole('alert')
      .filter({ hasText: 'does not run the reader of codes' })
      .waitFor();
    expect(wrongWith(await other.show({ text: CODE }), accepted)).toEqual([]);
    for (const path of parts) desk.between.answer(path, undefined);
    expect(wrongWith(await other.show({ file }), accepted)).toEqual([]);
    expect(other.watch.faults()).toEqual([]);
    await other.context.close();
    desk.between.answer('/sw.js', undefined);
  });

  test.each<[string, Instead]>([
    ['a page that says 200', { type: 'text/html', body: '<!doctype html><h1>Welcome</h1>' }],
    ['nothing', {}],
    ['no root', { type: 'application/json', body: '{"environment":"test"}' }],
    [
      'a root that is none',
      { type: 'application/json', body: '{"environment":"test","root":"%%"}' },
    ],
    ['no environment', { type: 'application/json', body: '{"environment":"moon","root":""}' }],
    ['a fault of the server', { status: 500, type: 'text/html', body: '<h1>500</h1>' }],
    ['a line that is lost', 'cut'],
  ])(
    '%s in place of whose list counts: one sentence, and nothing to scan with',
    async (_what, instead) => {
      const before = desk.between.answered(scheme);
      desk.between.answer(scheme, instead);
      const other = await openCounter(desk.browser, desk.between);
      expect(await other.page.locator('h1').textContent()).toMatch(
        /Load the page again|never been online/,
      );
      const left = await other.page.locator('button, input').allTextContents();
      expect(left).toEqual(['Load the page again']);
      expect(other.watch.faults()).toEqual([]);
      await other.context.close();
      desk.between.answer(scheme, before);
    },
  );
});
