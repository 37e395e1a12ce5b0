import type { ReasonCode } from '@prova/verifier';
import type { Shown } from './counter.ts';
import type { Expected } from './expected-screen.ts';

/** Something that is shown to a page, and what the page must make of it. `or`: where it depends on how fast the machine is. */
export interface Row extends Expected {
  readonly what: string;
  readonly shown: Shown;
  readonly or?: Expected;
}

/** A document that is as it should be: what is left to say is that nobody compared. */
export const GOOD = { verdict: 'accepted', code: 'names-not-compared' } as const;

/** Nothing was judged, and this is why. */
export function unread(code: ReasonCode): Expected {
  return { verdict: 'not-judged', code };
}
