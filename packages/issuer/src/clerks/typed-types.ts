import type { PrintedType } from '@prova/credential';

/** The documents that clerks fill in. Who has a right is asked of sources, and typed by nobody. */
export const TYPED_TYPES = [
  'prc',
  'ehic',
  'pda1',
  'isiplus',
] as const satisfies readonly PrintedType[];
export type TypedType = (typeof TYPED_TYPES)[number];
