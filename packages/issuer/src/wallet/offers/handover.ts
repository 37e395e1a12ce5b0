/**
 * How an offer comes to its holder. `remote`: by mail, a portal or a page in the hand, and the second code by another of these; the post takes
 * longer than it counts. `in-person`: to somebody at the counter, who was looked at; there is no second code. `sign-in`: in any way, for there is no
 * secret in it: whoever opens it signs in, and gets the document if it is theirs.
 */
export const HANDOVERS = ['remote', 'in-person', 'sign-in'] as const;
export type Handover = (typeof HANDOVERS)[number];

const DAY = 86_400;

/** How long an offer may be redeemed, in seconds. */
export const LIFETIMES: Readonly<Record<Handover, number>> = {
  remote: DAY,
  'in-person': 300,
  'sign-in': 30 * DAY,
};

/** By what an offer on paper stays its holder's. One in person has no second code: whoever found the paper would have the document. */
export const PAPER_PROOFS: Readonly<Record<Handover, 'code' | 'sign-in' | undefined>> = {
  remote: 'code',
  'in-person': undefined,
  'sign-in': 'sign-in',
};
