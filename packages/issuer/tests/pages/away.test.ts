import { KeysError } from '@prova/keys';
import type { CurrentKey } from '../../src/house/issuing-house.ts';
import {
  type ClerkBrowser,
  pathOf,
  type ServedPages,
  servePages,
} from '../support/clerk-office.ts';
import { BE } from '../support/test-house.ts';

// A signer that is away, and a day that is used up: said on the page, and nothing is lost.

const DAY = '2026-11-24';
const PERSON = { fn: 'Peeters', dob: '20/07/1954', hi: '54072002197', sd: DAY, ed: '2027-02-20' };

let pages: ServedPages;
let clara: ClerkBrowser;
let key: (institutionId: string) => Promise<CurrentKey>;
beforeAll(async () => {
  pages = await servePages({ keyOf: (institutionId) => key(institutionId) });
  clara = await pages.signIn('clara');
});
afterAll(() => pages.close());

async function typed(): Promise<string> {
  return pathOf(await clara.post(`/clerk/${BE}/proposals`, { type: 'prc', ...PERSON }));
}

test.each([
  [
    'a signer is away',
    async () => {
      throw new KeysError('signer-unavailable', 'Gone.');
    },
    503,
    'It cannot be signed now.',
  ],
  [
    'the day is used up',
    async (institutionId: string) => ({
      ...(await pages.house.keyOf(institutionId)),
      allowance: { spender: 'key:none', ceiling: 0 },
    }),
    429,
    'Enough for today.',
  ],
] as const)(
  '%s: it stays approved, and is issued once it can be',
  async (_why, away, status, said) => {
    const at = await typed();
    key = away;
    const shown = await clara.post(`${at}/approve`, { day: DAY });
    expect([shown.status, shown.text.includes(said)]).toEqual([status, true]);
    expect(shown.text).toContain('Approved, and not yet signed.');
    key = pages.house.keyOf;
    expect(pathOf(await clara.post(`${at}/issue`))).toContain('/documents/');
  },
);
