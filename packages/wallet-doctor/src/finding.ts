/** As the steps of a report: what was looked at is in order, is taken by some wallets only, is refused, or could not be looked at. */
export type Result = 'PASSED' | 'WARNING' | 'NOT PASSED' | 'N/A';

/** In the look of which verdict each is shown, wherever it is. */
export const TONES = {
  PASSED: 'accepted',
  WARNING: 'undetermined',
  'NOT PASSED': 'rejected',
  'N/A': 'not-judged',
} as const satisfies Readonly<Record<Result, string>>;

/** What a check says of what it saw. `seen` repeats no secret: no code of an offer, no nonce. */
export interface Judged {
  readonly result: Result;
  readonly seen: string;
}

export function passed(seen: string): Judged {
  return { result: 'PASSED', seen };
}

export function warned(seen: string): Judged {
  return { result: 'WARNING', seen };
}

export function refused(seen: string): Judged {
  return { result: 'NOT PASSED', seen };
}

/** There is nothing that this check could be about; if that is a fault, another check says so. */
export function notLookedAt(seen: string): Judged {
  return { result: 'N/A', seen };
}

/** One thing that wallets look at, as data. */
export interface Check<Seen> {
  /** kebab-case; does not change once released. */
  readonly id: string;
  /** Where the standard says so. */
  readonly clause: string;
  /** What a wallet does when it is not so. */
  readonly consequence: string;
  readonly remedy: string;
  readonly judge: (seen: Seen) => Judged | Promise<Judged>;
}

export interface Finding extends Judged {
  readonly check: string;
  readonly clause: string;
  /** Of what is not in order: what a wallet does with it, and what to do. */
  readonly consequence?: string;
  readonly remedy?: string;
}

/** A finding for each check, in their order. Passes on what a check throws, and none does for what it sees. */
export async function examine<Seen>(
  checks: readonly Check<Seen>[],
  seen: Seen,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { id, clause, consequence, remedy, judge } of checks) {
    const judged = await judge(seen);
    const isFault = judged.result === 'WARNING' || judged.result === 'NOT PASSED';
    findings.push({ check: id, clause, ...judged, ...(isFault && { consequence, remedy }) });
  }
  return findings;
}

/** Of several findings the worst. */
export function worstOf(findings: readonly Pick<Finding, 'result'>[]): Result {
  const order: readonly Result[] = ['NOT PASSED', 'WARNING', 'PASSED'];
  return order.find((each) => findings.some(({ result }) => result === each)) ?? 'N/A';
}

/** Names in a sentence: all of a few, the first five of many. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(quoted).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

const LONGEST_QUOTE = 160;

/** What others wrote, no longer than a line. */
export function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
