import { readFile } from 'node:fs/promises';
import type { ReasonCode } from '@prova/verifier';
import type { Instead } from '../../../src/between.ts';
import { RID } from '../../../src/fixtures/revocation-lists.ts';
import { FIXTURES } from '../../../src/vectors.ts';

/** Where a desk asks. */
export const SNAPSHOT = '/trust/snapshot.cose';
export const INDEX = '/trust/lists.json';
export const LIST = '/trust/lists/withdrawn.jws';

/** An answer of the server in place of a list. */
export interface Answer {
  readonly what: string;
  readonly instead: Instead;
}

/** What the page makes of an answer in place of a trust list: why a desk without any can confirm nothing, and what is said of it. */
export interface ListAnswer extends Answer {
  readonly code: ReasonCode;
  readonly said: RegExp;
}

const cose = async (file: string): Promise<Instead> => ({
  type: 'application/cose',
  body: await fixture(`trust/${file}.cose`),
});
const jws = async (file: string): Promise<Instead> => ({
  type: 'application/jose',
  body: await fixture(`revocation-lists/${file}.jws`),
});
const json = (value: unknown): Instead => ({
  type: 'application/json',
  body: JSON.stringify(value),
});

/** What a hotel sends in place of everything, until somebody has agreed to something. */
const PORTAL: Instead = {
  type: 'text/html',
  body: '<!doctype html><title>Welcome</title><script>location = "https://evil.example/"</script>',
};

export const GOOD_SNAPSHOT = await cose('current');
export const NEWER_SNAPSHOT = await cose('forgetful');
export const GOOD_LIST = await jws('current');
export const GOOD_INDEX = json({ lists: [{ uri: RID, path: LIST }] });

/** Answers that never bring a list: as if nobody answered. */
const NONE: readonly Answer[] = [
  {
    what: 'a fault of the server',
    instead: { status: 500, type: 'text/html', body: '<h1>500</h1>' },
  },
  { what: 'the line is lost in the middle', instead: 'cut' },
  { what: 'sent round in a circle', instead: { status: 302, location: SNAPSHOT } },
  {
    what: 'sent to somebody else',
    instead: { status: 302, location: 'https://evil.example/list' },
  },
];

const refused = (code: ReasonCode) => ({ code, said: new RegExp(`was refused \\(${code}\\)`) });

/** L08, X04, X10, X11 of the trust list. */
export const SNAPSHOT_ANSWERS: readonly ListAnswer[] = [
  ...NONE.map((each) => ({ ...each, code: 'trust-missing' as const, said: /No server answered/ })),
  { what: 'a page that says 200', instead: PORTAL, ...refused('trust-malformed') },
  { what: 'nothing', instead: {}, ...refused('trust-malformed') },
  { what: 'half a list', instead: await cose('cut'), ...refused('trust-malformed') },
  {
    what: 'a list with one bit changed',
    instead: await cose('tampered'),
    ...refused('trust-signature'),
  },
  {
    what: 'a list of another scheme',
    instead: await cose('signed-by-another-scheme'),
    ...refused('trust-signer'),
  },
  {
    what: 'a list of another environment',
    instead: await cose('acceptance'),
    ...refused('trust-environment'),
  },
  { what: '100 MB', instead: { endless: 100_000_000 }, ...refused('trust-too-large') },
];

/** X04: answers that are good in themselves, and bad after the list that is here. */
export const LATER_ANSWERS: readonly ListAnswer[] = [
  { what: 'an older list', instead: await cose('due'), ...refused('trust-rollback') },
  {
    what: 'another list under the same number',
    instead: await cose('contradicting'),
    ...refused('trust-equivocation'),
  },
];

/** L03, L04, L06, L08: answers in place of a list of withdrawn documents, by which nobody is cleared. */
export const WITHDRAWN_ANSWERS: readonly Answer[] = [
  ...NONE.slice(0, 2),
  { what: 'a page that says 200', instead: PORTAL },
  { what: 'no list', instead: await jws('not-a-list') },
  { what: 'the list of another address', instead: await jws('of-another-address') },
  { what: 'a list by another institution', instead: await jws('signed-by-another-institution') },
  { what: 'a list with one bit changed', instead: await jws('tampered') },
  { what: 'a list of tomorrow', instead: await jws('from-the-future') },
  { what: '100 MB', instead: { endless: 100_000_000 } },
];

/** Answers to what lists there are. */
export const INDEX_ANSWERS: readonly Answer[] = [
  ...NONE.slice(0, 1),
  { what: 'a page that says 200', instead: PORTAL },
  { what: 'a number', instead: json(7) },
  { what: 'no array', instead: json({ lists: { 0: { uri: RID, path: LIST } } }) },
  {
    what: 'of other members',
    instead: json({ lists: [null, 7, 'x', { uri: 7 }, { path: LIST }, []] }),
  },
  {
    what: 'paths that lead elsewhere',
    instead: json({
      lists: [
        'https://evil.example/a.jws',
        '//evil.example/a.jws',
        '/trust/lists/../../a.jws',
        '/trust/lists/a.jws?x',
      ].map((path) => ({ uri: RID, path })),
    }),
  },
];

export const OLD_LIST = await jws('expired');
export const OLD_LIST_NAMING = await jws('expired-naming');

async function fixture(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(path, FIXTURES)));
}
