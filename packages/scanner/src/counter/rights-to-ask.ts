import type { RightsHere } from './counter-verdict.ts';

/** More than any counter grants; a desk asks for no more at once. */
const MOST = 48;

/**
 * The rights of which a wallet is asked for one; none where nobody chose any and the catalogue is not here, or has too many. What the catalogue shows by
 * law alone (profile P3) is asked for only where somebody chose it, and then it is for the desk to refuse. `undefined`: no counter.
 */
export function rightsToAsk(here: RightsHere | undefined): readonly string[] | undefined {
  if (!here) return undefined;
  const { chosen, known } = here;
  if (chosen !== 'all') return chosen.size > MOST ? [] : [...chosen];
  const open = (known?.rights ?? []).filter(({ disclosure }) => disclosure < 'P3');
  return open.length > MOST ? [] : open.map(({ rightId }) => rightId);
}
