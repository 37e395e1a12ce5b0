/**
 * How an offer comes to its holder. `remote`: by letter, mail or page, and the second code by another of these. `in-person`: to somebody at
 * the counter, who was looked at; there is no second code. `sign-in`: in any way, for there is no secret in it: whoever opens it signs in, and
 * gets the document if it is theirs.
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
