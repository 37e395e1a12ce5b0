/** How well something is known: read at its source, concluded, or still to be asked. */
export const CERTAINTIES = ['confirmed', 'inferred', 'open'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
