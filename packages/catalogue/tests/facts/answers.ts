import type { Answer, Applies, Facts } from '../../src/index.ts';

/** What a source knew on the first of November, about the year around it. */
const KNOWN = {
  authority: 'CIN',
  asOf: '2026-11-01',
  mode: 'buffer',
  about: { from: '2026-01-01', until: '2027-12-31' },
} as const;

export const no: Answer = { ...KNOWN, outcome: 'not-applies' };
export const unknown = { outcome: 'unknown', reason: 'source-slow' } as const satisfies Answer;

export function yes(more: Partial<Applies> = {}): Answer {
  return { ...KNOWN, outcome: 'applies', periods: [{ from: '2026-01-01' }], ...more };
}

export function facts(
  answers: Readonly<Record<string, readonly Answer[]>>,
  person: Omit<Facts, 'answers'> = {},
): Facts {
  return { answers: new Map(Object.entries(answers)), ...person };
}
