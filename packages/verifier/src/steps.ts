/**
 * The rules in their order, under the numbers of specification v0.5 §5. `0` is ours: does a file agree with itself?
 * After the first NOT PASSED, later steps are neither run nor reported (specification v0.5 §7).
 */
export const STEP_IDS = [
  '0',
  '1',
  '2a',
  '2b',
  '2c',
  '3a',
  '3b',
  '3c',
  '3d',
  '4a',
  '4b',
  '4c',
  '5a',
  '5b',
  '5c',
  '5d',
  '5e',
  '5f',
  '5g',
  '5h',
  '5i',
  '5j',
  '5k',
  '6a',
  '6b',
  '7',
  '8a',
  '8b',
] as const;

export type DocumentStepId = (typeof STEP_IDS)[number];

export function isDocumentStep(id: StepId): id is DocumentStepId {
  return STEP_IDS.some((each) => each === id);
}

/**
 * The rules for what a wallet presents, in their order: shape, type, institution, key, signature, holder, the credential's own time,
 * the days of document and entitlement, status. `1` comes first there too.
 */
const PRESENTATION_STEP_IDS = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'w9'] as const;

export type StepId = DocumentStepId | (typeof PRESENTATION_STEP_IDS)[number];

const ORDER: readonly StepId[] = [...STEP_IDS, ...PRESENTATION_STEP_IDS];

/** Whether a step comes after another one. */
export function isLater(id: StepId, other: StepId): boolean {
  return ORDER.indexOf(id) > ORDER.indexOf(other);
}
