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

export type StepId = (typeof STEP_IDS)[number];
