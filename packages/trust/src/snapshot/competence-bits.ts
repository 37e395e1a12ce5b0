import { COMPETENCES, type Competence } from './snapshot.ts';
import { malformed } from './wire-values.ts';

/** The bit of one competence. */
export function competenceBit(competence: Competence): number {
  return COMPETENCES.indexOf(competence);
}

/** Competences as a number in which bit n stands for the n-th of `COMPETENCES`. */
export function competenceBits(competences: readonly Competence[]): number {
  return competences.reduce((bits, competence) => bits | (1 << competenceBit(competence)), 0);
}

const ALL = 2 ** COMPETENCES.length - 1;

// Most rows say the same few things, so the lists are made once and shared.
const LISTS: readonly (readonly Competence[])[] = Array.from({ length: ALL + 1 }, (_, bits) =>
  COMPETENCES.filter((_, bit) => (bits >> bit) & 1),
);

/** The competences of a number that has at least one bit and no unknown one. */
export function readCompetenceBits(bits: number): readonly Competence[] {
  return (bits > 0 ? LISTS[bits] : undefined) ?? malformed('competences');
}

/** The competence of one bit. */
export function readCompetenceBit(bit: number): Competence {
  return COMPETENCES[bit] ?? malformed('a competence');
}
