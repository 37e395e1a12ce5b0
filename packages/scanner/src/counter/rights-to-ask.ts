import type { RightsHere } from './counter-verdict.ts';

/** More than any counter grants; a desk asks for no more at once. */
const MOST = 48;

/**
 * The rights of which a wallet is asked for one: those that somebody chose here, none where these are too many; with none chosen, all that the
 * catalogue of the desk has. What the catalogue shows by law alone (profile P3) is asked for only where somebody chose it, and then it is for
 * the desk to refuse. `undefined`: no counter.
 */
export function rightsToAsk(
  here: Pick<RightsHere, 'chosen'> | undefined,
): readonly string[] | 'catalogue' | undefined {
  if (!here) return undefined;
  if (here.chosen === 'all') return 'catalogue';
  return here.chosen.size > MOST ? [] : [...here.chosen];
}
