import { earliestDay } from '../local-date.ts';

/** The ages that rules of rights ask for. */
export const AGE_THRESHOLDS = [6, 12, 16, 18, 21, 25, 26, 60, 65] as const;

/**
 * Which thresholds a person has reached by the first of these days, and which not by the last one, each as the text that stands in a claim:
 * what is said is so on every day between. What changes between them, or cannot be decided of a birth date that is known in part, is in
 * neither.
 */
export function agesDuring(
  { from, until }: { readonly from: string; readonly until: string },
  dob: string,
): { readonly reached: readonly string[]; readonly under: readonly string[] } {
  const birthday = (born: string, age: number) => {
    const year = Number(born.slice(0, 4)) + age;
    return `${String(year).padStart(4, '0')}${born.slice(4)}`;
  };
  const reached = AGE_THRESHOLDS.filter((age) => birthday(latestDay(dob), age) <= from);
  const under = AGE_THRESHOLDS.filter((age) => birthday(earliestDay(dob), age) > until);
  return { reached: reached.map(String), under: under.map(String) };
}

/** No later than this, as texts are compared: no month is longer. */
function latestDay(partial: string): string {
  return partial.replace('-00-00', '-12-31').replace(/-00$/, '-31');
}
