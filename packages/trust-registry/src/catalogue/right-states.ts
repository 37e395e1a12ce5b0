import type { Right, RightState } from '@prova/catalogue';
import { canonicalJson } from '@prova/store';
import { TrustRegistryError } from '../errors.ts';

/**
 * From which state a right may come to which by an entry; it is retired by a change of its own. What is published stays so
 * while its texts or its rule are changed, under the eyes of two officers; what was retired stays retired.
 */
export const RIGHT_STEPS: Readonly<Record<RightState | 'new', readonly RightState[]>> = {
  new: ['proposed'],
  proposed: ['proposed', 'validated'],
  validated: ['proposed', 'validated', 'published'],
  published: ['published'],
  retired: [],
};

/**
 * A right that may stand in the place of what there was of its name.
 *
 * Throws `TrustRegistryError`: `transition-not-allowed`; `right-not-validated` for one that is validated or published without
 * the day on which it was reviewed and, where it names a law on the web, on which that address was tried, and for one that is
 * published otherwise than it was validated. Does not ask whether the address was tried indeed: see `requireLinkChecked`.
 */
export function requireStep(before: Right | undefined, after: Right): Right {
  if (!RIGHT_STEPS[before?.state ?? 'new'].includes(after.state)) {
    throw new TrustRegistryError(
      'transition-not-allowed',
      `A right does not go from ${before?.state ?? 'nothing'} to ${after.state}.`,
    );
  }
  if (after.state === 'proposed') return after;
  const { reviewedOn, linkCheckedOn } = after.provenance;
  if (reviewedOn === undefined || (after.regulationUrl && linkCheckedOn === undefined)) {
    throw notValidated('It says no day on which it was reviewed and its law was looked up.');
  }
  if (before?.state === 'validated' && after.state === 'published' && !isSame(before, after)) {
    throw notValidated('It is not what was validated.');
  }
  return after;
}

/** But for how far it has come. */
function isSame(before: Right, after: Right): boolean {
  return canonicalJson({ ...before, state: after.state }) === canonicalJson(after);
}

function notValidated(message: string): TrustRegistryError {
  return new TrustRegistryError('right-not-validated', message);
}
